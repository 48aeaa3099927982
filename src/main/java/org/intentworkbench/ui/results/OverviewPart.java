package org.intentworkbench.ui.results;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.MetricBands;
import org.intentworkbench.ui.chart.IntentHistogram;
import org.intentworkbench.ui.chart.Metric;
import org.intentworkbench.ui.chart.MetricCurves;
import org.intentworkbench.ui.chart.Range;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Severity;
import org.jspecify.annotations.Nullable;

/// Which run this is, its figures, the intent distribution and the figures against the threshold.
final class OverviewPart implements ResultPart {
    /// Fewer positives than this among the held-out rows, and every figure of theirs is a guess.
    private static final int FEW_POSITIVES = 30;

    private static final double CHART = 232;
    private static final double ROOMY = 560;

    private final Messages messages;
    private final ResultWords words;
    private final ResultsViewModel model;
    private final Cards cards;
    private final MessageBar warnings;
    private final RunHeader header;
    private final FigureTiles tiles;
    private final IntentHistogram intent;
    private final MetricCurves metrics;
    private final VBox notes = new VBox();
    private final Card notesCard;
    private final ScrollPane scroll = Cards.scroll("results-scroll", new Region());
    private boolean following;

    OverviewPart(Messages messages, ResultWords words, ResultsViewModel model, FileDialogs dialogs) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        cards = new Cards(messages, dialogs);
        warnings = new MessageBar(messages);
        header = new RunHeader(messages, words);
        tiles = new FigureTiles(messages, words);
        intent = new IntentHistogram("results-intent", messages);
        intent.titleProperty().bind(messages.bind("results.intent"));
        intent.xLabelProperty().bind(messages.bind("chart.score"));
        intent.thresholdProperty().bindBidirectional(model.thresholdProperty());
        intent.selectionProperty().addListener((property, before, now) -> brushed(now));
        metrics = new MetricCurves("results-metrics", messages);
        metrics.titleProperty().bind(messages.bind("results.metrics"));
        metrics.thresholdProperty().bindBidirectional(model.thresholdProperty());
        model.selectedProperty().addListener((property, before, now) -> highlight());
        var charts = new HBox(
                half(cards.card(intent, "results.intent", roomy("results.intent.about"), CHART)),
                half(cards.card(metrics, "results.metrics", roomy("results.metrics.about"), CHART)));
        charts.getStyleClass().add("results-pair");
        VBox.setVgrow(charts, Priority.ALWAYS);
        notes.setId("results-notes");
        notes.getStyleClass().add("results-notes");
        notesCard = new Card(messages.bind("results.notes"), notes);
        notesCard.managedProperty().bind(notesCard.visibleProperty());
        var content = new VBox(warnings, header, tiles, charts, notesCard);
        content.getStyleClass().add("results-content");
        scroll.setContent(content);
        scroll.setFitToHeight(true);
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public Region node() {
        return scroll;
    }

    @Override
    public void show(RunCurves curves) {
        var result = curves.run().result();
        warn(curves);
        header.show(curves);
        tiles.show(curves, curves.matrix(model.thresholdProperty().get()));
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
            showMetrics(curves);
        } else {
            metrics.setEmpty(messages.text("results.oneOutcome.chart"));
        }
        notes.getChildren()
                .setAll(result.notes().stream()
                        .map(words::say)
                        .map(OverviewPart::line)
                        .toList());
        notesCard.setVisible(!result.notes().isEmpty());
        cards.setFooter(words.footer(curves));
    }

    @Override
    public void move(RunCurves curves, ConfusionMatrix matrix) {
        tiles.move(curves, matrix);
    }

    private void showMetrics(RunCurves curves) {
        double[] thresholds = curves.thresholds().rows().stream()
                .mapToDouble(ConfusionMatrix::threshold)
                .toArray();
        metrics.show(
                thresholds,
                List.of(
                        metric(curves, "results.figure.PRECISION", ConfusionMatrix::precision),
                        metric(curves, "results.figure.RECALL", ConfusionMatrix::recall),
                        metric(curves, "results.figure.F1", ConfusionMatrix::f1),
                        metric(curves, "results.metric.selected", ConfusionMatrix::selectedShare)));
    }

    private Metric metric(RunCurves curves, String key, ToDoubleFunction<ConfusionMatrix> figure) {
        double[] values =
                curves.thresholds().rows().stream().mapToDouble(figure).toArray();
        MetricBands bands = curves.bands(figure);
        return bands.threshold().length == values.length
                ? new Metric(messages.text(key), values, bands.low(), bands.high())
                : new Metric(messages.text(key), values);
    }

    private void warn(RunCurves curves) {
        warnings.clearAll();
        int positives = curves.positives();
        int others = curves.rows().length - positives;
        if (!curves.hasBothOutcomes()) {
            warnings.show("one-outcome", Severity.WARNING, "results.oneOutcome");
        } else if (Math.min(positives, others) < FEW_POSITIVES) {
            warnings.show("few", Severity.WARNING, "results.few", Math.min(positives, others));
        }
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

    /// A sentence that a low window leaves out: the charts need its room more.
    private ObservableValue<String> roomy(String key) {
        return Bindings.when(scroll.heightProperty().greaterThan(ROOMY))
                .then(Bindings.createStringBinding(() -> messages.text(key), messages.localeProperty()))
                .otherwise("");
    }

    private static Region half(Region card) {
        card.setMinWidth(0);
        card.setPrefWidth(400);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Label line(String text) {
        var label = new Label("• " + text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
