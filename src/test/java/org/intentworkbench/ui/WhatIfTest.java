package org.intentworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunDifference.FigureDifference;
import org.intentworkbench.explanation.Cell;
import org.intentworkbench.explanation.WhatIf;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.TreeLearner;
import org.junit.jupiter.api.Test;

/// Screen What-if, by ids.
final class WhatIfTest extends WindowTest {
    private Run run() {
        return workbench.runProperty().get();
    }

    private int chosen() {
        return node("whatif-subjects", ListView.class).getSelectionModel().getSelectedItem() instanceof Integer row
                ? row
                : -1;
    }

    private double scoreWith(Map<String, Cell> changes) {
        FeatureTable one = WhatIf.changed(run().table(), chosen(), changes);
        return run().result().model().scores(one, new int[] {0}, Progress.silent())[0];
    }

    private double shown() {
        return Double.parseDouble(text("whatif-probability").replace("%", "")) / 100;
    }

    private void type(String id, String value) {
        act(() -> {
            node(id, TextField.class).setText(value);
            node(id, TextField.class).fireEvent(new javafx.event.ActionEvent());
        });
    }

    private void show() {
        open(SmallShop.workspace(folder, SmallShop.SESSIONS));
        go("whatif");
    }

    @Test
    void theProbabilityIsTheModelsAndFollowsTyping() {
        show();
        assertThat(shown()).isCloseTo(run().result().scores()[chosen()], within(.0006));
        type("whatif-searches", "5");
        assertThat(shown()).isCloseTo(scoreWith(Map.of("searches", new Cell.Number(5))), within(.0006));
        double high = shown();
        type("whatif-searches", "0");
        assertThat(shown()).isCloseTo(scoreWith(Map.of("searches", new Cell.Number(0))), within(.0006));
        assertThat(shown()).isLessThan(high);
        type("whatif-searches", "many");
        assertThat(node("whatif-searches", TextField.class).getStyleClass()).contains("danger");
        assertThat(shown()).isCloseTo(scoreWith(Map.of("searches", new Cell.Number(0))), within(.0006));
    }

    @Test
    void sliderLevelTakingBackResetAndUndo() {
        show();
        String own = text("whatif-probability");
        act(() -> node("whatif-pages-slider", Slider.class).setValue(17.3));
        assertThat(node("whatif-pages", TextField.class).getText())
                .as("counts stay whole")
                .isEqualTo("17");
        assertThat(isSeen("whatif-pages-back")).isTrue();
        act(() -> node("whatif-pages-back", Button.class).fire());
        assertThat(text("whatif-probability")).isEqualTo(own);
        assertThat(isSeen("whatif-pages-back")).isFalse();

        String level = run().table().column("country").orElseThrow().values()
                        instanceof org.intentworkbench.features.FeatureValues.Levels levels
                ? levels.levels()[(levels.codes()[chosen()] + 1) % 3]
                : "";
        act(() -> node("whatif-country", ComboBox.class).setValue(level));
        assertThat(shown()).isCloseTo(scoreWith(Map.of("country", new Cell.Level(level))), within(.0006));
        act(() -> node("whatif-reset", Button.class).fire());
        assertThat(text("whatif-probability")).isEqualTo(own);
        act(() -> workbench.history().undo());
        assertThat(shown()).isCloseTo(scoreWith(Map.of("country", new Cell.Level(level))), within(.0006));
    }

    @Test
    void outsideTheDataIsMarkedAndLeavingAFieldChangesNothing() {
        show();
        type("whatif-searches", "50");
        assertThat(node("whatif-searches", TextField.class).getStyleClass()).contains("outside");
        assertThat(node("whatif-searches", TextField.class).getTooltip().getText())
                .contains("0 and 5");
        type("whatif-searches", "3");
        assertThat(node("whatif-searches", TextField.class).getStyleClass()).doesNotContain("outside");
        act(() -> node("whatif-reset", Button.class).fire());
        act(() -> node("whatif-pages", TextField.class).requestFocus());
        act(() -> node("whatif-searches", TextField.class).requestFocus());
        assertThat(node("whatif-reset", Button.class).isDisabled()).isTrue();
    }

