package org.intentworkbench.ui.results;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.ui.kit.Messages;

/// The confusion matrix: rows are outcomes, columns what the model says; each cell with its count and its share
/// of the row. A click selects the subjects of a cell (`matrix-tp`, `-fn`, `-fp`, `-tn`).
final class MatrixGrid extends GridPane {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private record Texts(Button button, Label count, Label share) {}

    private final Messages messages;
    private final ResultWords words;
    private final Map<Cell, Texts> cells = new EnumMap<>(Cell.class);
    private final Label yes = new Label();
    private final Label no = new Label();

    MatrixGrid(Messages messages, ResultWords words, ResultsViewModel model) {
        this.messages = messages;
        this.words = words;
        setId("results-matrix");
        getStyleClass().add("matrix");
        add(head("results.matrix.called"), 1, 0);
        add(head("results.matrix.notCalled"), 2, 0);
        for (Label row : new Label[] {yes, no}) {
            row.getStyleClass().add("matrix-row");
            row.setMinHeight(USE_PREF_SIZE);
        }
        add(yes, 0, 1);
        add(no, 0, 2);
        for (Cell cell : Cell.values()) {
            add(cell(cell, model), cell.called() ? 1 : 2, cell.positive() ? 1 : 2);
        }
        model.cellProperty()
                .addListener((property, before, now) ->
                        cells.forEach((cell, texts) -> texts.button().pseudoClassStateChanged(PICKED, cell == now)));
    }

    void show(RunCurves curves, ConfusionMatrix matrix) {
        var result = curves.run().result();
        yes.setText(words.outcome(result, true));
        no.setText(words.outcome(result, false));
        cells.forEach((cell, texts) -> {
            texts.count().setText(messages.count(cell.count(matrix)));
            texts.share().setText(messages.percent(cell.shareOfOutcome(matrix), 1));
            texts.button()
                    .setAccessibleText(messages.text("results.matrix." + cell.id()) + " "
                            + texts.count().getText() + ", " + texts.share().getText());
        });
    }

    private Label head(String key) {
        var label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.getStyleClass().add("matrix-head");
        GridPane.setHalignment(label, HPos.CENTER);
        return label;
    }

    private Button cell(Cell cell, ResultsViewModel model) {
        var count = new Label("–");
        count.getStyleClass().add("matrix-count");
        var share = new Label("–");
        share.getStyleClass().add("matrix-share");
        var content = new HBox(count, share);
        content.getStyleClass().add("matrix-content");
        var button = new Button();
        button.setGraphic(content);
        button.setId("matrix-" + cell.id());
        button.getStyleClass().addAll("matrix-cell", cell.right() ? "right" : "wrong");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(e -> model.pick(cell));
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind("results.matrix." + cell.id() + ".about"));
        button.setTooltip(tip);
        cells.put(cell, new Texts(button, count, share));
        return button;
    }
}
