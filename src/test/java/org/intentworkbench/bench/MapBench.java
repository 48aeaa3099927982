package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.text.map.ReviewMap;
import org.intentworkbench.text.map.ReviewMaps;
import org.intentworkbench.ui.chart.Hand;
import org.intentworkbench.ui.chart.ScatterGroups;
import org.intentworkbench.ui.chart.ScatterMap;
import org.intentworkbench.ui.chart.ScatterPalette;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Theme;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// How long a frame of the map takes at 50,000 points on 1,180 x 600 pixels: event, layout, and all dots painted, on
/// the FX thread, by the clock and by the processor (the two differ where the machine is busy); what the graphics card
/// does after that is not in it. And how long a map of a workspace takes.
/// `mvn -Pbench test -Dtest=MapBench`, for the second with `-Dmap.workspace=shop.mv.db`
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class MapBench {
    private static final int POINTS = 50_000;
    private static final int WARM = 30;
    private static final int FRAMES = 200;

    private ScatterMap map;
    private StackPane root;
    private Region plot;

    @Start
    void start(Stage stage) {
        map = new ScatterMap("bench", new Messages(Locale.ENGLISH));
        root = new StackPane(map.node());
        var scene = new Scene(root, 1_180, 640);
        Theme.LIGHT.on(scene);
        stage.setScene(scene);
        stage.show();
        var random = new Random(1);
        float[] x = new float[POINTS];
        float[] y = new float[POINTS];
        int[] of = new int[POINTS];
        for (int i = 0; i < POINTS; i++) {
            of[i] = random.nextInt(10);
            x[i] = (float) (of[i] % 4 * 5 + random.nextGaussian() * 2);
            y[i] = (float) (of[i] / 4 * 5 + random.nextGaussian() * 2);
        }
        map.show(x, y);
        map.colour(
                new ScatterGroups(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), of, ScatterPalette.NAMED));
        frame();
        plot = (Region) scene.lookup("#bench-plot");
    }

    @Test
    void aFrameIsShort(FxRobot robot) {
        robot.interact(() -> {
            var hand = new Hand(plot).press(500, 300);
            double pan = p95("pan", i -> hand.drag(500 + i % 40, 300 + i % 25));
            hand.release(500, 300);
            double zoom = p95("zoom", i -> scroll(400, 250, i % 20 < 10 ? 40 : -40));
            map.whole();
            map.lassoToolProperty().set(true);
            var lasso = new Hand(plot).press(600, 300);
            double draw = p95(
                    "lasso, drawing", i -> lasso.drag(590 + 250 * Math.cos(i / 30.0), 300 + 200 * Math.sin(i / 30.0)));
            lasso.release(600, 300);
            double choose = p95("lasso, selecting", i -> {
                var one = new Hand(plot).press(400, 200);
                one.drag(800, 200).drag(800 - i, 500).drag(400, 500);
                one.release(400, 500);
            });
            assertThat(map.selectedProperty().get().isEmpty()).isFalse();
            double hover = p95("hover", i -> new Hand(plot).move(300 + i, 300));
            assertThat(List.of(pan, zoom, draw, choose, hover)).allMatch(ms -> ms < 50);
        });
    }

    @Test
    void aMapOfAWorkspace() {
        String file = System.getProperty("map.workspace", "");
        Assumptions.assumeFalse(file.isEmpty(), "needs -Dmap.workspace=");
        try (Workspace workspace = Workspace.openExisting(Path.of(file))) {
            Corpus corpus = Corpus.of(workspace, Progress.silent());
            for (Language language : Language.values()) {
                ReadTexts read = ReadTexts.of(workspace, new BertEncoders(), corpus, language, Progress.silent());
                if (read.size() >= ReviewMaps.FEWEST) {
                    ReviewMap made = ReviewMaps.make(workspace, read, ReviewMaps.SEED, Progress.silent());
                    say(
                            "%s: %,d texts x %d, %.1f s, %s",
                            language, read.size(), read.dimension(), made.seconds(), made.quality());
                    long start = System.nanoTime();
                    ReviewMaps.kept(workspace, read, Progress.silent()).orElseThrow();
                    say("looked up again in %.2f s", (System.nanoTime() - start) / 1e9);
                }
            }
        }
    }

    private double p95(String what, IntConsumer event) {
        double[] took = new double[FRAMES];
        double[] cpu = new double[FRAMES];
        var thread = ManagementFactory.getThreadMXBean();
        for (int i = -WARM; i < FRAMES; i++) {
            long start = System.nanoTime();
            long startCpu = thread.getCurrentThreadCpuTime();
            event.accept(Math.max(0, i));
            frame();
            if (i >= 0) {
                took[i] = (System.nanoTime() - start) / 1e6;
                cpu[i] = (thread.getCurrentThreadCpuTime() - startCpu) / 1e6;
            }
        }
        Arrays.sort(took);
        Arrays.sort(cpu);
        int most = FRAMES * 95 / 100;
        say(
                "%-18s median %5.1f ms, 95th percentile %5.1f ms; of the processor %5.1f and %5.1f ms",
                what, took[FRAMES / 2], took[most], cpu[FRAMES / 2], cpu[most]);
        return cpu[most];
    }

    private void frame() {
        root.applyCss();
        root.layout();
    }

    private void scroll(double x, double y, double delta) {
        Node node = plot;
        var at = node.localToScene(x, y);
        node.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
