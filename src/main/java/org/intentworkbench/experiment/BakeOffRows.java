package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.Corpus;

/// The reviews of one language a bake-off judges: those with a known outcome. Reviews of exactly the same text share
/// its number, and always go to the same side of a split.
///
/// @param texts distinct, in the order of their first review
/// @param text number of each review's text
/// @param labels 1 or 0 for each review
/// @param categories of each review; empty where unknown
/// @param byStars whether the outcome is stars
/// @param all how many distinct texts there were to draw from
record BakeOffRows(
        Language language,
        List<String> texts,
        int[] text,
        int[] labels,
        String[] categories,
        boolean byStars,
        int all) {
    private static final double GOOD = 4;
    private static final double BAD = 2;

    /// The outcome column counts where any review of the language has an outcome, else the stars; reviews with
    /// neither are left out.
    static BakeOffRows of(Corpus corpus, Language language, int mostTexts, long seed) {
        var distinct = corpus.distinct(language);
        boolean byStars =
                corpus.reviews().stream().noneMatch(review -> review.language() == language && review.outcome() >= 0);
        var texts = new ArrayList<>(distinct.keySet());
        texts.removeIf(text ->
                distinct.getOrDefault(text, List.of()).stream().noneMatch(r -> label(corpus.review(r), byStars) >= 0));
        int all = texts.size();
        var drawn = new ArrayList<String>();
        var random = new SplittableRandom(seed);
        // each text is kept with the chance that brings the rest of the wanted number; the order stays
        for (int i = 0; i < all; i++) {
            if (random.nextInt(all - i) < mostTexts - drawn.size()) {
                drawn.add(texts.get(i));
            }
        }
        var numbers = new ArrayList<Integer>();
        var labels = new ArrayList<Integer>();
        var categories = new ArrayList<String>();
        for (int text = 0; text < drawn.size(); text++) {
            for (int review : distinct.getOrDefault(drawn.get(text), List.of())) {
                int label = label(corpus.review(review), byStars);
                if (label >= 0) {
                    numbers.add(text);
                    labels.add(label);
                    categories.add(corpus.review(review).category());
                }
            }
        }
        return new BakeOffRows(
                language,
                List.copyOf(drawn),
                numbers.stream().mapToInt(i -> i).toArray(),
                labels.stream().mapToInt(i -> i).toArray(),
                categories.toArray(String[]::new),
                byStars,
                all);
    }

    private static int label(Corpus.Review review, boolean byStars) {
        if (!byStars) {
            return review.outcome();
        }
        return review.rating() >= GOOD ? 1 : review.rating() <= BAD ? 0 : -1;
    }

    int size() {
        return text.length;
    }

    int positives() {
        int sum = 0;
        for (int label : labels) {
            sum += label;
        }
        return sum;
    }

    int[] labels(int[] rows) {
        int[] some = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = labels[rows[i]];
        }
        return some;
    }
}
