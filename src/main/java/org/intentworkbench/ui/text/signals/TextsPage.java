package org.intentworkbench.ui.text.signals;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.CutHistogram;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// How the texts score, and those that score highest and lowest; a click on one shows the words that mattered.
final class TextsPage extends VBox {
    private final Messages messages;
    private final SignalWords words;
    private final SignalsModel model;
    private final CutHistogram histogram;

    TextsPage(SignalsModel model, Messages messages, SignalWords words, BackgroundRunner runner, FileDialogs dialogs) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        getStyleClass().add("signals-page");
        SaveAs saveAs = (owner, name, kind, ending) -> dialogs.save(
                        "chart.save", "chart.kind." + ending, name + "." + ending, ending)
                .orElse(null);
        histogram = new CutHistogram("signals-histogram", messages);
        histogram.belowNameProperty().bind(messages.bind("signals.below"));
        histogram.reachedNameProperty().bind(messages.bind("signals.reached"));
        histogram.countLabelProperty().bind(messages.bind("signals.texts"));
        histogram.titleProperty().bind(messages.bind("signals.histogram"));
        var frame = new ChartFrame(histogram, messages.bind("signals.histogram"), messages, saveAs);
        var pane = new WordsPane(model, messages, words, runner);
        var chosen = Bindings.isNotNull(model.wordsProperty());
        pane.visibleProperty().bind(chosen);
        frame.visibleProperty().bind(chosen.not());
        var top = new StackPane(frame, pane);
        top.setMinHeight(190);
        top.setPrefHeight(230);
        top.setMaxHeight(260);
        var lists = new HBox(list("signals-high", "signals.high", true), list("signals-low", "signals.low", false));
        lists.getStyleClass().add("signals-columns");
        VBox.setVgrow(lists, Priority.ALWAYS);
        getChildren().addAll(top, lists);
        model.viewProperty().addListener((property, before, now) -> show());
        messages.localeProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        SignalView view = model.viewProperty().get();
        if (view == null) {
            histogram.setEmpty(messages.text("signals.empty.language"));
        } else {
            histogram.xLabelProperty().set(messages.text(view.sharp() ? "signals.axis.chance" : "signals.axis.score"));
            histogram.show(view.scored().scores(), view.scored().cut());
        }
    }

    private Region list(String id, String title, boolean high) {
        var name = new Label();
        name.textProperty().bind(messages.bind(title));
        name.getStyleClass().add("signals-strong");
        var list = new ListView<SignalView.Example>();
        list.setId(id);
        list.accessibleTextProperty().bind(messages.bind(title));
        list.getStyleClass().add("signals-examples");
        list.setCellFactory(view -> new ExampleCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.explain(now.text());
            }
        });
        model.viewProperty().addListener((property, before, now) -> {
            list.getSelectionModel().clearSelection();
            list.getItems().setAll(now == null ? List.of() : high ? now.high() : now.low());
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var column = new VBox(name, list);
        column.getStyleClass().add("signals-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(300);
        return column;
    }

    private final class ExampleCell extends ListCell<SignalView.Example> {
        private static final double BESIDE_TEXT = 16;
        private static final double BAR = 16;
        private static final double ABOVE_AND_BELOW = 14;
        private static final int FEWEST = 84;
        private static final double LETTER = 7.6;

        private final Label figures = new Label();
        private final Text text = new Text();
        private final VBox both = new VBox(figures, new TextFlow(text));

        ExampleCell() {
            figures.getStyleClass().add("signals-hint");
            text.getStyleClass().add("signals-plain");
            // as wide as the list, so that text wraps instead of a bar to the side
            setPrefWidth(0);
            both.prefWidthProperty().bind(widthProperty().subtract(BESIDE_TEXT));
        }

        /// Asked without a width a list cell would have one line.
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : both.prefHeight(getListView().getWidth() - BESIDE_TEXT - BAR) + ABOVE_AND_BELOW;
        }

        private int twoLines() {
            return Math.max(FEWEST, (int) (2 * getListView().getWidth() / LETTER));
        }

        @Override
        protected void updateItem(SignalView.@Nullable Example example, boolean empty) {
            super.updateItem(example, empty);
            if (empty || example == null) {
                setGraphic(null);
            } else {
                figures.setText(words.example(example));
                text.setText(SignalWords.beginning(example.text(), twoLines()));
                setAccessibleText(figures.getText() + ": " + example.text());
                setGraphic(both);
            }
        }
    }
}
