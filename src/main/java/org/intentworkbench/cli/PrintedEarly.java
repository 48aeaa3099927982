package org.intentworkbench.cli;

import java.util.List;
import java.util.Locale;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.EarlyPoint;
import org.intentworkbench.experiment.EarlyPrediction;
import org.jspecify.annotations.Nullable;

/// What `early --json` prints; members as in [Printed].
///
/// @param sessions in all; @param buyers of them have a purchase
/// @param enough after how many events 80 % of the best is known; null where nothing can be foreseen
/// @param best after how many events the AUC is highest; null where nothing could be judged
/// @param sentence what it means
record PrintedEarly(
        int sessions,
        int buyers,
        String learner,
        String split,
        int repeats,
        long seed,
        List<Point> points,
        @Nullable Integer enough,
        @Nullable Integer best,
        String sentence) {
    /// @param known how far from chance to the best, 0..1
    record Point(
            int events,
            int sessions,
            int positives,
            double alive,
            double undecided,
            Spread auc,
            Spread averagePrecision,
            double known) {}

    static PrintedEarly of(EarlyPrediction curve) {
        return new PrintedEarly(
                curve.sessions(),
                curve.buyers(),
                curve.spec().learner().id(),
                curve.spec().split().text(),
                curve.spec().repeats(),
                curve.spec().seed(),
                curve.points().stream()
                        .map(point -> new Point(
                                point.events(),
                                point.sessions(),
                                point.positives(),
                                point.alive(),
                                point.undecided(),
                                point.auc(),
                                point.averagePrecision(),
                                curve.known(point)))
                        .toList(),
                curve.enough(EarlyPrediction.ENOUGH).map(EarlyPoint::events).orElse(null),
                curve.best().map(EarlyPoint::events).orElse(null),
                curve.sentence().in(Locale.ENGLISH));
    }
}
