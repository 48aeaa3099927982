package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.intentworkbench.ui.kit.Messages;

/// What charts with two axes have alike: a plot in a pane with title and key, the words they are labelled with, the box
/// that tells what is under the pointer, and the sentence where there is nothing to draw. A chart holds one and draws
/// on its plot.
final class PlotFrame {
    /// Tells what is under the pointer.
    @FunctionalInterface
    interface Hover {
        void at(double x, double y);
    }

    private final String id;
    private final Messages messages;
    private final Runnable update;
    private final Plot plot = new Plot();
    private final ChartPane pane;
    private final ReadOut readOut = new ReadOut();
    private final List<StringProperty> labels = new ArrayList<>();

    /// @param update draws the chart anew: its words, or the language, changed
    PlotFrame(String id, Messages messages, Runnable update) {
        this.id = id;
        this.messages = messages;
        this.update = update;
        pane = new ChartPane(id, messages, plot, update);
        readOut.setViewOrder(-1); // above whatever floats over the plot
        plot.overlay().getChildren().add(readOut);
        setNothing();
    }

    /// A label of the chart, empty at first; when it changes the chart is drawn anew.
    StringProperty label(Chart chart, String name) {
        var label = new SimpleStringProperty(chart, name, "");
        label.addListener((o, before, now) -> update.run());
        labels.add(label);
        return label;
    }

    void onHover(Hover hover, Runnable leave) {
        plot.setOnMouseMoved((MouseEvent e) -> hover.at(e.getX(), e.getY()));
        plot.setOnMouseExited(e -> leave.run());
    }

    void onHover(Hover hover) {
        onHover(hover, readOut::hide);
    }

    /// Takes over title, labels and the sentence of another chart of the same class, and draws anew.
    void like(PlotFrame other) {
        pane.titleProperty().set(other.title());
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).set(other.labels.get(i).get());
        }
        pane.setEmpty(other.pane.why());
        update.run();
    }

    /// The id of its copy.
    String copyId() {
        return id + "-copy";
    }

    Plot plot() {
        return plot;
    }

    ReadOut readOut() {
        return readOut;
    }

    Legend legend() {
        return pane.legend();
    }

    Node node() {
        return pane;
    }

    String title() {
        return pane.titleProperty().get();
    }

    StringProperty titleProperty() {
        return pane.titleProperty();
    }

    /// A small control at the right of the key.
    void tool(Node control) {
        pane.tool(control);
    }

    /// On paper nothing can be pressed.
    void withoutTools() {
        pane.withoutTools();
    }

    /// Says why there is nothing; an empty sentence shows the chart again.
    void setEmpty(String sentence) {
        pane.setEmpty(sentence);
    }

    void setNothing() {
        pane.setEmpty(messages.text("chart.nothing"));
    }
}
