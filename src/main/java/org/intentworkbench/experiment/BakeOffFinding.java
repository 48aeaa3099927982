package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Wording;

/// One sentence on what a bake-off means: which of two kinds of features is ahead and whether that is more than the
/// spread of the repeats.
///
/// @param first the better one
/// @param second the other
/// @param value figure of the first
/// @param other figure of the second
/// @param what a category, or empty
public record BakeOffFinding(
        Kind kind,
        Language language,
        BakeOffFeatures first,
        BakeOffFeatures second,
        double value,
        double other,
        String what) {
    /// The words of each stand under `bakeoff.says.<kind>`.
    public enum Kind {
        /// With all labels one is ahead.
        BEST,
        /// With all labels two are alike.
        ALIKE,
        /// With few labels one of words and vectors is ahead.
        FEW_BEST,
        /// With few labels the two are alike.
        FEW_ALIKE,
        /// With few labels the word list beats both by more than the spread.
        FEW_LIST,
        /// What a category never seen costs on average: `value` with it, `other` without; `what` suffers most.
        UNSEEN_COSTS,
        /// A category never seen costs nothing on average.
        UNSEEN_FREE
    }

    private static final int DIGITS = 3;

    /// In the order of languages; within one: all labels, few labels, categories left out.
    public static List<BakeOffFinding> of(BakeOffResult result) {
        var findings = new ArrayList<BakeOffFinding>();
        for (BakeOffResult.Ground ground : result.grounds()) {
            Language language = ground.language();
            duel(rows(result, language, BakeOffLabels.ALL), Kind.BEST, Kind.ALIKE)
                    .ifPresent(findings::add);
            List<BakeOffResult.Row> few = rows(result, language, BakeOffLabels.FEW).stream()
                    .filter(row -> row.features() == BakeOffFeatures.TFIDF || row.features() == BakeOffFeatures.BERT)
                    .toList();
            duel(few, Kind.FEW_BEST, Kind.FEW_ALIKE).ifPresent(findings::add);
            list(result, language).ifPresent(findings::add);
            unseen(result, language).ifPresent(findings::add);
        }
        return findings;
    }

    /// In words of the given language.
    public String sentence(Locale locale) {
        return Wording.of(
                        "bakeoff.says." + kind,
                        Wording.of("bakeoff.language." + language).in(locale),
                        Wording.of("bakeoff.features." + first).in(locale),
                        Wording.of("bakeoff.features." + second).in(locale),
                        number(value),
                        number(other),
                        number(Math.abs(value - other)),
                        what)
                .in(locale);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%." + DIGITS + "f", value);
    }

    private static List<BakeOffResult.Row> rows(BakeOffResult result, Language language, BakeOffLabels labels) {
        return result.rows().stream()
                .filter(row -> row.language() == language && row.labels() == labels)
                .filter(row -> !Double.isNaN(row.auc().mean()))
                .toList();
    }

    /// The two best by AUC. They are alike where their means lie no further apart than the larger of the two standard
    /// deviations; with a single repeat there is no spread, and whoever is ahead is ahead.
    private static Optional<BakeOffFinding> duel(List<BakeOffResult.Row> rows, Kind ahead, Kind alike) {
        List<BakeOffResult.Row> best = rows.stream()
                .sorted(Comparator.comparingDouble(
                        (BakeOffResult.Row row) -> -row.auc().mean()))
                .limit(2)
                .toList();
        if (best.size() < 2) {
            return Optional.empty();
        }
        BakeOffResult.Row first = best.getFirst();
        BakeOffResult.Row second = best.getLast();
        double spread = Math.max(known(first.auc().sd()), known(second.auc().sd()));
        double lead = first.auc().mean() - second.auc().mean();
        return Optional.of(new BakeOffFinding(
                lead > spread ? ahead : alike,
                first.language(),
                first.features(),
                second.features(),
                first.auc().mean(),
                second.auc().mean(),
                ""));
    }

    private static Optional<BakeOffFinding> list(BakeOffResult result, Language language) {
        List<BakeOffResult.Row> few = rows(result, language, BakeOffLabels.FEW).stream()
                .filter(row -> row.features() != BakeOffFeatures.MAJORITY)
                .toList();
        return duel(few, Kind.FEW_LIST, Kind.FEW_ALIKE)
                .filter(one -> one.kind() == Kind.FEW_LIST && one.first() == BakeOffFeatures.LEXICON);
    }

    private static double known(double sd) {
        return Double.isNaN(sd) ? 0 : sd;
    }

    /// What words and vectors together lose on categories they never saw, against splits that know all of them.
    private static Optional<BakeOffFinding> unseen(BakeOffResult result, Language language) {
        List<BakeOffResult.LeftOut> unseen = result.leaveOneOut().stream()
                .filter(one -> one.language() == language && one.features() == BakeOffFeatures.BOTH)
                .toList();
        Optional<BakeOffResult.Row> seen = rows(result, language, BakeOffLabels.ALL).stream()
                .filter(row -> row.features() == BakeOffFeatures.BOTH)
                .findFirst();
        if (unseen.isEmpty() || seen.isEmpty()) {
            return Optional.empty();
        }
        double tests = unseen.stream().mapToDouble(BakeOffResult.LeftOut::test).sum();
        double right =
                unseen.stream().mapToDouble(one -> one.test() * one.accuracy()).sum();
        double known = seen.get().accuracy().mean();
        String worst = unseen.stream()
                .min(Comparator.comparingDouble(BakeOffResult.LeftOut::accuracy))
                .map(one -> one.category() + " " + number(one.accuracy()))
                .orElse("");
        return Optional.of(new BakeOffFinding(
                known - right / tests > known(seen.get().accuracy().sd()) ? Kind.UNSEEN_COSTS : Kind.UNSEEN_FREE,
                language,
                BakeOffFeatures.BOTH,
                BakeOffFeatures.BOTH,
                known,
                right / tests,
                worst));
    }
}
