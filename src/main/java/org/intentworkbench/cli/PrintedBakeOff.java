package org.intentworkbench.cli;

import java.util.List;
import java.util.Locale;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.BakeOffFinding;
import org.intentworkbench.experiment.BakeOffResult;
import org.intentworkbench.experiment.KeptBakeOff;

/// What `text bakeoff --json` prints; members as in [Printed].
///
/// @param findings what it means, in sentences
/// @param finished ISO 8601, UTC
/// @param stale whether reviews, products or models have changed since
record PrintedBakeOff(
        List<Ground> grounds,
        List<Row> rows,
        List<LeftOut> leaveOneOut,
        long seed,
        List<String> notes,
        List<String> findings,
        String finished,
        boolean stale) {
    /// @param language `en` or `zh`
    record Ground(String language, int reviews, int texts, int positives, String label, String model) {}

    record Row(
            String language,
            String features,
            String labels,
            int train,
            int test,
            Spread auc,
            Spread accuracy,
            double seconds) {}

    record LeftOut(String language, String category, String features, int test, double auc, double accuracy) {}

    static PrintedBakeOff of(KeptBakeOff kept, boolean stale) {
        BakeOffResult result = kept.result();
        return new PrintedBakeOff(
                result.grounds().stream()
                        .map(g -> new Ground(
                                g.language().code(),
                                g.reviews(),
                                g.texts(),
                                g.positives(),
                                g.byStars() ? "stars" : "outcome",
                                g.model()))
                        .toList(),
                result.rows().stream()
                        .map(r -> new Row(
                                r.language().code(),
                                Printed.lower(r.features()),
                                r.labels().word(),
                                r.train(),
                                r.test(),
                                r.auc(),
                                r.accuracy(),
                                r.seconds()))
                        .toList(),
                result.leaveOneOut().stream()
                        .map(o -> new LeftOut(
                                o.language().code(),
                                o.category(),
                                Printed.lower(o.features()),
                                o.test(),
                                o.auc(),
                                o.accuracy()))
                        .toList(),
                result.spec().seed(),
                result.notes().stream().map(n -> n.in(Locale.ENGLISH)).toList(),
                BakeOffFinding.of(result).stream()
                        .map(finding -> finding.sentence(Locale.ENGLISH))
                        .toList(),
                kept.finished().toString(),
                stale);
    }
}
