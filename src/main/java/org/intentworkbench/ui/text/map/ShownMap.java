package org.intentworkbench.ui.text.map;

import java.util.BitSet;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.map.ReviewMap;

/// A map with a point for each review: reviews with the same text lie in one place.
///
/// @param reviews for each point its review, by its place in the corpus
/// @param texts for each point its text, by its place in `read`
/// @param x of each point; NaN where it is not on the map
/// @param y of each point
record ShownMap(Corpus corpus, ReadTexts read, ReviewMap map, int[] reviews, int[] texts, float[] x, float[] y) {
    static ShownMap of(Corpus corpus, ReadTexts read, ReviewMap map) {
        int points = 0;
        for (int[] same : read.reviews()) {
            points += same.length;
        }
        int[] reviews = new int[points];
        int[] texts = new int[points];
        float[] x = new float[points];
        float[] y = new float[points];
        int point = 0;
        for (int text = 0; text < read.size(); text++) {
            for (int review : read.reviews()[text]) {
                reviews[point] = review;
                texts[point] = text;
                x[point] = map.x()[text];
                y[point++] = map.y()[text];
            }
        }
        return new ShownMap(corpus, read, map, reviews, texts, x, y);
    }

    int size() {
        return reviews.length;
    }

    Corpus.Review review(int point) {
        return corpus.review(reviews[point]);
    }

    BitSet reviewsOf(BitSet points) {
        var chosen = new BitSet(corpus.size());
        points.stream().forEach(point -> chosen.set(reviews[point]));
        return chosen;
    }

    /// Those of another language have no point here.
    BitSet pointsOf(BitSet chosen) {
        var points = new BitSet(reviews.length);
        for (int point = 0; point < reviews.length; point++) {
            points.set(point, chosen.get(reviews[point]));
        }
        return points;
    }
}
