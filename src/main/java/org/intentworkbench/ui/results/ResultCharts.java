package org.intentworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.explanation.FeatureWeight;
import org.intentworkbench.explanation.WeightMeaning;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.ui.chart.Chart;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.Curve;
import org.intentworkbench.ui.chart.CurveChart;
import org.intentworkbench.ui.chart.IntentHistogram;
import org.intentworkbench.ui.chart.Joining;
import org.intentworkbench.ui.chart.Metric;
import org.intentworkbench.ui.chart.MetricCurves;
import org.intentworkbench.ui.chart.Range;
import org.intentworkbench.ui.chart.Reference;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.chart.SignedBar;
import org.intentworkbench.ui.chart.SignedBars;
import org.intentworkbench.ui.chart.TreeDrawing;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// The charts of *Results*, each in its frame, all on the one threshold.
final class ResultCharts {
    private static final int WEIGHTS_AT_FIRST = 10;

    private final Messages messages;
    private final ResultWords words;
    private final ResultsViewModel model;
    private final SaveAs saveAs;
    private final IntentHistogram intent;
    private final MetricCurves metrics;
    private final CurveChart roc;
    private final CurveChart precisionRecall;
    private final SignedBars weights;
    private final TreeDrawing tree;
    private final StringProperty weightsAbout = new SimpleStringProperty("");
    private final List<ChartFrame> frames = new ArrayList<>();
    private final CardColumns cards;
    private final Region treeCard;
    private boolean following;

