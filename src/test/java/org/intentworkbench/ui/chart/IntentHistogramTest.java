package org.intentworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class IntentHistogramTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private IntentHistogram chart;
    private Plot plot;

    @Start
    void start(Stage stage) {
        chart = new IntentHistogram("intent", messages);
        chart.show(
                new double[] {0.02, 0.02, 0.5, 0.93, 1.0, Double.NaN},
                new boolean[] {false, false, true, true, true, true});
        var scene = new Scene((Region) chart.node(), 700, 420);
        Theme.LIGHT.on(scene);
        stage.setScene(scene);
        stage.show();
        plot = (Plot) chart.node().lookup(".plot");
    }

    private Point2D at(double x, double height) {
        return plot.localToScreen(plot.px(x), plot.upper() + height * (plot.lower() - plot.upper()));
    }

    @Test
    void draggingTheLineMovesTheThreshold(FxRobot robot) {
        robot.interact(() -> chart.thresholdProperty().set(0.5));
        robot.drag(at(0.5, 0.6), MouseButton.PRIMARY).dropTo(at(0.3, 0.6));
        assertThat(chart.thresholdProperty().get()).isEqualTo(0.3, within(0.011));
        assertThat(chart.selectionProperty().get())
                .as("the brush stays out of it")
                .isNull();
        robot.drag(at(chart.thresholdProperty().get(), 0.6), MouseButton.PRIMARY)
                .dropTo(at(-0.05, 0.6));
        assertThat(chart.thresholdProperty().get()).isZero();
    }

    @Test
    void keysMoveTheThreshold(FxRobot robot) {
        robot.interact(() -> {
            chart.thresholdProperty().set(0.5);
            chart.node().lookup("#threshold-line").requestFocus();
        });
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.LEFT);
        assertThat(chart.thresholdProperty().get()).isEqualTo(0.51);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(chart.thresholdProperty().get()).isEqualTo(0.61, within(1e-12));
        robot.type(KeyCode.END).type(KeyCode.RIGHT);
        assertThat(chart.thresholdProperty().get()).isOne();
        assertThat(chart.node().lookup("#threshold-line").getAccessibleText()).contains("1.00");
    }

    @Test
    void brushGivesARangeAndAClickClearsIt(FxRobot robot) {
        robot.interact(() -> chart.thresholdProperty().set(0.9));
        robot.drag(at(0.2, 0.3), MouseButton.PRIMARY).dropTo(at(0.6, 0.8));
        var range = chart.selectionProperty().get();
        assertThat(range).isNotNull();
        assertThat(range.low()).isEqualTo(0.2, within(0.011));
        assertThat(range.high()).isEqualTo(0.6, within(0.011));
        robot.clickOn(at(0.4, 0.5));
        assertThat(chart.selectionProperty().get()).isNull();
    }

    @Test
    void switchesBetweenCountsAndShares(FxRobot robot) {
        robot.clickOn("#intent-share");
        assertThat(chart.sharesProperty().get()).isTrue();
        robot.clickOn("#intent-share");
        assertThat(chart.sharesProperty().get()).as("pressing again keeps it").isTrue();
        robot.clickOn("#intent-count");
        assertThat(chart.sharesProperty().get()).isFalse();
    }

    @Test
    void hoverTellsTheCountsOfTheBucket(FxRobot robot) {
        robot.interact(() -> chart.thresholdProperty().set(0.5));
        robot.moveTo(at(0.97, 0.5));
        var texts = plot.overlay().lookupAll(".read-out .label").stream()
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .toList();
        assertThat(texts).contains("Score 0.95 to 1.00", "Positive: 1 (100.0%)", "Negative: 0 (0.0%)");
    }

    @Test
    void rowsHoldTheCountsAndLeaveOutWhatIsNoScore() {
        var rows = chart.rows().rows();
        assertThat(rows).hasSize(20);
        assertThat(rows.getFirst()).containsExactly(0.0, 0.05, 0L, 2L);
        assertThat(rows.get(10)).containsExactly(0.5, 0.55, 1L, 0L);
        assertThat(rows.getLast()).containsExactly(0.95, 1.0, 1L, 0L);
        assertThat(rows.stream()
                        .mapToLong(row -> (Long) row.get(2) + (Long) row.get(3))
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void emptyAndAllMissingSayWhy(FxRobot robot) {
        var pane = (ChartPane) chart.node();
        robot.interact(() -> chart.show(new double[0], new boolean[0]));
        assertThat(pane.why()).isEqualTo(messages.text("chart.nothing"));
        robot.interact(() -> chart.show(new double[] {Double.NaN, 1.2}, new boolean[2]));
        assertThat(pane.why()).startsWith("None of the 2 values");
        robot.interact(() -> chart.show(new double[] {0.4}, new boolean[1]));
        assertThat(pane.isEmpty()).isFalse();
        assertThat(plot.lookupAll(".chart-bar")).hasSize(1);
    }

    @Test
    void selectedAreColouredOverGrey(FxRobot robot) {
        var selected = new BitSet();
        selected.set(2);
        robot.interact(() -> {
            chart.highlight(selected);
            chart.node().getScene().getRoot().layout();
        });
        assertThat(plot.lookupAll(".chart-bar.others")).hasSize(4);
        assertThat(plot.lookupAll(".chart-bar.yes")).hasSize(1);
        assertThat(plot.lookupAll(".chart-bar.no")).isEmpty();
    }

    @Test
    void aMillionScoresAreCountedFast() {
        var figures = new Figures(1_000_000, 3);
        var selected = new BitSet();
        selected.set(0, 500_000);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            var bins = ScoreBins.of(figures.scores, figures.positive, selected);
            best = Math.min(best, System.nanoTime() - start);
            assertThat(bins.total()).isEqualTo(1_000_000);
            assertThat(Arrays.stream(bins.selectedPositive()).sum()
                            + Arrays.stream(bins.selectedNegative()).sum())
                    .isEqualTo(500_000);
        }
        assertThat(best / 1e6).as("milliseconds").isLessThan(50);
    }
}
