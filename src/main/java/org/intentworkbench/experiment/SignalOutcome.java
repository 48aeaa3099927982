package org.intentworkbench.experiment;

import java.util.List;
import java.util.Optional;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.Scored;
import org.jspecify.annotations.Nullable;

/// One signal in one language.
///
/// @param separation of the anchor sentences, [org.intentworkbench.text.signals.SignalScorer#separation]
/// @param plain scores by sentences alone
/// @param sharpened chances of a good outcome by a model on vector and score, which never saw the text; null where
///     the signal is not sharpened
/// @param judgements by each label there is, the label column first; empty where the signal cannot be judged
public record SignalOutcome(
        IntentSignal signal,
        double separation,
        Scored plain,
        @Nullable Scored sharpened,
        List<SignalJudgement> judgements) {
    public SignalOutcome {
        judgements = List.copyOf(judgements);
    }

    /// What the signal is judged by in the first place; empty where it cannot be known how good it is.
    public Optional<SignalJudgement> judgement() {
        return judgements.stream().findFirst();
    }

    /// What is shown where nothing else is asked for.
    public Scored best() {
        return sharpened == null ? plain : sharpened;
    }
}
