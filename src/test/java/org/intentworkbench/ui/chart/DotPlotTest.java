package org.intentworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Screen;
import org.junit.jupiter.api.Test;

final class DotPlotTest {
    private static final class Only implements Screen {
        final DotPlot plot = new DotPlot("dots", new Messages(Locale.ENGLISH));

        @Override
        public String id() {
            return "only";
        }

        @Override
        public Icon icon() {
            return Icon.CHART;
        }

        @Override
        public javafx.scene.layout.Region node() {
            return (javafx.scene.layout.Region) plot.node();
        }
    }

    @Test
    void marksWhiskersAndFiguresAreThoseGiven() {
        Only[] only = new Only[1];
        var rig = ScreenRig.show(
                r -> {
                    only[0] = new Only();
                    return only[0];
                },
                600,
                300);
        try {
            assertThat(rig.sees("dots-empty")).as("says why it is empty").isTrue();
            ScreenRig.onFx(() -> {
                only[0].plot.show(
                        List.of("all", "few"),
                        List.of(
                                new DotRow("a", List.of(new Dot(0, .9, .85, .95), new Dot(1, .7))),
                                new DotRow("b", List.of(new Dot(0, Double.NaN), new Dot(1, .6, .5, .7))),
                                new DotRow("c", List.of())));
                return null;
            });
            assertThat(rig.sees("dots-empty")).isFalse();
            var node = rig.find("dots");
            assertThat(ScreenRig.onFx(
                            () -> node.lookupAll(".plot-marks .chart-bar").size()))
                    .as("a mark that is not a number is left out")
                    .isEqualTo(3);
            assertThat(ScreenRig.onFx(() -> node.lookupAll(".bar-whisker").size()))
                    .as("two whiskers of three lines")
                    .isEqualTo(6);
            assertThat(only[0].plot.rows().rows())
                    .containsExactly(
                            List.of("a", "all", .9, .85, .95),
                            List.of("a", "few", .7, Double.NaN, Double.NaN),
                            List.of("b", "few", .6, .5, .7));
            Chart copy = ScreenRig.onFx(() -> only[0].plot.copy());
            assertThat(copy.rows()).isEqualTo(only[0].plot.rows());
            assertThat(ScreenRig.onFx(() -> ChartExport.svgText(copy, "foot"))).contains("few", "foot");
            ScreenRig.onFx(() -> {
                only[0].plot.setEmpty("because");
                return null;
            });
            assertThat(rig.sees("dots-empty")).isTrue();
        } finally {
            rig.close();
        }
    }
}
