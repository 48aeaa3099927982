package org.intentworkbench.ui.text.signals;

import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.experiment.SignalOutcome;
import org.intentworkbench.experiment.SignalStudy;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.Scored;
import org.intentworkbench.text.signals.SignalGroups;

/// The chosen signal in the chosen language, as its detail shows it.
///
/// @param scored plain or sharpened
/// @param sharp which of both
record SignalView(
        SignalStudy study,
        SignalOutcome outcome,
        Scored scored,
        boolean sharp,
        List<Example> high,
        List<Example> low,
        SignalGroups products,
        SignalGroups shoppers) {
    private static final int EXAMPLES = 40;

    /// @param rank 0 to 100
    /// @param confidence .5 to 1 that it is on its side of the cut, by the sentences
    /// @param there whether it has the signal
    record Example(String text, double rank, double confidence, boolean there) {}

    static SignalView of(SignalStudy study, IntentSignal signal, boolean sharp, Progress progress) {
        SignalOutcome outcome = study.of(signal);
        Scored scored = sharp ? outcome.best() : outcome.plain();
        progress.check();
        return new SignalView(
                study,
                outcome,
                scored,
                sharp && outcome.sharpened() != null,
                examples(study, outcome, scored, scored.highest(EXAMPLES)),
                examples(study, outcome, scored, scored.lowest(EXAMPLES)),
                SignalGroups.of(study.corpus(), study.texts(), scored, Corpus.Review::product),
                SignalGroups.of(study.corpus(), study.texts(), scored, Corpus.Review::shopper));
    }

    private static List<Example> examples(SignalStudy study, SignalOutcome outcome, Scored scored, int[] texts) {
        return IntStream.of(texts)
                .mapToObj(text -> new Example(
                        study.texts().texts().get(text),
                        scored.ranks()[text],
                        study.scorer()
                                .confidence(outcome.signal(), study.texts().vectors()[text]),
                        scored.scores()[text] >= scored.cut()))
                .toList();
    }
}
