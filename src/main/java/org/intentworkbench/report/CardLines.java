package org.intentworkbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Baseline;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.training.LearnerWords;

/// An accuracy card in words: line by line, or as the one paragraph at the foot of a picture.
public final class CardLines {
    private static final int SHORT = 12;
    private static final int FIGURE = 3;
    private static final int FINE = 4;

    private final AccuracyCard card;
    private final Words words;

    private CardLines(AccuracyCard card, Locale locale) {
        this.card = card;
        words = new Words(locale);
    }

    /// What is told, and what it is.
    public record Line(String name, String value) {}

    public static List<Line> of(AccuracyCard card, Locale locale) {
        return new CardLines(card, locale).lines();
    }

    /// The lines as text, one a row.
    public static String text(AccuracyCard card, Locale locale) {
        return of(card, locale).stream()
                .map(line -> line.name() + ": " + line.value())
                .collect(Collectors.joining("\n"));
    }

    /// The most needed of it, to stand at the foot of a picture.
    public static String footer(AccuracyCard card, Locale locale) {
        return new CardLines(card, locale).footer();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.of("card.run"), run()));
        lines.add(new Line(words.of("card.positiveClass"), card.positiveClass().in(words.locale())));
        lines.add(new Line(words.of("training"), part(card.training())));
        lines.add(new Line(words.of("heldOut"), part(card.heldOut())));
        lines.add(new Line(words.of("card.split"), split()));
        lines.add(new Line(words.of("card.repeats"), repeats()));
        lines.add(new Line(words.of("auc"), spread(card.auc(), FIGURE)));
        lines.add(new Line(words.of("averagePrecision"), spread(card.averagePrecision(), FIGURE)));
        lines.add(new Line(words.of("brier"), spread(card.brier(), FINE)));
        lines.add(new Line(words.of("logLoss"), spread(card.logLoss(), FIGURE)));
        lines.add(new Line(words.of("card.f1", words.threshold(card.trainedThreshold())), spread(card.f1(), FIGURE)));
        if (Double.isFinite(card.tunedThreshold())) {
            lines.add(new Line(
                    words.of("card.tuned", words.threshold(card.tunedThreshold())), spread(card.tunedF1(), FIGURE)));
        }
        lines.add(new Line(words.of("card.now", words.threshold(card.threshold())), now()));
        lines.add(new Line(
                words.of("card.lift"),
                words.of("card.lift.value", number(card.liftTenth(), 2), number(card.liftFifth(), 2))));
        lines.add(new Line(
                words.of("card.calibration"),
                words.of(
                        "card.calibration.value",
                        number(card.calibration().expectedError(), FIGURE),
                        number(card.calibration().slope(), 2),
                        number(card.calibration().intercept(), 2))));
        for (Baseline baseline : card.baselines()) {
            lines.add(new Line(words.of("card.baseline." + baseline.kind()), baseline(baseline)));
        }
        lines.add(new Line(
                words.of("card.model"),
                words.of(
                        "card.model.value",
                        LearnerWords.all(card.learner(), words.locale()),
                        words.count(card.features()))));
        lines.add(new Line(words.of("card.files"), files()));
        lines.add(new Line(words.of("card.fingerprint"), card.fingerprint()));
        lines.add(new Line(
                words.of("card.made"), words.of("card.made.value", card.program(), words.moment(card.finished()))));
        return lines;
    }

    private String footer() {
        return words.of(
                "card.footer",
                run(),
                card.positiveClass().in(words.locale()),
                words.count(card.heldOut().rows()),
                words.count((long) card.heldOut().rows() + card.training().rows()),
                words.percent(card.heldOut().prevalence()),
                words.percent(card.training().prevalence()),
                split(),
                repeats(),
                spread(card.auc(), FIGURE),
                spread(card.averagePrecision(), FIGURE),
                spread(card.brier(), FINE),
                spread(card.f1(), FIGURE),
                words.threshold(card.trainedThreshold()),
                card.fingerprint()
                        .substring(0, Math.min(SHORT, card.fingerprint().length())),
                files());
    }

    private String run() {
        if (!card.name().isEmpty()) {
            return card.name();
        }
        return card.run() == 0 ? words.of("card.run.unkept") : words.of("card.run.number", Long.toString(card.run()));
    }

    private String part(AccuracyCard.Part part) {
        return words.of(
                "card.part", words.count(part.rows()), words.count(part.positives()), words.percent(part.prevalence()));
    }

    private String split() {
        return SplitKind.said(card.split()).in(words.locale()) + " · "
                + SplitKind.shoppers(card.byShopper()).in(words.locale());
    }

    private String repeats() {
        return words.of("repeats.seed", words.count(card.repeats()), Long.toString(card.seed()));
    }

    private String now() {
        ConfusionMatrix at = card.matrix();
        return words.of(
                "card.now.value",
                number(at.f1(), FIGURE),
                number(at.f1Macro(), FIGURE),
                number(at.f1Weighted(), FIGURE),
                number(at.precision(), FIGURE),
                number(at.recall(), FIGURE));
    }

    private String baseline(Baseline baseline) {
        return words.of(
                "card.baseline.value",
                baseline.rule().in(words.locale()),
                spread(baseline.f1(), FIGURE),
                spread(baseline.auc(), FIGURE),
                spread(baseline.averagePrecision(), FIGURE));
    }

    private String files() {
        return card.files().isEmpty() ? "–" : String.join(", ", card.files());
    }

    private static String spread(Spread spread, int digits) {
        String mean = number(spread.mean(), digits);
        return Double.isNaN(spread.sd()) ? mean : mean + " ± " + number(spread.sd(), digits);
    }

    private static String number(double value, int digits) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "–";
    }
}
