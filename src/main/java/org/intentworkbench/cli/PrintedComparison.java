package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.RunComparison;
import org.intentworkbench.experiment.Verdict;
import org.jspecify.annotations.Nullable;

/// What `compare --json` prints.
///
/// @param first number of the first run; @param second of the second. Differences are second less first
/// @param compared subjects held out in both
/// @param entered ids only the second run calls; @param left ids only the first run calls. Likeliest first
/// @param disagreements the subjects of either kind on whose scores the runs differ most
record PrintedComparison(
        long first,
        long second,
        Test verdict,
        int compared,
        List<FigurePair> figures,
        double firstThreshold,
        double secondThreshold,
        List<Calls> calls,
        List<String> entered,
        List<String> left,
        List<Disagreement> disagreements) {
    /// @param method `resampled_t`, `delong` or `none`; @param size repeats, or rows
    /// @param moreThanNoise null where they cannot be paired
    record Test(
            String method,
            int size,
            double difference,
            double low,
            double high,
            double p,
            @Nullable Boolean moreThanNoise,
            String sentence,
            @Nullable String how) {}

    /// @param better repeats in which the second is better; -1 where not paired
    record FigurePair(
            String name,
            Spread first,
            Spread second,
            Spread change,
            double low,
            double high,
            double p,
            int better,
            boolean lowerIsBetter) {}

    record Calls(String by, int positives, int negatives) {}

    record Disagreement(String id, int outcome, double firstScore, double secondScore, String calledBy) {}

    static PrintedComparison of(long first, long second, RunComparison comparison, int most) {
        Verdict verdict = comparison.verdict();
        var test = verdict.test();
        Wording how = verdict.how();
        return new PrintedComparison(
                first,
                second,
                new Test(
                        Printed.lower(verdict.method()),
                        verdict.size(),
                        test.difference(),
                        test.low(),
                        test.high(),
                        test.p(),
                        test.isKnown() ? test.isMoreThanNoise() : null,
                        verdict.sentence(first, second).in(Locale.ENGLISH),
                        how == null ? null : how.in(Locale.ENGLISH)),
                comparison.compared(),
                comparison.difference().figures().stream()
                        .map(f -> new FigurePair(
                                f.name(),
                                f.first(),
                                f.second(),
                                f.change(),
                                f.test().low(),
                                f.test().high(),
                                f.test().p(),
                                f.better(),
                                f.lowerIsBetter()))
                        .toList(),
                comparison.firstThreshold(),
                comparison.secondThreshold(),
                comparison.counts().stream()
                        .map(count -> new Calls(Printed.lower(count.call()), count.positives(), count.negatives()))
                        .toList(),
                comparison.difference().entered(),
                comparison.difference().left(),
                disagreements(comparison, most));
    }

    private static List<Disagreement> disagreements(RunComparison comparison, int most) {
        List<Disagreement> found = new ArrayList<>();
        for (var call : List.of(RunComparison.Call.ONLY_FIRST, RunComparison.Call.ONLY_SECOND)) {
            comparison
                    .called(call, most)
                    .forEach(one -> found.add(new Disagreement(
                            one.id(),
                            one.outcome(),
                            one.firstScore(),
                            one.secondScore(),
                            call == RunComparison.Call.ONLY_FIRST ? "first" : "second")));
        }
        return found;
    }
}
