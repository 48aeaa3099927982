package org.intentworkbench.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.Corpus;

/// What a bake-off will take, told before it begins.
///
/// @param texts different ones that will be judged, over all languages; 0 = no language has enough of both outcomes
/// @param categories that will be left out in turn, over all languages
/// @param waiting texts the model has to read first
public record BakeOffEstimate(int texts, int categories, int waiting, double seconds) {
    /// On two cores of a small machine; measured on 2,000 to 22,000 texts, which differed by less than a third.
    private static final double SPLIT_SECONDS_A_TEXT = 0.85e-3;

    private static final double DRAW_SECONDS_A_TEXT = 0.1e-3;
    private static final double CATEGORY_SECONDS_A_TEXT = 1e-3;
    private static final double TEXTS_A_SECOND = 150;

    /// @param waiting texts of the workspace without a vector
    public static BakeOffEstimate of(Corpus corpus, int waiting, BakeOffSpec spec, Progress progress) {
        int texts = 0;
        int categories = 0;
        double seconds = 0;
        for (Language language : Language.values()) {
            progress.check();
            BakeOffRows rows = BakeOffRows.of(corpus, language, spec.mostTexts(), spec.seed());
            if (Math.min(rows.positives(), rows.size() - rows.positives()) >= BakeOff.LEAST_A_CLASS) {
                int left = spec.leaveOneOut() ? categories(List.of(rows.categories())) : 0;
                texts += rows.texts().size();
                categories += left;
                seconds += rows.texts().size()
                        * ((spec.labels().contains(BakeOffLabels.ALL) ? spec.repeats() : 0) * SPLIT_SECONDS_A_TEXT
                                + (spec.labels().contains(BakeOffLabels.FEW) ? spec.draws() : 0) * DRAW_SECONDS_A_TEXT
                                + left * CATEGORY_SECONDS_A_TEXT);
            }
        }
        int read = texts == 0 ? 0 : waiting;
        return new BakeOffEstimate(texts, categories, read, seconds + read / TEXTS_A_SECOND);
    }

    private static int categories(List<String> all) {
        Map<String, Long> sizes = all.stream()
                .filter(category -> !category.isEmpty())
                .collect(Collectors.groupingBy(category -> category, Collectors.counting()));
        long judged = sizes.values().stream()
                .filter(size -> size >= BakeOffContest.LEAST_OF_CATEGORY)
                .limit(BakeOffContest.MOST_CATEGORIES)
                .count();
        return judged < 2 ? 0 : Math.toIntExact(judged);
    }
}
