package org.intentworkbench.ui.models.board;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.intentworkbench.experiment.RunComparison;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Who is called by which run, each cell with its count and how many of them are positive. A click lists and selects
/// the subjects of a cell (`board-call-BOTH`, …).
final class CallGrid extends GridPane {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private record Cell(Button button, Label count, Label positives) {}

    private final Messages messages;
    private final CompareWords words;
    private final Map<RunComparison.Call, Cell> cells = new EnumMap<>(RunComparison.Call.class);
    private final Label firstCalls = head();
    private final Label firstNot = head();
    private final Label secondCalls = head();
    private final Label secondNot = head();

    CallGrid(CompareModel model, Messages messages, CompareWords words) {
        this.messages = messages;
        this.words = words;
        setId("board-calls");
        getStyleClass().addAll("matrix", "call-grid");
        add(secondCalls, 1, 0);
        add(secondNot, 2, 0);
        for (Label down : new Label[] {firstCalls, firstNot}) {
            down.setTextAlignment(TextAlignment.LEFT);
        }
        add(firstCalls, 0, 1);
        add(firstNot, 0, 2);
        for (Label across : new Label[] {secondCalls, secondNot}) {
            GridPane.setHalignment(across, HPos.CENTER);
        }
        add(cell(RunComparison.Call.BOTH, model), 1, 1);
        add(cell(RunComparison.Call.ONLY_FIRST, model), 2, 1);
        add(cell(RunComparison.Call.ONLY_SECOND, model), 1, 2);
        add(cell(RunComparison.Call.NEITHER, model), 2, 2);
        model.callProperty().addListener((property, before, now) -> mark(now));
        mark(model.callProperty().get());
    }

    void show(@Nullable Compared compared) {
        if (compared == null) {
            return;
        }
        String first = Long.toString(compared.first().id());
        String second = Long.toString(compared.second().id());
        RunComparison comparison = compared.comparison();
        firstCalls.setText(messages.text("board.call.yes", first, messages.threshold(comparison.firstThreshold())));
        firstNot.setText(messages.text("board.call.no", first));
        secondCalls.setText(messages.text("board.call.yes", second, messages.threshold(comparison.secondThreshold())));
        secondNot.setText(messages.text("board.call.no", second));
        for (RunComparison.Count count : compared.counts()) {
            Cell cell = cells.get(count.call());
            if (cell != null) {
                cell.count().setText(messages.count(count.all()));
                cell.positives().setText(messages.text("board.call.positive", messages.count(count.positives())));
                cell.button()
                        .setAccessibleText(words.called(count.call(), compared) + ": "
                                + cell.count().getText() + ", "
                                + cell.positives().getText());
            }
        }
    }

    private void mark(RunComparison.Call picked) {
        cells.forEach((call, cell) -> cell.button().pseudoClassStateChanged(PICKED, call == picked));
    }

    private Button cell(RunComparison.Call call, CompareModel model) {
        var count = new Label("–");
        count.getStyleClass().add("matrix-count");
        var positives = new Label("");
        positives.getStyleClass().add("matrix-share");
        var content = new VBox(count, positives);
        content.getStyleClass().add("call-content");
        var button = new Button();
        button.setGraphic(content);
        button.setId("board-call-" + call);
        boolean agree = call == RunComparison.Call.BOTH || call == RunComparison.Call.NEITHER;
        button.getStyleClass().addAll("matrix-cell", agree ? "right" : "wrong");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(e -> model.select(call));
        cells.put(call, new Cell(button, count, positives));
        return button;
    }

    private static Label head() {
        var label = new Label();
        label.getStyleClass().add("matrix-head");
        label.setWrapText(true);
        label.setMaxWidth(110);
        label.setMinHeight(USE_PREF_SIZE);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }
}
