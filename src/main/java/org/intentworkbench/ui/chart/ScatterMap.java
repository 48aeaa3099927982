package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.Messages;

/// Points on a plane without axes, up to some 100,000, coloured by group; those that are selected in colour, the others
/// then grey. For mouse and keys see [ScatterHand]. Ids `<id>-plot` and `<id>-key-<group>`.
public final class ScatterMap implements Chart {
    private final String id;
    private final Messages messages;
    private final ScatterPlot plot = new ScatterPlot();
    private final ScatterHand hand;
    private final ScatterKey key;
    private final ReadOut readOut = new ReadOut();
    private final ChartPane pane;
    private final ObjectProperty<BitSet> selected = new SimpleObjectProperty<>(this, "selected", new BitSet());
    private final BooleanProperty lassoTool = new SimpleBooleanProperty(this, "lassoTool");
    private float[] x = new float[0];
    private float[] y = new float[0];
    private ScatterGroups groups = ScatterGroups.none(0);
    private IntFunction<List<String>> words = point -> List.of();

    public ScatterMap(String id, Messages messages) {
        this.id = id;
        this.messages = messages;
        key = new ScatterKey(id, messages, plot::only);
        var body = new VBox(key, plot);
        body.getStyleClass().add("scatter-body");
        VBox.setVgrow(plot, Priority.ALWAYS);
        pane = new ChartPane(id, messages, body, () -> key.show(groups));
        plot.setId(id + "-plot");
        plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plot.accessibleTextProperty().bind(pane.titleProperty());
        plot.accessibleHelpProperty().bind(messages.bind("chart.scatter.keys"));
        plot.overlay().getChildren().add(readOut);
        hand = new ScatterHand(plot, new Choice());
        selected.addListener((property, before, now) -> {
            plot.selected(now);
            hand.selected(now);
        });
        lassoTool.addListener((property, before, now) -> hand.lassoTool(now));
        plot.sceneProperty().addListener((property, before, now) -> {
            if (now != null && now.getWindow() != null) {
                plot.density(now.getWindow().getOutputScaleX());
            }
        });
        pane.setEmpty(messages.text("chart.nothing"));
    }

    /// @param newX of each point; NaN where it is not on the map. Not to be changed
    /// @param newY of each point
    public void show(float[] newX, float[] newY) {
        if (newX.length != newY.length) {
            throw new IllegalArgumentException(newX.length + " and " + newY.length + " places");
        }
        x = newX;
        y = newY;
        selected.set(new BitSet());
        plot.points(newX, newY);
        colour(ScatterGroups.none(newX.length));
        pane.setEmpty(newX.length == 0 ? messages.text("chart.nothing") : "");
    }

    /// Says why there is nothing.
    public void setEmpty(String sentence) {
        pane.setEmpty(sentence);
    }

    public void colour(ScatterGroups newGroups) {
        if (newGroups.of().length != x.length) {
            throw new IllegalArgumentException(newGroups.of().length + " groups of " + x.length + " points");
        }
        groups = newGroups;
        plot.groups(newGroups);
        key.show(newGroups);
    }

    /// @param lines said of a point under the pointer, the first in bold
    public void describe(IntFunction<List<String>> lines) {
        words = lines;
    }

    /// Selected points; empty = none. Never changed in place: set a new one.
    public ObjectProperty<BitSet> selectedProperty() {
        return selected;
    }

    /// Whether a plain drag draws a lasso instead of moving the plane.
    public BooleanProperty lassoToolProperty() {
        return lassoTool;
    }

    public StringProperty titleProperty() {
        return pane.titleProperty();
    }

    public void nearer() {
        plot.zoom(1.5, plot.getWidth() / 2, plot.getHeight() / 2);
    }

    public void farther() {
        plot.zoom(1 / 1.5, plot.getWidth() / 2, plot.getHeight() / 2);
    }

    public void whole() {
        plot.fit();
    }

    /// Where a point is on the plot, in its pixels; for tests and for what floats over it.
    public javafx.geometry.Point2D place(int point) {
        return new javafx.geometry.Point2D(
                plot.view().pixelX(x[point]), plot.view().pixelY(y[point]));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public String title() {
        return pane.titleProperty().get();
    }

    @Override
    public double paperHeight() {
        return 640;
    }

    @Override
    public Chart copy() {
        var copy = new ScatterMap(id + "-copy", messages);
        copy.show(x, y);
        copy.colour(groups);
        copy.selected.set(selected.get());
        copy.plot.only(plot.only());
        if (!pane.isEmpty()) {
            copy.plot.view(plot.view());
        }
        copy.plot.density(ChartExport.SCALE);
        copy.pane.titleProperty().set(title());
        copy.pane.setEmpty(pane.why());
        return copy;
    }

    @Override
    public ChartRows rows() {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < x.length; i++) {
            int group = groups.of()[i];
            rows.add(List.of(
                    i + 1L,
                    (double) x[i],
                    (double) y[i],
                    group < 0 ? "" : groups.names().get(group),
                    selected.get().get(i) ? 1 : 0));
        }
        return new ChartRows(
                List.of(
                        messages.text("chart.scatter.point"),
                        "x",
                        "y",
                        messages.text("chart.scatter.groupName"),
                        messages.text("chart.scatter.selected")),
                rows);
    }

    ScatterPlot plot() {
        return plot;
    }

    private final class Choice implements ScatterHand.Chosen {
        @Override
        public void select(BitSet points) {
            selected.set(points);
        }

        @Override
        public void hover(int point, double pixelX, double pixelY) {
            List<String> lines = point < 0 ? List.of() : words.apply(point);
            if (lines.isEmpty()) {
                readOut.hide();
            } else {
                readOut.show(plot, pixelX, pixelY, lines);
            }
        }

        @Override
        public void clear() {
            if (plot.only() >= 0) {
                key.all();
            } else {
                selected.set(new BitSet());
            }
        }

        @Override
        public void lassoTool(boolean on) {
            lassoTool.set(on);
        }
    }
}
