package org.intentworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class ReliabilityChartTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private ReliabilityChart chart;
    private MetricCurves curves;

    @Start
    void start(Stage stage) {
        chart = new ReliabilityChart("r", messages);
        curves = new MetricCurves("m", messages);
        var scene = new Scene(new StackPane(chart.node(), curves.node()), 600, 500);
        Theme.LIGHT.on(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aDotAStepAndNoneWithoutRows(FxRobot robot) {
        assertThat(chart.node().lookup("#r-empty").isVisible()).isTrue();
        robot.interact(() -> chart.show(List.of(
                new ReliabilityPoint(0, .1, 90, .05, .1, .06, .16),
                new ReliabilityPoint(.1, .2, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN),
                new ReliabilityPoint(.9, 1, 10, .95, .8, .5, .94))));
        assertThat(chart.node().lookupAll(".chart-bar").stream().filter(Circle.class::isInstance))
                .hasSize(2);
        assertThat(chart.rows().rows()).hasSize(2);
        assertThat(chart.rows().rows().getFirst().get(2)).isEqualTo(90L);
        assertThat(chart.copy().rows()).isEqualTo(chart.rows());
        robot.interact(() -> chart.setEmpty("nothing held out"));
        assertThat(chart.node().lookup("#r-empty").isVisible()).isTrue();
    }

    @Test
    void aMarkIsDrawnAndTheKeyFollowsTheThreshold(FxRobot robot) {
        robot.interact(() -> {
            curves.show(new double[] {0, .5, 1}, List.of(new Metric("Profit", new double[] {-50, 250, 0})));
            curves.setMark(.5, "Highest");
            curves.thresholdProperty().set(.5);
        });
        assertThat(curves.node().lookupAll(".reference-line")).hasSize(1);
        assertThat(curves.node().lookupAll(".chart-key-name"))
                .extracting(node -> ((javafx.scene.control.Label) node).getText())
                .containsExactly("Profit  250", "Highest");
        robot.interact(() -> curves.thresholdProperty().set(.1));
        assertThat(((javafx.scene.control.Label) curves.node().lookup(".chart-key-name")).getText())
                .isEqualTo("Profit  -50.00");
    }
}
