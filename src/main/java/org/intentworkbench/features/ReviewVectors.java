package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReviewText;
import org.jspecify.annotations.Nullable;

/// The vectors of reviews' own text, a feature for each language that occurs.
final class ReviewVectors {
    private ReviewVectors() {}

    static String name(Language language) {
        return "text_" + language.code();
    }

    /// @throws Problem if a text that is not blank has no vector yet
    static List<FeatureColumn> of(
            StoredTable reviews, Workspace workspace, EncoderFactory encoders, Progress progress) {
        List<String> wholes = ReviewText.ofTable(reviews, progress);
        List<List<Integer>> rows = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            rows.add(new ArrayList<>());
            texts.add(new ArrayList<>());
        }
        for (int row = 0; row < reviews.size(); row++) {
            String whole = wholes.get(row);
            if (!whole.isEmpty()) {
                int language = Language.ofText(whole).ordinal();
                rows.get(language).add(row);
                texts.get(language).add(whole);
            }
            if (row % 1024 == 0) {
                progress.check();
            }
        }
        var embedding = new Embedding(encoders);
        List<FeatureColumn> columns = new ArrayList<>();
        int lacking = 0;
        for (Language language : Language.values()) {
            List<String> own = texts.get(language.ordinal());
            if (own.isEmpty()) {
                continue;
            }
            @Nullable float[][] found = embedding.vectors(workspace, language, own, progress);
            float[][] vectors = new float[reviews.size()][];
            for (int i = 0; i < own.size(); i++) {
                lacking += found[i] == null ? 1 : 0;
                vectors[rows.get(language.ordinal()).get(i)] = found[i];
            }
            progress.check();
            columns.add(column(language, vectors, encoders));
        }
        if (lacking > 0) {
            throw new Problem("problem.features.notEncoded", Integer.toString(lacking));
        }
        return columns;
    }

    private static FeatureColumn column(Language language, float[][] vectors, EncoderFactory encoders) {
        int dimension = encoders.dimension(language);
        String name = name(language);
        return new FeatureColumn(
                name,
                FeatureGroup.TEXT,
                Wording.of("feature." + name),
                Wording.plain(""),
                Wording.of("feature." + name + ".definition", Integer.toString(dimension), encoders.model(language)),
                false,
                new FeatureValues.Vectors(vectors, dimension));
    }
}
