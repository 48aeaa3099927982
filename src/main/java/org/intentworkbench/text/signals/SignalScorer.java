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
    private final Map<IntentSignal, double[]> directions;

    private SignalScorer(Language language, Map<IntentSignal, double[]> directions) {
        this.language = language;
        this.directions = directions;
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
        String model = encoders.model(language);
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
            try (var encoder = encoders.open(language)) {
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
        var directions = new EnumMap<IntentSignal, double[]>(IntentSignal.class);
        for (IntentSignal signal : IntentSignal.values()) {
            double[] towards = mean(prompts.of(language, signal).towards(), vectors);
            double[] against = mean(prompts.against(language, signal), vectors);
            for (int i = 0; i < towards.length; i++) {
                towards[i] -= against[i];
            }
            directions.put(signal, towards);
        }
        return new SignalScorer(language, directions);
    }

    private static double[] mean(List<String> sentences, Map<String, float[]> vectors) {
        double[] mean = new double[0];
        for (String sentence : sentences) {
            float[] vector = Objects.requireNonNull(vectors.get(sentence), sentence);
            if (mean.length == 0) {
                mean = new double[vector.length];
            }
            for (int i = 0; i < vector.length; i++) {
                mean[i] += vector[i] / (double) sentences.size();
            }
        }
        return mean;
    }

    public Language language() {
        return language;
    }

    /// Mean cosine to the sentences for the signal less mean cosine to those against it, which is one product with the
    /// difference of the two means: within -2 and 2, mostly within -.3 and .3.
    ///
    /// @param vector of unit length, by the model of the language
    public double score(IntentSignal signal, float[] vector) {
        double[] direction = Objects.requireNonNull(directions.get(signal));
        if (vector.length != direction.length) {
            throw new IllegalArgumentException(vector.length + " numbers where anchors have " + direction.length);
        }
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += direction[i] * vector[i];
        }
        return sum;
    }

    /// The score of each vector.
    public double[] scores(IntentSignal signal, float[][] vectors) {
        double[] scores = new double[vectors.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(signal, vectors[i]);
        }
        return scores;
    }
}
