package org.intentworkbench.ui.segments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.report.CardLines;
import org.intentworkbench.ui.chart.Chart;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.IntentHistogram;
import org.intentworkbench.ui.chart.Range;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.chart.SignedBar;
import org.intentworkbench.ui.chart.SignedBars;
import org.intentworkbench.ui.chart.TwinHistogram;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// The charts of *Segments*: scores of the segment over all subjects, what differs, and one column in both groups.
final class SegmentCharts {
    private static final int FIRST = 10;

    private final Messages messages;
    private final SegmentWords words;
    private final SegmentsViewModel model;
    private final SaveAs saveAs;
    private final IntentHistogram intent;
    private final SignedBars differences;
    private final TwinHistogram twin;
    private final List<ChartFrame> frames = new ArrayList<>();
    private @Nullable Run drawn;
    private boolean following;

    SegmentCharts(Messages messages, SegmentWords words, SegmentsViewModel model, FileDialogs dialogs) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        saveAs = (owner, name, kind, ending) -> dialogs.save(
                        "chart.save", "chart.kind." + ending, name + "." + ending, ending)
                .orElse(null);
        intent = new IntentHistogram("segments-intent", messages);
        intent.titleProperty().bind(messages.bind("results.intent"));
        intent.xLabelProperty().bind(messages.bind("chart.score"));
        intent.thresholdProperty().bindBidirectional(model.thresholdProperty());
        intent.selectionProperty().addListener((property, before, now) -> brushed(now));
        differences = new SignedBars("segments-differences", messages);
        differences.titleProperty().bind(messages.bind("segments.differences"));
        differences.setDigits(2);
        differences.setFirst(FIRST);
        differences.selectedProperty().addListener((property, before, now) -> {
            if (!following) {
                model.comparedProperty().set(now);
            }
        });
        twin = new TwinHistogram("segments-twin", messages);
        twin.firstNameProperty().bind(messages.bind("segments.segment"));
        twin.secondNameProperty().bind(messages.bind("segments.rest"));
    }

    Region intentCard() {
        return card(intent, "results.intent", "segments.intent.about", 340);
    }

    Region differencesCard() {
        return card(differences, "segments.differences", "segments.differences.about", 380);
    }

    Region twinCard() {
        return card(twin, "segments.twin", "segments.twin.about", 380);
    }

    void show(SegmentMeasure measure) {
        showIntent(measure);
        boolean parted = !measure.differences().isEmpty();
        following = true;
        if (parted) {
            differences.setNames(messages.text("segments.more"), messages.text("segments.less"));
            differences.show(measure.differences().stream()
                    .map(d -> new SignedBar(d.column(), words.differing(measure.run(), d), d.effect(), words.sides(d)))
                    .toList());
        } else {
            differences.setEmpty(why(measure));
        }
        var spread = measure.compared();
        differences
                .selectedProperty()
                .set(spread == null ? null : spread.column().name());
        following = false;
        if (spread == null) {
            twin.setEmpty(why(measure));
        } else {
            show(spread);
        }
        String footer = messages.text("segments.footer", words.all(measure.run(), measure.conditions())) + "\n"
                + CardLines.footer(measure.card(), messages.locale());
        frames.forEach(frame -> frame.footerProperty().set(footer));
    }

    private void showIntent(SegmentMeasure measure) {
        var result = measure.run().result();
        if (drawn != measure.run()) {
            drawn = measure.run();
            var outcomes = new boolean[result.rows()];
            for (int i = 0; i < outcomes.length; i++) {
                outcomes[i] = result.labels()[i] == 1;
            }
            intent.show(result.scores(), outcomes);
        }
        String label = result.label().in(messages.locale());
        intent.positiveNameProperty().set(messages.text("results.outcome.yes", label));
        intent.negativeNameProperty().set(messages.text("results.outcome.no", label));
        intent.countLabelProperty()
                .set(messages.text("results.axis." + result.spec().features().subject()));
        BitSet rows = measure.rows();
        intent.highlight(measure.conditions().isEmpty() ? null : rows);
        var scores = model.scores();
        following = true;
        intent.selectionProperty().set(scores == null ? null : new Range(scores.low(), scores.high()));
        following = false;
    }

    private void show(SegmentMeasure.Spread spread) {
        String label = words.label(spread.column());
        twin.titleProperty().set(label);
        String unit = spread.column().unit().in(messages.locale());
        twin.xLabelProperty().set(unit.isEmpty() ? label : messages.text("segments.unit", label, unit));
        switch (spread) {
            case SegmentMeasure.Spread.Numbers numbers -> twin.showNumbers(numbers.segment(), numbers.rest());
            case SegmentMeasure.Spread.Levels levels ->
                twin.showLevels(
                        levels.names().stream().map(name -> name(spread, name)).toList(),
                        levels.segment(),
                        levels.rest());
        }
    }

    private String name(SegmentMeasure.Spread spread, String bin) {
        if (!spread.column().yesNo()) {
            return words.level(bin);
        }
        return switch (bin) {
            case "1" -> messages.text("segments.yes");
            case "0" -> messages.text("segments.no");
            default -> words.level(bin);
        };
    }

    private String why(SegmentMeasure measure) {
        if (measure.conditions().isEmpty() && !measure.rows().isEmpty()) {
            return messages.text("segments.empty.everybody", messages.threshold(measure.threshold()));
        }
        return messages.text(measure.rows().isEmpty() ? "segments.empty.nobody" : "segments.empty.all");
    }

    private void brushed(@Nullable Range range) {
        if (!following) {
            model.brush(range == null ? null : new Condition.ScoreBetween(range.low(), range.high()));
        }
    }

    private Region card(Chart chart, String title, String about, double height) {
        var frame = new ChartFrame(chart, messages.bind(title), messages, saveAs);
        frame.subtitleProperty().bind(messages.bind(about));
        frame.setPrefHeight(height);
        frame.setMinHeight(height);
        frames.add(frame);
        var card = new StackPane(frame);
        card.getStyleClass().add("card-section");
        return card;
    }
}
