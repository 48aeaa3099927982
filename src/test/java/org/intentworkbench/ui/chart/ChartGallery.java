package org.intentworkbench.ui.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.ToggleSwitch;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.kit.StatTile;
import org.intentworkbench.ui.kit.Theme;

/// Draws every chart and control to `target/gallery`, in both themes and languages, to be looked at by people.
final class ChartGallery {
    private static final Path OUT = Path.of("target", "gallery");

    private final Figures figures = new Figures(12_330, 1);
    private final Messages messages;
    private final boolean zh;

    private ChartGallery(Locale locale) {
        messages = new Messages(locale);
        zh = locale.getLanguage().equals("zh");
    }

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(OUT);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        var failure = new AtomicReference<Throwable>();
        for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (var theme : Theme.values()) {
                var done = new CountDownLatch(1);
                Platform.runLater(() -> {
                    try {
                        new ChartGallery(locale).draw(theme, done, failure);
                    } catch (Throwable e) {
                        failure.set(e);
                        done.countDown();
                    }
                });
                if (!done.await(120, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("gallery hangs");
                }
            }
        }
        Platform.exit();
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    private void draw(Theme theme, CountDownLatch done, AtomicReference<Throwable> failure) throws Exception {
        var name = theme.name().toLowerCase(Locale.ROOT) + (zh ? "-zh" : "-en");
        var histogram = histogram();
        var roc = curves();
        var tree = tree();
        var pages = List.of(
                grid(
                        frame(histogram, zh ? "意向分布" : "Intent distribution"),
                        frame(selected(), zh ? "所选会话的意向" : "Intent of the selected"),
                        frame(roc, "ROC"),
                        frame(precision(), zh ? "精确率与召回率" : "Precision and recall")),
                grid(
                        frame(bars(), zh ? "特征权重" : "Feature weights"),
                        frame(metrics(), zh ? "随阈值变化的指标" : "Figures against the threshold"),
                        frame(numbers(), zh ? "商品页停留分钟数" : "Minutes on product pages"),
                        frame(levels(), zh ? "访客类型" : "Kind of visitor")),
                grid(frame(tree, zh ? "决策树" : "Decision tree")),
                grid(kit(), frame(new IntentHistogram("empty", messages), zh ? "意向分布" : "Intent distribution")));
        var stage = new Stage();
        var root = new VBox(pages.getFirst());
        var scene = new Scene(root, 1360, 860);
        theme.on(scene);
        stage.setScene(scene);
        stage.show();
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            root.getChildren().setAll(page);
            VBox.setVgrow(page, javafx.scene.layout.Priority.ALWAYS);
            for (int k = 0; k < 3; k++) {
                root.applyCss();
                root.layout();
            }
            if (i == 0) {
                var plot = (Region) histogram.node().lookup(".plot");
                plot.getOnMouseMoved().handle(moved(plot, 0.3, 0.4));
                var other = (Region) roc.node().lookup(".plot");
                other.getOnMouseMoved().handle(moved(other, 0.35, 0.4));
            }
            write(scene, name + "-" + (i + 1));
        }
        if (theme == Theme.DARK) {
            var footer = zh ? "在线购物意向 · 12,330 个会话 · 种子 7" : "online_shoppers_intention · 12,330 sessions · seed 7";
            for (var chart : List.of(histogram, roc, bars(), tree, levels())) {
                var file = OUT.resolve(
                        "export-" + (zh ? "zh-" : "en-") + chart.node().getId());
                ChartExport.png(chart, footer, Path.of(file + ".png"));
                ChartExport.svg(chart, footer, Path.of(file + ".svg"));
            }
        }
        stage.close();
        done.countDown();
    }

    private static javafx.scene.input.MouseEvent moved(Region plot, double x, double y) {
        return new javafx.scene.input.MouseEvent(
                javafx.scene.input.MouseEvent.MOUSE_MOVED,
                plot.getWidth() * x,
                plot.getHeight() * y,
                0,
                0,
                javafx.scene.input.MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private static void write(Scene scene, String name) throws Exception {
        var picture = ChartExport.pixels(scene.snapshot(null));
        ChartExport.writePng(picture, OUT.resolve(name + ".png"));
    }

    private Node frame(Chart chart, String title) {
        var frame = new ChartFrame(chart, text(title), messages, (o, n, k, e) -> null);
        var card = new VBox(frame);
        card.getStyleClass().add("card-section");
        VBox.setVgrow(frame, javafx.scene.layout.Priority.ALWAYS);
        return card;
    }

    private static ObservableValue<String> text(String text) {
        return new SimpleStringProperty(text);
    }

    private static Region grid(Node... cells) {
        var grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(14);
        grid.setPadding(new javafx.geometry.Insets(14));
        int columns = cells.length == 1 ? 1 : 2;
        for (int i = 0; i < cells.length; i++) {
            grid.add(cells[i], i % columns, i / columns);
            GridPane.setHgrow(cells[i], javafx.scene.layout.Priority.ALWAYS);
            GridPane.setVgrow(cells[i], javafx.scene.layout.Priority.ALWAYS);
            ((Region) cells[i]).setPrefSize(400, 300);
            ((Region) cells[i]).setMaxHeight(Double.MAX_VALUE);
        }
        return grid;
    }

    private IntentHistogram histogram() {
        var chart = new IntentHistogram("histogram", messages);
        chart.titleProperty().set(zh ? "意向分布" : "Intent distribution");
        chart.countLabelProperty().set(zh ? "会话数" : "Sessions");
        chart.xLabelProperty().set(zh ? "购买意向得分" : "Chance to buy");
        chart.positiveNameProperty().set(zh ? "已购买" : "Bought");
        chart.negativeNameProperty().set(zh ? "未购买" : "Did not buy");
        chart.thresholdProperty().set(0.33);
        chart.show(figures.scores, figures.positive);
        return chart;
    }

    private IntentHistogram selected() {
        var chart = histogram();
        var set = new BitSet();
        var random = new Random(2);
        for (int i = 0; i < figures.scores.length; i++) {
            set.set(i, figures.scores[i] > 0.15 && random.nextDouble() < 0.4);
        }
        chart.show(figures.scores, figures.positive, set);
        chart.sharesProperty().set(true);
        chart.selectionProperty().set(new Range(0.4, 0.6));
        return chart;
    }

    private CurveChart curves() {
        var chart = new CurveChart("roc", messages, Joining.STRAIGHT);
        chart.titleProperty().set("ROC");
        chart.xLabelProperty().set(zh ? "误报率" : "False alarms");
        chart.yLabelProperty().set(zh ? "召回率" : "Recall");
        chart.thresholdProperty().set(0.33);
        chart.show(
                List.of(
                        figures.roc(zh ? "逻辑回归" : "Logistic regression", 0),
                        figures.roc(zh ? "决策树" : "Decision tree", 0.15)),
                new Reference.Diagonal());
        return chart;
    }

    private CurveChart precision() {
        var chart = new CurveChart("pr", messages, Joining.STEPS);
        chart.xLabelProperty().set(zh ? "召回率" : "Recall");
        chart.yLabelProperty().set(zh ? "精确率" : "Precision");
        chart.thresholdProperty().set(0.33);
        chart.show(
                List.of(figures.precisionRecall(zh ? "逻辑回归" : "Logistic regression", 0)), new Reference.Level(0.155));
        return chart;
    }

    private SignedBars bars() {
        var chart = new SignedBars("weights", messages);
        chart.titleProperty().set(zh ? "特征权重" : "Feature weights");
        chart.setNames(zh ? "提高购买机会" : "raises the chance to buy", zh ? "降低购买机会" : "lowers it");
        var names = zh
                ? List.of(
                        "页面价值", "十一月", "退出率", "商品页数", "跳出率", "回访访客", "三月", "五月", "周末", "信息页停留秒数", "浏览器 8", "地区 3", "二月",
                        "流量来源 2", "临近节日", "操作系统 3", "管理页数")
                : List.of(
                        "Page values",
                        "November",
                        "Exit rate",
                        "Product pages",
                        "Bounce rate",
                        "Returning visitor",
                        "March",
                        "May",
                        "Weekend",
                        "Seconds on information pages that nobody reads to the end",
                        "Browser 8",
                        "Region 3",
                        "February",
                        "Traffic source 2",
                        "Near a holiday",
                        "Operating system 3",
                        "Administrative pages");
        var random = new Random(4);
        var list = new ArrayList<SignedBar>();
        for (int i = 0; i < names.size(); i++) {
            double value = (random.nextInt(5) < 2 ? -1 : 1) * 1.5 * Math.exp(-i * 0.22);
            list.add(new SignedBar("f" + i, names.get(i), value, value - 0.07, value + 0.07, ""));
        }
        chart.show(list);
        chart.selectedProperty().set("f3");
        return chart;
    }

    private MetricCurves metrics() {
        var chart = new MetricCurves("metrics", messages);
        chart.thresholdProperty().set(0.33);
        var t = new double[101];
        Arrays.setAll(t, i -> i / 100.0);
        var precision = new double[101];
        var recall = new double[101];
        var f1 = new double[101];
        var contacted = new double[101];
        var low = new double[101];
        var high = new double[101];
        for (int i = 0; i < 101; i++) {
            int tp = 0;
            int all = 0;
            int yes = 0;
            for (int k = 0; k < figures.scores.length; k++) {
                yes += figures.positive[k] ? 1 : 0;
                if (figures.scores[k] >= t[i]) {
                    all++;
                    tp += figures.positive[k] ? 1 : 0;
                }
            }
            precision[i] = all == 0 ? Double.NaN : (double) tp / all;
            recall[i] = (double) tp / yes;
            f1[i] = 2.0 * tp / (all + yes);
            contacted[i] = (double) all / figures.scores.length;
            low[i] = precision[i] - 0.01 - 0.05 * t[i];
            high[i] = precision[i] + 0.01 + 0.05 * t[i];
        }
        chart.show(
                t,
                List.of(
                        new Metric(zh ? "精确率" : "Precision", precision, low, high),
                        new Metric(zh ? "召回率" : "Recall", recall),
                        new Metric("F1", f1),
                        new Metric(zh ? "触达比例" : "Share contacted", contacted)));
        return chart;
    }

    private TwinHistogram numbers() {
        var chart = new TwinHistogram("minutes", messages);
        chart.firstNameProperty().set(zh ? "高意向" : "High intent");
        chart.secondNameProperty().set(zh ? "其余" : "The rest");
        chart.xLabelProperty().set(zh ? "分钟" : "Minutes");
        var random = new Random(9);
        var a = random.doubles(900).map(u -> -Math.log(1 - u) * 9).toArray();
        var b = random.doubles(9000).map(u -> -Math.log(1 - u) * 4).toArray();
        a[0] = 90;
        b[5] = Double.NaN;
        chart.showNumbers(a, b);
        return chart;
    }

    private TwinHistogram levels() {
        var chart = new TwinHistogram("levels", messages);
        chart.titleProperty().set(zh ? "访客类型" : "Kind of visitor");
        chart.firstNameProperty().set(zh ? "高意向" : "High intent");
        chart.secondNameProperty().set(zh ? "其余" : "The rest");
        chart.showLevels(
                zh ? List.of("新访客", "回访访客", "其他") : List.of("New visitor", "Returning visitor", "Other"),
                new long[] {423, 880, 12},
                new long[] {1270, 9671, 74});
        return chart;
    }

    private TreeDrawing tree() {
        var chart = new TreeDrawing("tree", messages);
        chart.titleProperty().set(zh ? "决策树" : "Decision tree");
        chart.show(Figures.tree(zh));
        chart.litPathProperty().set(Set.of(0, 1, 2, 3));
        return chart;
    }

    private Node kit() {
        var bar = new MessageBar(messages);
        bar.show("note", Severity.INFO, "chart.missing", "24");
        bar.show("careful", Severity.WARNING, "chart.nothing");
        bar.show("wrong", Severity.ERROR, "chart.allMissing", "1,204");
        var tiles = new HBox(10);
        for (var one : List.of("AUC|.929|± .004", "F1|.664|± .011", "Brier|.071|± .002")) {
            var parts = one.split("\\|");
            var tile = new StatTile("tile", text(parts[0]));
            tile.show(parts[1], parts[2]);
            tiles.getChildren().add(tile);
        }
        var slider = new RangeSlider(0, 100, 20, 70);
        slider.setShowTickLabels(true);
        slider.setShowTickMarks(true);
        var on = new ToggleSwitch("");
        on.setSelected(true);
        var combo = new ComboBox<String>();
        combo.getItems().add(zh ? "逻辑回归" : "Logistic regression");
        combo.getSelectionModel().selectFirst();
        var form = new FormGrid()
                .row(text(zh ? "学习器" : "Learner"), combo)
                .row(text(zh ? "范围" : "Range"), slider)
                .row(
                        text(zh ? "类别权重" : "Class weight"),
                        on,
                        text(zh ? "少数一方的行权重更大。" : "Rows of the rarer outcome count more."))
                .row(text(zh ? "名称" : "Name"), new TextField(zh ? "基线" : "Baseline"))
                .wide(new CheckBox(zh ? "保存" : "Keep this run"));
        return new Card(
                text(zh ? "控件" : "Controls"),
                bar,
                tiles,
                form,
                new EmptyState(Icon.FILE, messages.bind("chart.empty.headline"), messages.bind("chart.nothing"))
                        .action("go", messages.bind("chart.reset"), () -> {}));
    }
}
