package org.intentworkbench.ui.models.board;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.TableView;
import org.intentworkbench.experiment.RunDifference.FigureDifference;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;

/// Every figure of two runs beside each other.
final class FigureTable extends TableView<FigureDifference> {
    /// Of a title and eight rows.
    private static final double HEIGHT = 260;

    private final CompareModel model;
    private final Messages messages;

    FigureTable(CompareModel model, Messages messages, CompareWords words) {
        this.model = model;
        this.messages = messages;
        setId("board-figures");
        getStyleClass().add("dense");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        accessibleTextProperty().bind(messages.bind("board.figures"));
        getColumns()
                .setAll(List.of(
                        column("figure", messages.bind("board.figure"), words::figure)
                                .width(196),
                        column("first", runTitle(model, messages, true), d -> words.spread(d.first()))
                                .figures()
                                .width(112),
                        column("second", runTitle(model, messages, false), d -> words.spread(d.second()))
                                .figures()
                                .width(112),
                        column("change", messages.bind("board.change"), words::change)
                                .figures()
                                .width(122),
                        column("noise", messages.bind("board.p"), words::noise).width(180)));
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        model.comparedProperty().addListener(changed -> show());
        show();
    }

    /// `Run 3`, the first or the second of those compared.
    static ObservableValue<String> runTitle(CompareModel model, Messages messages, boolean first) {
        return Bindings.createStringBinding(
                () -> {
                    Compared now = model.comparedProperty().get();
                    return now == null
                            ? ""
                            : messages.text(
                                    "board.run.short", Long.toString((first ? now.first() : now.second()).id()));
                },
                model.comparedProperty(),
                messages.localeProperty());
    }

    private void show() {
        Compared now = model.comparedProperty().get();
        setItems(FXCollections.observableArrayList(
                now == null ? List.of() : now.comparison().difference().figures()));
    }

    private WordColumn<FigureDifference> column(
            String key, ObservableValue<String> title, Function<FigureDifference, String> cell) {
        var column = new WordColumn<>("board-column-" + key, messages, title, cell);
        column.setReorderable(false);
        return column;
    }
}
