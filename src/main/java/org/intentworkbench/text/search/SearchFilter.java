package org.intentworkbench.text.search;

import org.intentworkbench.text.Corpus;

/// Which reviews may be found. A review that does not say what is asked for is left out.
///
/// @param leastStars NaN = any
/// @param mostStars NaN = any
/// @param outcome 1 or 0; -1 = any
/// @param product empty = any
/// @param category empty = any
/// @param from first moment, milliseconds since 1970 UTC; `Long.MIN_VALUE` = any
/// @param until first moment that is too late; `Long.MAX_VALUE` = any
public record SearchFilter(
        double leastStars, double mostStars, int outcome, String product, String category, long from, long until) {
    public static final int ANY_OUTCOME = -1;

    /// Leaves nothing out.
    public static SearchFilter all() {
        return new SearchFilter(Double.NaN, Double.NaN, ANY_OUTCOME, "", "", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    public SearchFilter withStars(double least, double most) {
        return new SearchFilter(least, most, outcome, product, category, from, until);
    }

    public SearchFilter withOutcome(int changed) {
        return new SearchFilter(leastStars, mostStars, changed, product, category, from, until);
    }

    public SearchFilter withProduct(String changed) {
        return new SearchFilter(leastStars, mostStars, outcome, changed, category, from, until);
    }

    public SearchFilter withCategory(String changed) {
        return new SearchFilter(leastStars, mostStars, outcome, product, changed, from, until);
    }

    public SearchFilter withTimes(long first, long tooLate) {
        return new SearchFilter(leastStars, mostStars, outcome, product, category, first, tooLate);
    }

    public boolean isAll() {
        return equals(all());
    }

    public boolean admits(Corpus.Review review) {
        // NaN answers no comparison, so an unknown rating passes only where none is asked for
        return (Double.isNaN(leastStars) || review.rating() >= leastStars)
                && (Double.isNaN(mostStars) || review.rating() <= mostStars)
                && (outcome == ANY_OUTCOME || review.outcome() == outcome)
                && (product.isEmpty() || review.product().equals(product))
                && (category.isEmpty() || review.category().equals(category))
                && (from == Long.MIN_VALUE && until == Long.MAX_VALUE
                        || review.time() != Long.MIN_VALUE && review.time() >= from && review.time() < until);
    }
}
