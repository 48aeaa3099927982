package org.intentworkbench.ui.chart;

import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// The background fills and border strokes of a region. Radii are taken from the top left corner.
final class SvgRegion {
    private final XMLStreamWriter out;

    SvgRegion(XMLStreamWriter out) {
        this.out = out;
    }

    void draw(Region region, Transform toScene, double opacity) throws XMLStreamException {
        var background = region.getBackground();
        if (background != null) {
            for (var fill : background.getFills()) {
                fill(region, fill, toScene, opacity);
            }
        }
        var border = region.getBorder();
        if (border != null) {
            for (var stroke : border.getStrokes()) {
                stroke(region, stroke, toScene, opacity);
            }
        }
    }

    private void fill(Region region, BackgroundFill fill, Transform toScene, double opacity) throws XMLStreamException {
        var in = fill.getInsets();
        double width = region.getWidth() - in.getLeft() - in.getRight();
        double height = region.getHeight() - in.getTop() - in.getBottom();
        if (!seen(fill.getFill()) || width <= 0 || height <= 0) {
            return;
        }
        out.writeEmptyElement("path");
        SvgWriter.transform(out, toScene);
        out.writeAttribute("d", SvgPath.box(in.getLeft(), in.getTop(), width, height, radius(fill.getRadii(), height)));
        SvgWriter.paint(out, "fill", fill.getFill(), opacity);
    }

    private void stroke(Region region, BorderStroke stroke, Transform toScene, double opacity)
            throws XMLStreamException {
        var w = stroke.getWidths();
        double width = region.getWidth();
        double height = region.getHeight();
        boolean even = w.getTop() == w.getBottom() && w.getLeft() == w.getRight() && w.getTop() == w.getLeft();
        if (even && w.getTop() > 0 && seen(stroke.getTopStroke())) {
            double half = w.getTop() / 2;
            line(
                    SvgPath.box(half, half, width - 2 * half, height - 2 * half, radius(stroke.getRadii(), height)),
                    stroke.getTopStroke(),
                    w.getTop(),
                    toScene,
                    opacity);
            return;
        }
        side(0, 0, width, 0, stroke.getTopStroke(), w.getTop(), toScene, opacity);
        side(0, height, width, height, stroke.getBottomStroke(), w.getBottom(), toScene, opacity);
        side(0, 0, 0, height, stroke.getLeftStroke(), w.getLeft(), toScene, opacity);
        side(width, 0, width, height, stroke.getRightStroke(), w.getRight(), toScene, opacity);
    }

    private void side(
            double x1,
            double y1,
            double x2,
            double y2,
            @Nullable Paint paint,
            double wide,
            Transform toScene,
            double opacity)
            throws XMLStreamException {
        if (wide > 0 && seen(paint)) {
            line("M" + x1 + " " + y1 + "L" + x2 + " " + y2, paint, wide, toScene, opacity);
        }
    }

    private void line(String path, @Nullable Paint paint, double wide, Transform toScene, double opacity)
            throws XMLStreamException {
        out.writeEmptyElement("path");
        SvgWriter.transform(out, toScene);
        out.writeAttribute("d", path);
        out.writeAttribute("fill", "none");
        SvgWriter.paint(out, "stroke", paint, opacity);
        out.writeAttribute("stroke-width", SvgWriter.number(wide));
    }

    private static boolean seen(@Nullable Paint paint) {
        return paint != null && !(paint instanceof Color color && color.getOpacity() == 0);
    }

    private static double radius(CornerRadii radii, double height) {
        double given = radii.getTopLeftHorizontalRadius();
        return radii.isTopLeftHorizontalRadiusAsPercentage() ? given * height : given;
    }
}
