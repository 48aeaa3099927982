package org.intentworkbench.ui.text.signals;

import java.util.Arrays;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.experiment.SignalStudy;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.SignalScorer;
import org.jspecify.annotations.Nullable;

/// What the signals say of a sentence that was typed.
record LiveReading(Language language, List<Reading> readings) {
    /// @param rank among the texts of the language, 0 to 100; NaN where there are none
    record Reading(IntentSignal signal, double score, double cut, double rank, double confidence) {
        boolean isThere() {
            return score >= cut;
        }
    }

    static LiveReading of(SignalScorer scorer, @Nullable SignalStudy study, float[] vector) {
        return new LiveReading(
                scorer.language(),
                Arrays.stream(IntentSignal.values())
                        .map(signal -> {
                            double score = scorer.score(signal, vector);
                            return new Reading(
                                    signal,
                                    score,
                                    scorer.cut(signal),
                                    study == null
                                            ? Double.NaN
                                            : study.of(signal).plain().rank(score),
                                    scorer.confidence(signal, vector));
                        })
                        .toList());
    }
}