    ResultCharts(Messages messages, ResultWords words, ResultsViewModel model, FileDialogs dialogs, CardColumns cards) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        this.cards = cards;
        saveAs = (owner, name, kind, ending) -> dialogs.save(
                        "chart.save", "chart.kind." + ending, name + "." + ending, ending)
                .orElse(null);
        intent = new IntentHistogram("results-intent", messages);
        metrics = new MetricCurves("results-metrics", messages);
        roc = new CurveChart("results-roc", messages, Joining.STRAIGHT);
        precisionRecall = new CurveChart("results-pr", messages, Joining.STEPS);
        weights = new SignedBars("results-weights", messages);
        tree = new TreeDrawing("results-tree", messages);
        weights.setFirst(WEIGHTS_AT_FIRST);
        titles();
        intent.thresholdProperty().bindBidirectional(model.thresholdProperty());
        metrics.thresholdProperty().bindBidirectional(model.thresholdProperty());
        roc.thresholdProperty().bindBidirectional(model.thresholdProperty());
        precisionRecall.thresholdProperty().bindBidirectional(model.thresholdProperty());
        intent.selectionProperty().addListener((property, before, now) -> brushed(now));
        model.selectedProperty().addListener((property, before, now) -> highlight());
        card(intent, "results.intent", messages.bind("results.intent.about"), 330, false);
        card(metrics, "results.metrics", messages.bind("results.metrics.about"), 330, false);
        card(roc, "results.roc", messages.bind("results.roc.about"), 380, false);
        card(precisionRecall, "results.pr", messages.bind("results.pr.about"), 380, false);
        card(weights, "results.weights", weightsAbout, 380, false);
        treeCard = card(tree, "results.tree", messages.bind("results.tree.about"), 560, true);
    }

    void show(RunCurves curves) {
        var result = curves.run().result();
        intent.countLabelProperty()
                .set(messages.text("results.axis." + result.spec().features().subject()));
        intent.positiveNameProperty().set(words.outcome(result, true));
        intent.negativeNameProperty().set(words.outcome(result, false));
        intent.show(curves.scores(), curves.outcomes());
        following = true;
        intent.selectionProperty().set(null);
        following = false;
        highlight();
        if (curves.hasBothOutcomes()) {
            showCurves(curves);
        } else {
            String why = messages.text("results.oneOutcome.chart");
            metrics.setEmpty(why);
            roc.setEmpty(why);
            precisionRecall.setEmpty(why);
        }
        showWeights(curves);
        String footer = messages.text(
                "results.footer",
                words.name(curves.run()),
                words.say(result.label()),
                String.join(", ", result.provenance().files()));
        frames.forEach(frame -> frame.footerProperty().set(footer));
    }

    private void showCurves(RunCurves curves) {
        var table = curves.thresholds().rows();
        metrics.show(
                table.stream().mapToDouble(ConfusionMatrix::threshold).toArray(),
                List.of(
                        metric("results.figure.PRECISION", table, ConfusionMatrix::precision),
                        metric("results.figure.RECALL", table, ConfusionMatrix::recall),
                        metric("results.figure.F1", table, ConfusionMatrix::f1),
                        metric("results.metric.selected", table, ConfusionMatrix::selectedShare)));
        var rocCurve = curves.roc();
        roc.show(
                List.of(new Curve(
                        messages.text("results.roc.curve", messages.number(rocCurve.area(), 3)),
                        rocCurve.falsePositiveRate(),
                        rocCurve.truePositiveRate(),
                        rocCurve.threshold())),
                new Reference.Diagonal());
        var pr = curves.precisionRecall();
        precisionRecall.show(
                List.of(new Curve(
                        messages.text("results.pr.curve", messages.number(pr.averagePrecision(), 3)),
                        pr.recall(),
                        pr.precision(),
                        pr.threshold())),
                new Reference.Level(curves.positives() / (double) curves.rows().length));
    }

    private Metric metric(String key, List<ConfusionMatrix> table, ToDoubleFunction<ConfusionMatrix> figure) {
        return new Metric(messages.text(key), table.stream().mapToDouble(figure).toArray());
    }

    private void showWeights(RunCurves curves) {
        var result = curves.run().result();
        boolean isTree = result.model().classifier() instanceof TreeModel;
        weights.setNames(messages.text("results.weights.raises"), messages.text("results.weights.lowers"));
        weights.show(result.weights().stream().map(this::bar).toList());
        weightsAbout.set(messages.text(
                "results.weights." + WeightMeaning.of(result.model().classifier())));
        if (result.model().classifier() instanceof TreeModel drawn) {
            tree.show(DrawnTree.of(drawn, result.model().encoder(), curves.run().table(), messages));
        }
        treeCard.setVisible(isTree);
    }

    private SignedBar bar(FeatureWeight weight) {
        return new SignedBar(
                weight.feature(), words.say(weight.label()), weight.value(), words.say(weight.definition()));
    }

    private void brushed(@Nullable Range range) {
        if (following) {
            return;
        }
        following = true;
        if (range == null) {
            model.clearSelection();
        } else {
            model.pickScores(range.low(), range.high());
        }
        following = false;
    }

    private void highlight() {
        if (model.curvesProperty().get() == null) {
            return;
        }
        var positions = model.selectedProperty().get();
        intent.highlight(positions.isEmpty() ? null : positions);
        if (!following) {
            following = true;
            intent.selectionProperty().set(null); // the selection is no longer what was brushed
            following = false;
        }
    }

    private void titles() {
        intent.titleProperty().bind(messages.bind("results.intent"));
        intent.xLabelProperty().bind(messages.bind("chart.score"));
        metrics.titleProperty().bind(messages.bind("results.metrics"));
        roc.titleProperty().bind(messages.bind("results.roc"));
        roc.xLabelProperty().bind(messages.bind("results.roc.x"));
        roc.yLabelProperty().bind(messages.bind("results.roc.y"));
        precisionRecall.titleProperty().bind(messages.bind("results.pr"));
        precisionRecall.xLabelProperty().bind(messages.bind("results.figure.RECALL"));
        precisionRecall.yLabelProperty().bind(messages.bind("results.figure.PRECISION"));
        weights.titleProperty().bind(messages.bind("results.weights"));
        tree.titleProperty().bind(messages.bind("results.tree"));
    }

    private Region card(Chart chart, String title, ObservableValue<String> about, double height, boolean wide) {
        ObservableValue<String> name = messages.bind(title);
        var frame = new ChartFrame(chart, name, messages, saveAs);
        frame.subtitleProperty().bind(about);
        frame.setPrefHeight(height);
        frame.setMinHeight(height);
        frames.add(frame);
        var card = new StackPane(frame);
        card.getStyleClass().add("card-section");
        cards.add(card, wide);
        return card;
    }
}
