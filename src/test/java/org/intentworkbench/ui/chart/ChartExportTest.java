package org.intentworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ChartExportTest {
    @TempDir
    Path folder;

    private final Messages messages = new Messages(Locale.SIMPLIFIED_CHINESE);
    private final List<Chart> charts = new ArrayList<>();
    private Path target;

    @Start
    void start(Stage stage) {
        var figures = new Figures(3_000, 1);
        var histogram = new IntentHistogram("intent", messages);
        histogram.titleProperty().set("意向分布 <1>");
        histogram.show(figures.scores, figures.positive);
        var curves = new CurveChart("roc", messages, Joining.STRAIGHT);
        curves.titleProperty().set("ROC");
        curves.show(List.of(figures.roc("逻辑回归", 0)), new Reference.Diagonal());
        var bars = new SignedBars("weights", messages);
        bars.titleProperty().set("权重");
        bars.show(List.of(new SignedBar("a", "页面价值, \"€\"", 1.25, "每页价值"), new SignedBar("b", "退出率", -0.00004, "")));
        var tree = new TreeDrawing("tree", messages);
        tree.titleProperty().set("决策树");
        tree.show(Figures.tree(true));
        var twin = new TwinHistogram("twin", messages);
        twin.titleProperty().set("分钟");
        twin.showNumbers(new double[] {1, 2, 3}, new double[] {2, Double.NaN});
        var metrics = new MetricCurves("metrics", messages);
        metrics.titleProperty().set("指标");
        metrics.show(new double[] {0, 0.5, 1}, List.of(new Metric("精确率", new double[] {0.1, 0.5, Double.NaN})));
        charts.addAll(List.of(histogram, curves, bars, tree, twin, metrics));
        var frame =
                new ChartFrame(histogram, new SimpleStringProperty("意向分布"), messages, (owner, name, kind, ending) -> {
                    target = folder.resolve(name + "." + ending);
                    return target;
                });
        var scene = new Scene(frame, 700, 460);
        // the screen is dark; paper must not be
        Theme.DARK.on(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyChartBecomesALightPicture(FxRobot robot) {
        for (var chart : charts) {
            robot.interact(() -> {
                var picture = ChartExport.picture(chart, "脚注 2026");
                assertThat(picture.getWidth()).isEqualTo((int) (chart.paperWidth() * 2));
                assertThat(picture.getRGB(3, 3) & 0xffffff).isEqualTo(0xffffff);
                int inked = 0;
                for (int y = 0; y < picture.getHeight(); y += 2) {
                    for (int x = 0; x < picture.getWidth(); x += 2) {
                        inked += (picture.getRGB(x, y) & 0xffffff) != 0xffffff ? 1 : 0;
                    }
                }
                assertThat(inked).as(chart.title()).isGreaterThan(2_000);
            });
        }
    }

    @Test
    void everyChartBecomesAWellFormedDrawingWithItsText(FxRobot robot) throws Exception {
        for (var chart : charts) {
            var file = folder.resolve("drawing.svg");
            robot.interact(() -> {
                try {
                    ChartExport.svg(chart, "脚注 2026", file);
                } catch (java.io.IOException e) {
                    throw new AssertionError(e);
                }
            });
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
            var texts = new ArrayList<String>();
            var nodes = document.getElementsByTagName("text");
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            assertThat(texts)
                    .as(chart.title())
                    .contains(chart.title(), "脚注 2026")
                    .hasSizeGreaterThan(4);
            assertThat(document.getElementsByTagName("path").getLength()).isGreaterThan(2);
            assertThat(Files.readString(file)).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Test
    void figuresBecomeATableThatExcelReads() throws Exception {
        var file = folder.resolve("weights.csv");
        ChartExport.csv(charts.get(2).rows(), file);
        var bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        var lines = new String(bytes, StandardCharsets.UTF_8).substring(1).split("\r\n");
        assertThat(lines[0]).isEqualTo("名称,权重,下限,上限,定义");
        assertThat(lines[1]).isEqualTo("\"页面价值, \"\"€\"\"\",1.25,,,每页价值");
        assertThat(lines[2]).as("no exponent, no grouping").isEqualTo("退出率,-0.000040,,,");
    }

    @Test
    void theMenuOfTheFrameSaves(FxRobot robot) throws Exception {
        for (var ending : List.of("png", "svg", "csv")) {
            robot.clickOn("#intent-export").clickOn("#intent-export-" + ending);
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> target != null
                            && target.toString().endsWith(ending)
                            && robot.lookup("#intent-export-outcome")
                                    .queryLabeled()
                                    .getText()
                                    .contains(ending));
            assertThat(target.getFileName().toString()).isEqualTo("意向分布-1-." + ending);
            assertThat(target).isNotEmptyFile();
        }
        assertThat(ImageIO.read(folder.resolve("意向分布-1-.png").toFile()).getWidth())
                .isEqualTo(1680);
        assertThat(robot.lookup("#intent-export-outcome").queryLabeled().getText())
                .contains("csv");
    }
}
