package org.intentworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class OtherChartsTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        var scene = new Scene(root, 900, 640);
        Theme.LIGHT.on(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void put(FxRobot robot, Chart chart) {
        robot.interact(() -> {
            root.getChildren().setAll(chart.node());
            root.applyCss();
            root.layout();
        });
    }

    @Test
    void barsAreSortedSignedAndChosenByMouseAndKeys(FxRobot robot) {
        var chart = new SignedBars("w", messages);
        robot.interact(() -> chart.show(IntStream.range(0, 20)
                .mapToObj(i -> new SignedBar(
                        "f" + i, "feature " + i, i == 19 ? Double.NaN : (i % 2 == 0 ? i : -i) / 10.0, "what it is"))
                .toList()));
        put(robot, chart);
        assertThat(chart.node().lookupAll(".bar-row")).hasSize(15);
        var values = chart.node().lookupAll(".bar-value").stream()
                .map(n -> ((Label) n).getText())
                .toList();
        assertThat(values).startsWith("+1.800", "−1.700", "+1.600");
        robot.clickOn("#w-row-f17");
        assertThat(chart.selectedProperty().get()).isEqualTo("f17");
        robot.type(KeyCode.DOWN);
        assertThat(chart.selectedProperty().get()).isEqualTo("f16");
        robot.clickOn("#w-all");
        assertThat(chart.node().lookupAll(".bar-row")).hasSize(19);
        assertThat(chart.rows().rows()).hasSize(19);
        robot.interact(() -> chart.show(List.of(new SignedBar("a", "a", Double.NaN, ""))));
        assertThat(((ChartPane) chart.node()).why()).startsWith("None of the 1");
        robot.interact(() -> chart.show(List.of(new SignedBar("a", "a", 0, ""))));
        assertThat(((ChartPane) chart.node()).isEmpty()).isFalse();
    }

    @Test
    void treeIsFoldedBelowDepthFourAndOpensByClick(FxRobot robot) {
        var chart = new TreeDrawing("t", messages);
        robot.interact(() -> chart.show(chain(0)));
        put(robot, chart);
        assertThat(chart.node().lookup("#t-node-4")).isNotNull();
        assertThat(chart.node().lookup("#t-node-5")).isNull();
        assertThat(chart.rows().rows()).as("folded nodes are in the figures").hasSize(15);
        robot.clickOn("#t-node-4");
        assertThat(chart.node().lookup("#t-node-5")).isNotNull();
        robot.interact(() -> chart.litPathProperty().set(Set.of(0, 1)));
        assertThat(chart.node().lookup("#t-node-1").getStyleClass()).contains("lit");
        assertThat(chart.node().lookup("#t-node-2").getStyleClass()).contains("unlit");
    }

    private static TreeNode chain(int id) {
        var leaf = new TreeNode(100 + id, List.of("leaf"), 0.1, 5, "no", List.of());
        return new TreeNode(
                id,
                List.of("x ≤ " + id),
                0.5,
                100 - id,
                id == 0 ? "" : "yes",
                id == 7 ? List.of() : List.of(chain(id + 1), leaf));
    }

    @Test
    void treePansAndZooms(FxRobot robot) {
        var chart = new TreeDrawing("t", messages);
        robot.interact(() -> chart.show(Figures.tree(false)));
        put(robot, chart);
        var view = (PanZoom) chart.node().lookup(".pan-zoom");
        double fitted = view.scale();
        assertThat(fitted).isBetween(0.1, 1.0);
        robot.clickOn("#t-in");
        assertThat(view.scale()).isEqualTo(fitted * 1.25, within(1e-9));
        double before = view.offsetX();
        robot.drag(view, MouseButton.PRIMARY).dropBy(60, 20);
        assertThat(view.offsetX() - before).isEqualTo(60, within(8.0));
        robot.moveTo(view).scroll(2, javafx.geometry.VerticalDirection.UP);
        assertThat(view.scale()).isNotEqualTo(fitted * 1.25);
        robot.clickOn("#t-fit");
        assertThat(view.scale()).isEqualTo(fitted, within(1e-9));
        robot.interact(() -> chart.setEmpty("Train a tree."));
        assertThat(((ChartPane) chart.node()).why()).isEqualTo("Train a tree.");
    }

    @Test
    void twinBinsCountWhatTheyShould() {
        var tail = new double[1000];
        for (int i = 0; i < tail.length; i++) {
            tail[i] = i % 10;
        }
        tail[7] = 5_000;
        tail[8] = Double.NaN;
        var bins = TwinBins.of(tail, new double[] {3, Double.POSITIVE_INFINITY});
        assertThat(bins.openEnd()).isTrue();
        assertThat(bins.edges()).startsWith(0, 1, 2);
        assertThat(bins.size()).isEqualTo(10);
        assertThat(bins.first()[0]).isEqualTo(100);
        assertThat(bins.first()[9]).as("nines and the one beyond").isEqualTo(101);
        assertThat(bins.first()[7]).isEqualTo(99);
        assertThat(bins.second()[3]).isOne();
        assertThat(bins.missing()).containsExactly(1, 1);
        assertThat(TwinBins.of(new double[] {4.2}, new double[0]).first()).contains(1);
        assertThat(TwinBins.of(new double[] {Double.NaN}, new double[0]).missing())
                .containsExactly(1, 0);
    }

    @Test
    void twinHistogramGathersRareLevels(FxRobot robot) {
        var chart = new TwinHistogram("twin", messages);
        var names = IntStream.range(0, 30).mapToObj(i -> "level " + i).toList();
        robot.interact(() ->
                chart.showLevels(names, IntStream.range(0, 30).mapToLong(i -> i).toArray(), new long[30]));
        put(robot, chart);
        var rows = chart.rows().rows();
        assertThat(rows).hasSize(12);
        assertThat(rows.getFirst()).startsWith("level 29", 29L);
        assertThat(rows.getLast())
                .startsWith("Other", (long) IntStream.range(0, 19).sum());
        robot.interact(() -> chart.showNumbers(new double[] {Double.NaN}, new double[0]));
        assertThat(((ChartPane) chart.node()).why()).startsWith("None of the 1");
        robot.interact(() -> chart.showNumbers(new double[0], new double[0]));
        assertThat(((ChartPane) chart.node()).why()).isEqualTo(messages.text("chart.nothing"));
        robot.interact(() -> chart.showLevels(List.of(), new long[0], new long[0]));
        assertThat(((ChartPane) chart.node()).isEmpty()).isTrue();
    }

    @Test
    void metricsFollowTheThresholdAndTheLanguage(FxRobot robot) {
        var chart = new MetricCurves("m", messages);
        robot.interact(() -> {
            chart.show(new double[] {0, 0.5, 1}, List.of(new Metric("Precision", new double[] {0.2, 0.7, Double.NaN})));
            chart.thresholdProperty().set(0.45);
        });
        put(robot, chart);
        assertThat(key(chart)).containsExactly("Precision  0.70");
        robot.interact(() -> chart.node().lookup("#m-threshold").requestFocus());
        robot.type(KeyCode.END);
        assertThat(key(chart)).containsExactly("Precision  –");
        robot.interact(() -> {
            messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            ((Region) chart.node()).layout();
        });
        var words =
                chart.node().lookupAll(".chart-axis-title").stream().map(n -> ((javafx.scene.text.Text) n).getText());
        assertThat(words).contains("阈值");
    }

    private static List<String> key(Chart chart) {
        return chart.node().lookupAll(".chart-key-name").stream()
                .map(n -> ((Label) n).getText())
                .toList();
    }

    @Test
    void ticksAreRound() {
        assertThat(Ticks.between(0, 1, 5)).containsExactly(0, 0.2, 0.4, 0.6000000000000001, 0.8, 1);
        assertThat(Ticks.step(0, 5)).isOne();
        assertThat(Ticks.step(Double.NaN, 5)).isOne();
        assertThat(Ticks.decimals(0.05)).isEqualTo(2);
        assertThat(Ticks.decimals(200)).isZero();
    }
}
