package org.intentworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.intentworkbench.ui.chart.Chart;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;

/// The charts of *Results* in cards, each with its menu to save it, all with one footer: the accuracy card.
final class Cards {
    private final Messages messages;
    private final SaveAs saveAs;
    private final List<ChartFrame> frames = new ArrayList<>();

    Cards(Messages messages, FileDialogs dialogs) {
        this.messages = messages;
        saveAs = (owner, name, kind, ending) -> dialogs.save(
                        "chart.save", "chart.kind." + ending, name + "." + ending, ending)
                .orElse(null);
    }

    /// A card that holds a chart alone.
    Region card(Chart chart, String title, ObservableValue<String> about, double height) {
        var card = new StackPane(frame(chart, title, about, height));
        card.getStyleClass().add("card-section");
        return card;
    }

    /// @param title key of the name; @param height least and wanted
    ChartFrame frame(Chart chart, String title, ObservableValue<String> about, double height) {
        return frame(chart, messages.bind(title), about, height);
    }

    /// @param title the name; @param height least and wanted
    ChartFrame frame(Chart chart, ObservableValue<String> title, ObservableValue<String> about, double height) {
        var frame = new ChartFrame(chart, title, messages, saveAs);
        frame.subtitleProperty().bind(about);
        frame.setPrefHeight(height);
        frame.setMinHeight(height);
        frames.add(frame);
        return frame;
    }

    void setFooter(String footer) {
        frames.forEach(frame -> frame.footerProperty().set(footer));
    }

    /// A tab's content that scrolls up and down where it has no room.
    static ScrollPane scroll(String id, Region content) {
        var scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "results-scroll");
        return scroll;
    }
}
