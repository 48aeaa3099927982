package org.intentworkbench.ui.chart;

import java.nio.IntBuffer;
import java.util.BitSet;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The dots of a [ScatterMap] and the part of the plane they are seen in. However much changes, it is painted once a
/// frame, while being laid out.
final class ScatterPlot extends Region {
    private static final double SMALLEST = 1.6;
    private static final double LARGEST = 7;

    /// Pixels a dot may be away from the pointer.
    private static final double NEAR = 8;

    private final ImageView image = new ImageView();
    private final Pane overlay = new Pane();
    private final ScatterInks inks = new ScatterInks(this::repaint);
    private final Rectangle clip = new Rectangle();
    private float[] x = new float[0];
    private float[] y = new float[0];
    private ScatterGroups groups = ScatterGroups.none(0);
    private BitSet selected = new BitSet();
    private int only = -1;
    private double density = 1;
    private boolean fits = true;
    private boolean stale = true;
    private ScatterView view = new ScatterView(0, 0, 1, 1, 1);
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private int[] pixels = new int[0];
    private int wide;
    private int tall;

    ScatterPlot() {
        getStyleClass().add("scatter-plot");
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        overlay.setPickOnBounds(false);
        image.setManaged(false);
        setClip(clip);
        setMinSize(160, 120);
        getChildren().addAll(image, inks, overlay);
    }

    void points(float[] newX, float[] newY) {
        x = newX;
        y = newY;
        groups = ScatterGroups.none(x.length);
        selected = new BitSet();
        only = -1;
        inks.show(groups);
        fit();
    }

    void groups(ScatterGroups newGroups) {
        groups = newGroups;
        only = -1;
        inks.show(groups);
        repaint();
    }

    void selected(BitSet points) {
        selected = points;
        repaint();
    }

    void only(int group) {
        only = group;
        repaint();
    }

    int only() {
        return only;
    }

    /// Pixels of the picture to one of the screen.
    void density(double pixels) {
        density = pixels;
        repaint();
    }

    Pane overlay() {
        return overlay;
    }

    ScatterView view() {
        return view;
    }

    /// The whole.
    void fit() {
        fits = true;
        repaint();
    }

    void view(ScatterView newView) {
        fits = false;
        view = newView;
        repaint();
    }

    void zoom(double factor, double pixelX, double pixelY) {
        view(view.zoomed(factor, pixelX, pixelY, whole()));
    }

    void pan(double pixelsX, double pixelsY) {
        view(view.panned(pixelsX, pixelsY));
    }

    /// The shown point nearest to a pixel; -1 where none is near. Of points in one place the one painted last.
    int at(double pixelX, double pixelY) {
        double near = (NEAR + radius()) / view.scale();
        double best = near * near;
        double valueX = view.valueX(pixelX);
        double valueY = view.valueY(pixelY);
        int at = -1;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - valueX;
            double dy = y[i] - valueY;
            double squared = dx * dx + dy * dy;
            if (squared <= best && ScatterRaster.isShown(groups.of()[i], only)) {
                best = squared;
                at = i;
            }
        }
        return at;
    }

    /// The shown points within a lasso drawn in pixels.
    BitSet within(Lasso lasso) {
        var within = lasso.of(x, y);
        if (only >= 0) {
            for (int i = within.nextSetBit(0); i >= 0; i = within.nextSetBit(i + 1)) {
                if (groups.of()[i] != only) {
                    within.clear(i);
                }
            }
        }
        return within;
    }

    /// The shown points in sight.
    BitSet inSight() {
        var frame = new Lasso();
        frame.add(view.valueX(0), view.valueY(0));
        frame.add(view.valueX(getWidth()), view.valueY(0));
        frame.add(view.valueX(getWidth()), view.valueY(getHeight()));
        frame.add(view.valueX(0), view.valueY(getHeight()));
        return within(frame);
    }

    /// Of a dot, in pixels of the screen: small where there are many, growing slower than the map when one goes in.
    double radius() {
        double crowd = Math.sqrt(getWidth() * getHeight() / Math.max(1, x.length)) / 4;
        double nearer = view.scale() / Math.max(1e-12, whole().scale());
        return Math.min(LARGEST, Math.max(SMALLEST, crowd) * Math.pow(Math.max(1, nearer), 0.35));
    }

    void repaint() {
        stale = true;
        requestLayout();
    }

    /// Paints now; for measuring.
    void paint() {
        var look = new ScatterRaster.Look(groups, inks.colours(), inks.grey(), inks.picked(), selected, only);
        var fine = new ScatterView(view.middleX(), view.middleY(), view.scale() * density, wide, tall);
        new ScatterRaster(wide, tall, pixels).paint(x, y, fine, look, radius() * density);
        if (buffer != null) {
            buffer.updateBuffer(all -> null);
        }
    }

    private ScatterView whole() {
        return ScatterView.fit(x, y, Math.max(1, getWidth()), Math.max(1, getHeight()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 420;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 8 || height < 8) {
            return;
        }
        boolean resized = size(width, height);
        if (fits) {
            view = whole();
        } else if (view.width() != getWidth() || view.height() != getHeight()) {
            view = view.sized(getWidth(), getHeight());
        }
        if (stale || resized) {
            stale = false;
            paint();
        }
    }

    private boolean size(double width, double height) {
        overlay.resizeRelocate(0, 0, width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        int newWide = (int) Math.ceil(width * density);
        int newTall = (int) Math.ceil(height * density);
        if (newWide == wide && newTall == tall && buffer != null) {
            return false;
        }
        wide = newWide;
        tall = newTall;
        pixels = new int[wide * tall];
        buffer = new PixelBuffer<>(wide, tall, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image.setImage(new WritableImage(buffer));
        image.setFitWidth(width);
        image.setFitHeight(height);
        return true;
    }
}
