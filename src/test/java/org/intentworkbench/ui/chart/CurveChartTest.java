package org.intentworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class CurveChartTest {
    private static final Curve ROC =
            new Curve("model", new double[] {0, 0, 0.25, 0.5, 1}, new double[] {0, 0.5, 0.75, 1, 1}, new double[] {
                Double.POSITIVE_INFINITY, 0.9, 0.6, 0.3, 0.1
            });

    private CurveChart chart;
    private Plot plot;

    @Start
    void start(Stage stage) {
        chart = new CurveChart("roc", new Messages(Locale.ENGLISH), Joining.STRAIGHT);
        chart.xLabelProperty().set("False alarms");
        chart.yLabelProperty().set("Recall");
        chart.show(List.of(ROC), new Reference.Diagonal());
        var scene = new Scene((Region) chart.node(), 640, 560);
        Theme.LIGHT.on(scene);
        stage.setScene(scene);
        stage.show();
        plot = (Plot) chart.node().lookup(".plot");
    }

    private Point2D at(double x, double y) {
        return plot.localToScreen(plot.px(x), plot.py(y));
    }

    @Test
    void dotStandsAtThePointOfTheThreshold(FxRobot robot) {
        for (var expected :
                new double[][] {{0.6, 0.25, 0.75}, {0.4, 0.25, 0.75}, {0.3, 0.5, 1}, {0.95, 0, 0}, {0, 1, 1}}) {
            robot.interact(() -> chart.thresholdProperty().set(expected[0]));
            var dot = chart.node().lookup("#roc-dot");
            assertThat(dot.getBoundsInParent().getCenterX()).isEqualTo(plot.px(expected[1]), within(1.0));
            assertThat(dot.getBoundsInParent().getCenterY()).isEqualTo(plot.py(expected[2]), within(1.0));
        }
    }

    @Test
    void draggingTheDotTakesTheThresholdOfTheNearestPoint(FxRobot robot) {
        robot.interact(() -> chart.thresholdProperty().set(0.6));
        robot.drag(at(0.25, 0.75), MouseButton.PRIMARY).dropTo(at(0.52, 0.95));
        assertThat(chart.thresholdProperty().get()).isEqualTo(0.3);
        assertThat(chart.isZoomed()).isFalse();
        robot.interact(() -> chart.node().lookup("#roc-dot").requestFocus());
        robot.type(KeyCode.RIGHT);
        assertThat(chart.thresholdProperty().get()).isEqualTo(0.31);
    }

    @Test
    void zoomsByRectangleAndComesBack(FxRobot robot) {
        robot.drag(at(0.1, 0.3), MouseButton.PRIMARY).dropTo(at(0.4, 0.7));
        assertThat(chart.isZoomed()).isTrue();
        assertThat(plot.valueX(plot.left())).isEqualTo(0.1, within(0.01));
        assertThat(plot.valueY(plot.upper())).isEqualTo(0.7, within(0.01));
        robot.clickOn("#roc-reset");
        assertThat(chart.isZoomed()).isFalse();
        assertThat(chart.node().lookup("#roc-reset").isVisible()).isFalse();
        robot.drag(at(0.1, 0.3), MouseButton.PRIMARY).dropTo(at(0.4, 0.7));
        robot.doubleClickOn(at(0.2, 0.5));
        assertThat(chart.isZoomed()).isFalse();
    }

    @Test
    void hoverReadsTheNearestPoint(FxRobot robot) {
        robot.interact(() -> chart.thresholdProperty().set(0.1));
        robot.moveTo(at(0.27, 0.72));
        var lines = plot.overlay().lookupAll(".read-out .label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
        assertThat(lines).containsExactly("model", "False alarms 0.250", "Recall 0.750", "Threshold 0.600");
    }

    @Test
    void stepsHoldEachPrecisionUpToItsRecall(FxRobot robot) {
        var steps = new CurveChart("pr", new Messages(Locale.ENGLISH), Joining.STEPS);
        // falling recall, as scikit-learn gives it
        robot.interact(() -> {
            steps.show(
                    List.of(new Curve("m", new double[] {1, 0.5, 0}, new double[] {0.4, 0.8, 1}, null)),
                    new Reference.Level(0.2));
            ((Region) chart.node().getScene().getRoot()).getScene().setRoot((Region) steps.node());
            steps.node().applyCss();
            ((Region) steps.node()).layout();
        });
        var its = (Plot) steps.node().lookup(".plot");
        var points = ((Polyline) its.lookup(".curve")).getPoints();
        assertThat(points)
                .containsExactly(
                        its.px(0),
                        its.py(1),
                        its.px(0),
                        its.py(0.8),
                        its.px(0.5),
                        its.py(0.8),
                        its.px(0.5),
                        its.py(0.4),
                        its.px(1),
                        its.py(0.4));
    }

    @Test
    void nothingOnePointAndNaN(FxRobot robot) {
        var pane = (ChartPane) chart.node();
        robot.interact(() -> chart.show(List.of(), new Reference.None()));
        assertThat(pane.isEmpty()).isTrue();
        robot.interact(() -> chart.show(
                List.of(new Curve("all missing", new double[] {Double.NaN}, new double[] {1}, null)),
                new Reference.None()));
        assertThat(pane.isEmpty()).isTrue();
        robot.interact(() -> {
            chart.show(
                    List.of(new Curve("one", new double[] {0.5}, new double[] {0.5}, new double[] {0.5})),
                    new Reference.None());
            pane.layout();
        });
        assertThat(pane.isEmpty()).isFalse();
        robot.moveTo(at(0.1, 0.9));
        assertThat(plot.overlay().lookup(".read-out").isVisible()).isTrue();
        robot.interact(() -> chart.setEmpty("Train a model first."));
        assertThat(pane.why()).isEqualTo("Train a model first.");
    }

    @Test
    void decimationKeepsTheCorners() {
        int n = 500_000;
        var random = new Random(1);
        var x = random.doubles(n).sorted().toArray();
        var y = random.doubles(n).sorted().toArray();
        y[250_000] = 1;
        y[100_000] = 0;
        var points = CurvePoints.of(new Curve("long", x, y, null));
        var drawn = points.drawn(0, 1);
        assertThat(drawn).hasSizeLessThanOrEqualTo(2_000).isSorted().doesNotHaveDuplicates();
        assertThat(drawn).contains(0, n - 1, 250_000, 100_000);
        var zoomed = points.drawn(x[1000], x[1100]);
        assertThat(zoomed)
                .as("all points of a small stretch, and one beyond each end")
                .hasSize(103);
        assertThat(Arrays.stream(zoomed).min().orElseThrow()).isEqualTo(999);
    }
}
