package org.intentworkbench.ui.text.bakeoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.BakeOffFeatures;
import org.intentworkbench.experiment.BakeOffFinding;
import org.intentworkbench.experiment.BakeOffLabels;
import org.intentworkbench.experiment.BakeOffResult;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.Dot;
import org.intentworkbench.ui.chart.DotPlot;
import org.intentworkbench.ui.chart.DotRow;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.kit.Messages;

/// What a bake-off found on the reviews of one language: in words, in two charts and in a table.
final class LanguageCard extends VBox {
    private static final int DIGITS = 3;

    private final Messages messages;
    private final SaveAs saveAs;
    private final BakeOffResult result;
    private final BakeOffResult.Ground ground;
    private final List<BakeOffResult.Row> rows;

    LanguageCard(Messages messages, SaveAs saveAs, BakeOffResult result, BakeOffResult.Ground ground) {
        super(12);
        this.messages = messages;
        this.saveAs = saveAs;
        this.result = result;
        this.ground = ground;
        rows = result.rows().stream()
                .filter(row -> row.language() == ground.language())
                .toList();
        getStyleClass().add("card-section");
        setId("bakeoff-" + ground.language().code());
        var title = new Label(messages.text("bakeoff.language." + ground.language()));
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, muted(about()));
        Locale locale = messages.locale();
        int number = 0;
        for (BakeOffFinding finding : BakeOffFinding.of(result)) {
            if (finding.language() == ground.language()) {
                Label sentence = wrapped(finding.sentence(locale));
                sentence.setId("bakeoff-" + ground.language().code() + "-says-" + number++);
                sentence.getStyleClass().add("bakeoff-says");
                getChildren().add(sentence);
            }
        }
        var charts = new HBox(16);
        if (!rows.isEmpty()) {
            charts.getChildren().add(quality());
        }
        List<BakeOffResult.LeftOut> leftOut = result.leaveOneOut().stream()
                .filter(one -> one.language() == ground.language())
                .toList();
        if (!leftOut.isEmpty()) {
            charts.getChildren().add(unseen(leftOut));
        }
        charts.getChildren().forEach(chart -> HBox.setHgrow(chart, Priority.ALWAYS));
        getChildren().add(charts);
        if (!rows.isEmpty()) {
            getChildren().add(table());
        }
    }

    private String about() {
        return messages.text(
                ground.byStars() ? "text.bakeoff.ground.stars" : "text.bakeoff.ground.outcome",
                messages.count(ground.reviews()),
                messages.count(ground.texts()),
                messages.count(ground.positives()),
                ground.model());
    }

    private String features(BakeOffFeatures features) {
        return messages.text("bakeoff.features." + features);
    }

    private Region quality() {
        List<BakeOffLabels> labels = Arrays.stream(BakeOffLabels.values())
                .filter(one -> rows.stream().anyMatch(row -> row.labels() == one))
                .toList();
        List<DotRow> shown = Arrays.stream(BakeOffFeatures.values())
                .map(features -> new DotRow(
                        features(features),
                        rows.stream()
                                .filter(row -> row.features() == features)
                                .map(row -> dot(labels.indexOf(row.labels()), row.auc()))
                                .toList()))
                .toList();
        return chart(
                "bakeoff-quality-" + ground.language().code(),
                "text.bakeoff.quality",
                "text.bakeoff.quality.about",
                messages.text("text.bakeoff.auc"),
                labels.stream()
                        .map(one -> messages.text("bakeoff.labels." + one))
                        .toList(),
                shown);
    }

    private static Dot dot(int series, Spread spread) {
        return new Dot(series, spread.mean(), spread.mean() - spread.sd(), spread.mean() + spread.sd());
    }

    private Region unseen(List<BakeOffResult.LeftOut> leftOut) {
        List<BakeOffFeatures> learnt = leftOut.stream()
                .map(BakeOffResult.LeftOut::features)
                .distinct()
                .sorted()
                .toList();
        var shown = new ArrayList<DotRow>();
        var categories = new LinkedHashSet<String>();
        leftOut.forEach(one -> categories.add(one.category()));
        for (String category : categories) {
            shown.add(new DotRow(
                    category,
                    leftOut.stream()
                            .filter(one -> one.category().equals(category))
                            .map(one -> new Dot(learnt.indexOf(one.features()), one.accuracy()))
                            .toList()));
        }
        return chart(
                "bakeoff-unseen-" + ground.language().code(),
                "text.bakeoff.unseen",
                "text.bakeoff.unseen.about",
                messages.text("text.bakeoff.accuracy"),
                learnt.stream().map(this::features).toList(),
                shown);
    }

    private Region chart(String id, String title, String about, String axis, List<String> series, List<DotRow> shown) {
        var plot = new DotPlot(id, messages);
        String heading = messages.text(title);
        plot.titleProperty().set(heading + ", " + messages.text("bakeoff.language." + ground.language()));
        plot.xLabelProperty().set(axis);
        plot.show(series, shown);
        var frame = new ChartFrame(plot, messages.bind(title), messages, saveAs);
        frame.subtitleProperty().set(messages.text(about));
        frame.setMinWidth(0);
        frame.setPrefWidth(440);
        frame.setPrefHeight(plot.wantedHeight() + 60);
        frame.setMinHeight(USE_PREF_SIZE);
        return frame;
    }

    private GridPane table() {
        var grid = new GridPane();
        grid.setId("bakeoff-table-" + ground.language().code());
        grid.getStyleClass().add("bakeoff-table");
        String[] heads = {
            "text.bakeoff.column.features",
            "text.bakeoff.column.labels",
            "text.bakeoff.column.train",
            "text.bakeoff.column.test",
            "text.bakeoff.auc",
            "text.bakeoff.accuracy",
            "text.bakeoff.column.seconds"
        };
        for (int column = 0; column < heads.length; column++) {
            var width = new ColumnConstraints();
            width.setHalignment(column < 2 ? HPos.LEFT : HPos.RIGHT);
            width.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(width);
            var head = new Label(messages.text(heads[column]));
            head.getStyleClass().add("text-muted");
            grid.add(head, column, 0);
        }
        for (int i = 0; i < rows.size(); i++) {
            BakeOffResult.Row row = rows.get(i);
            String[] cells = {
                features(row.features()),
                messages.text("bakeoff.labels." + row.labels()),
                messages.count(row.train()),
                messages.count(row.test()),
                spread(row.auc()),
                spread(row.accuracy()),
                messages.number(row.seconds(), 1)
            };
            for (int column = 0; column < cells.length; column++) {
                grid.add(new Label(cells[column]), column, i + 1);
            }
        }
        return grid;
    }

    private String spread(Spread spread) {
        return Double.isNaN(spread.sd())
                ? messages.number(spread.mean(), DIGITS)
                : messages.text(
                        "text.bakeoff.spread",
                        messages.number(spread.mean(), DIGITS),
                        messages.number(spread.sd(), DIGITS));
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("text-muted");
        return label;
    }
}