    @Test
    void theVerdictFlipsAtTheThreshold() {
        show();
        double score = run().result().scores()[chosen()];
        act(() -> workbench.thresholdProperty().set(score));
        assertThat(text("whatif-verdict")).startsWith("At or above");
        act(() -> workbench.thresholdProperty().set(Math.nextUp(score)));
        assertThat(text("whatif-verdict")).startsWith("Below");
    }

    @Test
    void aTreeSaysTheWayItTook() {
        show();
        assertThat(isSeen("whatif-path")).isFalse();
        assertThat(text("whatif-unit")).contains("log-odds");
        act(() -> app.actions().train(SmallShop.SESSIONS.withLearner(TreeLearner.standard()), run -> {}));
        assertThat(text("whatif-path")).contains("1. ");
        assertThat(text("whatif-unit")).contains("percentage points");
        String last = text("whatif-path").lines().toList().getLast();
        assertThat(last).endsWith(app.messages().percent(run().result().scores()[chosen()], 1));
    }

    @Test
    void changedSettingsAreComparedAndKept() {
        show();
        act(() -> node("whatif-tabs", TabPane.class).getSelectionModel().select(1));
        act(() -> node("whatif-compare", Button.class).fire());
        assertThat(isSeen("whatif-same")).isTrue();
        act(() -> spinner("whatif-positiveWeight").getValueFactory().setValue(5.0));
        act(() -> node("whatif-compare", Button.class).fire());
        TableView<FigureDifference> table = table();
        assertThat(table.getItems()).hasSize(8);
        assertThat(cell("recall")).contains("+").contains("better");
        assertThat(text("whatif-how")).contains("0.50");
        assertThat(isSeen("whatif-outdated")).isFalse();
        act(() -> spinner("whatif-positiveWeight").getValueFactory().setValue(4.0));
        assertThat(isSeen("whatif-outdated")).isTrue();
        act(() -> {
            @SuppressWarnings("unchecked")
            javafx.scene.control.ComboBox<org.intentworkbench.training.LearnerKind> learner =
                    node("whatif-learner", javafx.scene.control.ComboBox.class);
            learner.setValue(org.intentworkbench.training.LearnerKind.TREE);
        });
        act(() -> node("whatif-compare", Button.class).fire());
        assertThat(isSeen("whatif-outdated")).isFalse();
        act(() -> node("whatif-keep", Button.class).fire());
        assertThat(workbench.runs()).hasSize(2);
        assertThat(run().result().spec().learner()).isInstanceOf(TreeLearner.class);
        assertThat(table().getItems()).as("another run is shown").isEmpty();
    }

    @Test
    void theLatestComparisonWins() {
        open(SmallShop.workspace(folder, SmallShop.SESSIONS.withRepeats(200)));
        go("whatif");
        act(() -> node("whatif-tabs", TabPane.class).getSelectionModel().select(1));
        act(() -> {
            spinner("whatif-positiveWeight").getValueFactory().setValue(9.0);
            node("whatif-compare", Button.class).fire();
            spinner("whatif-positiveWeight").getValueFactory().setValue(.2);
            node("whatif-compare", Button.class).fire();
        });
        assertThat(cell("recall")).contains("−").contains("worse");
        assertThat(isSeen("whatif-outdated")).isFalse();
    }

    @SuppressWarnings("unchecked")
    private Spinner<Double> spinner(String id) {
        return node(id, Spinner.class);
    }

    @SuppressWarnings("unchecked")
    private TableView<FigureDifference> table() {
        return node("whatif-differences", TableView.class);
    }

    /// What the column of differences says of a figure.
    private String cell(String figure) {
        return robot.lookup("#whatif-differences .table-row-cell").queryAll().stream()
                .map(row -> (javafx.scene.control.TableRow<?>) row)
                .filter(row ->
                        row.getItem() instanceof FigureDifference d && d.name().equals(figure))
                .map(row -> ((javafx.scene.control.Labeled)
                                row.getChildrenUnmodifiable().get(3))
                        .getText())
                .findFirst()
                .orElse("");
    }
}
