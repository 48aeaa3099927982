package org.intentworkbench.text.signals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;

/// Scores vectors of texts of one language by the anchor sentences alone. A score depends on the text and on the
/// sentences, never on a label or on another text, so features and models may use it. Immutable and thread-safe.
public final class SignalScorer {
    private final Language language;
    private final Map<IntentSignal, AnchorVectors> anchors;

    private SignalScorer(Language language, Map<IntentSignal, AnchorVectors> anchors) {
        this.language = language;
        this.anchors = anchors;
    }

    /// By the sentences of the workspace, [SignalPrompts#of]. Sentences without a stored vector are encoded, a second
    /// or two the first time, and their vectors stored; nothing else is encoded.
    public static SignalScorer of(Workspace workspace, EncoderFactory encoders, Language language, Progress progress) {
        return of(SignalPrompts.of(workspace), workspace, encoders, language, progress);
    }

    /// By given sentences, kept or not.
    public static SignalScorer of(
            SignalPrompts prompts, Workspace workspace, EncoderFactory encoders, Language language, Progress progress) {
        var sentences = List.copyOf(prompts.sentences(language));
        EncoderFactory here = encoders.in(workspace);
        String model = here.model(language);
        @Nullable float[][] found = workspace.vectors().get(model, sentences);
        var missing = new ArrayList<String>();
        var vectors = new HashMap<String, float[]>();
        for (int i = 0; i < found.length; i++) {
            float[] vector = found[i];
            if (vector == null) {
                missing.add(sentences.get(i));
            } else {
                vectors.put(sentences.get(i), vector);
            }
        }
        if (!missing.isEmpty()) {
            progress.check();
            float[][] encoded;
            try (var encoder = here.open(language)) {
                encoded = encoder.encode(missing, progress);
            }
            workspace.vectors().put(model, missing, encoded);
            for (int i = 0; i < encoded.length; i++) {
                vectors.put(missing.get(i), encoded[i]);
            }
        }
        return of(prompts, language, vectors);
    }

    /// @param vectors of unit length, one for each of [SignalPrompts#sentences]
    static SignalScorer of(SignalPrompts prompts, Language language, Map<String, float[]> vectors) {
        var anchors = new EnumMap<IntentSignal, AnchorVectors>(IntentSignal.class);
        for (IntentSignal signal : IntentSignal.values()) {
            anchors.put(
                    signal,
                    new AnchorVectors(
                            of(prompts.of(language, signal).towards(), vectors),
                            of(prompts.against(language, signal), vectors)));
        }
        return new SignalScorer(language, anchors);
    }

    private static float[][] of(List<String> sentences, Map<String, float[]> vectors) {
        return sentences.stream()
                .map(sentence -> Objects.requireNonNull(vectors.get(sentence), sentence))
                .toArray(float[][]::new);
    }

    public Language language() {
        return language;
    }

    /// Mean cosine to the sentences for the signal less mean cosine to those against it: within -2 and 2, mostly within
    /// -.3 and .3. Comparable from text to text and month to month as long as the sentences stay, but not from signal
    /// to signal.
    ///
    /// @param vector of unit length, by the model of the language
    public double score(IntentSignal signal, float[] vector) {
        return of(signal).score(vector);
    }

    /// The score of each vector.
    public double[] scores(IntentSignal signal, float[][] vectors) {
        double[] scores = new double[vectors.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(signal, vectors[i]);
        }
        return scores;
    }

    /// A text that scores as much or more is said to have the signal: half way between what the sentences against score
    /// by the other sentences and what those for score. No label and no review moves it. A long text that touches
    /// on many things stays below it more often than a short one.
    public double cut(IntentSignal signal) {
        return of(signal).cut();
    }

    /// How far the sentences for and against stand apart, in units of the score; about 0 or below where they
    /// cannot be told from one another, so that no score means anything.
    public double separation(IntentSignal signal) {
        return of(signal).separation();
    }

    /// How sure it is on which side of the cut a text is, had other sentences of the same kind been written:
    /// `Phi(|score - cut| / standard error)`, where the error comes from the spread of the single cosines. It says
    /// nothing of whether the sentences ask the right question; that only labels can tell.
    ///
    /// @return .5 (not sure at all) to 1
    public double confidence(IntentSignal signal, float[] vector) {
        AnchorVectors own = of(signal);
        double margin = Math.abs(own.score(vector) - own.cut());
        double error = own.error(vector);
        return margin == 0 ? .5 : Normal.below(Double.isNaN(error) || error == 0 ? 9 : margin / error);
    }

    private AnchorVectors of(IntentSignal signal) {
        return Objects.requireNonNull(anchors.get(signal));
    }
}
