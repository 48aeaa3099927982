package org.intentworkbench.ui.text.map;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.Corpus.Review;

/// Reviews as rows of a file: import, line, shopper, product, category, time, rating, outcome, text. Ids are text.
final class ReviewRows {
    private ReviewRows() {}

    /// @param reviews by their place in the corpus
    static List<List<Object>> of(Corpus corpus, int[] reviews) {
        return IntStream.of(reviews)
                .mapToObj(corpus::review)
                .map(ReviewRows::row)
                .toList();
    }

    private static List<Object> row(Review review) {
        return List.of(
                review.importId(),
                review.line(),
                review.shopper(),
                review.product(),
                review.category(),
                review.time() == Long.MIN_VALUE
                        ? ""
                        : Instant.ofEpochMilli(review.time()).toString(),
                review.rating(),
                review.outcome() < 0 ? "" : (Object) review.outcome(),
                review.text());
    }
}
