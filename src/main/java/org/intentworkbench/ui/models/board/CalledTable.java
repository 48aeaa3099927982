package org.intentworkbench.ui.models.board;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.intentworkbench.experiment.RunComparison.Called;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;

/// The subjects of one kind of agreement or disagreement with the scores of both runs; the one clicked is selected on
/// all screens.
final class CalledTable extends TableView<Called> {
    private final CompareModel model;
    private final Messages messages;

    CalledTable(CompareModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("board-listed");
        getStyleClass().add("dense");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        column("subject", messages.bind("board.listed.subject"), Called::id)
                                .width(96),
                        column(
                                        "score-first",
                                        FigureTable.runTitle(model, messages, true),
                                        c -> messages.number(c.firstScore(), 3))
                                .figures()
                                .width(74),
                        column(
                                        "score-second",
                                        FigureTable.runTitle(model, messages, false),
                                        c -> messages.number(c.secondScore(), 3))
                                .figures()
                                .width(74),
                        column(
                                        "outcome",
                                        messages.bind("board.listed.outcome"),
                                        c -> messages.text(c.outcome() == 1 ? "board.yes" : "board.no"))
                                .width(94)));
        var nobody = new Label();
        nobody.textProperty().bind(messages.bind("board.listed.none"));
        nobody.setWrapText(true);
        setPlaceholder(nobody);
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.select(now);
            }
        });
        model.comparedProperty().addListener(changed -> show());
        model.callProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        getSelectionModel().clearSelection();
        setItems(FXCollections.observableArrayList(model.listed()));
    }

    private WordColumn<Called> column(String key, ObservableValue<String> title, Function<Called, String> cell) {
        var column = new WordColumn<>("board-column-" + key, messages, title, cell);
        column.setReorderable(false);
        return column;
    }
}
