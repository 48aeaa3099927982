package org.intentworkbench.text;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// The different texts of one language that the model has read, with their vectors. A text is named by its place, 0 to
/// [#size] - 1, in the order of the first review that has it. Arrays are not to be changed.
///
/// @param model whose vectors these are
/// @param dimension numbers in a vector
/// @param texts as [ReviewText] makes them, each once
/// @param reviews for each text, the places in the [Corpus] of the reviews that have it, ascending
/// @param vectors one of unit length for each text
/// @param waiting different texts of the language that have no vector yet; they are left out
public record ReadTexts(
        Language language,
        String model,
        int dimension,
        List<String> texts,
        int[][] reviews,
        float[][] vectors,
        int waiting) {
    public ReadTexts {
        texts = List.copyOf(texts);
    }

    /// Looks up what is stored; encodes nothing.
    public static ReadTexts of(
            Workspace workspace, EncoderFactory encoders, Corpus corpus, Language language, Progress progress) {
        var distinct = corpus.distinct(language);
        List<String> all = List.copyOf(distinct.keySet());
        progress.check();
        @Nullable float[][] found = new Embedding(encoders).vectors(workspace, language, all, progress);
        var texts = new ArrayList<String>();
        var reviews = new ArrayList<int[]>();
        var vectors = new ArrayList<float[]>();
        for (int i = 0; i < found.length; i++) {
            float[] vector = found[i];
            if (vector != null) {
                texts.add(all.get(i));
                reviews.add(distinct.getOrDefault(all.get(i), List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
                vectors.add(vector);
            }
        }
        var here = encoders.in(workspace);
        return new ReadTexts(
                language,
                here.model(language),
                here.dimension(language),
                texts,
                reviews.toArray(int[][]::new),
                vectors.toArray(float[][]::new),
                all.size() - texts.size());
    }

    public int size() {
        return texts.size();
    }
}
