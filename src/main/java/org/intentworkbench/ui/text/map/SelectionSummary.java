package org.intentworkbench.ui.text.map;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.terms.DistinctiveTerms;
import org.intentworkbench.text.terms.DistinctiveTerms.Distinctive;
import org.intentworkbench.text.terms.TermTable;

/// What tells the selected reviews of a map from the rest.
///
/// @param reviews selected ones, by their place in the corpus, ascending
/// @param all reviews of the map
/// @param inside outcomes of the selected
/// @param rest outcomes of the others
/// @param terms the most telling first
record SelectionSummary(int[] reviews, int all, Outcomes inside, Outcomes rest, List<Distinctive> terms) {
    private static final int TERMS = 12;

    /// @param known reviews whose outcome is known
    /// @param positive of them; four or five stars where there is no outcome column, one or two being negative
    record Outcomes(int known, int positive) {
        double share() {
            return known == 0 ? Double.NaN : (double) positive / known;
        }
    }

    /// @param words of the texts of the map, a row each
    static SelectionSummary of(ShownMap map, BitSet points, TermTable words, Progress progress) {
        var texts = new BitSet(words.rows());
        points.stream().forEach(point -> texts.set(map.texts()[point]));
        return new SelectionSummary(
                points.stream().map(point -> map.reviews()[point]).sorted().toArray(),
                map.size(),
                outcomes(map, points.stream()),
                outcomes(map, IntStream.range(0, map.size()).filter(point -> !points.get(point))),
                DistinctiveTerms.of(words, texts, TERMS, progress));
    }

    private static Outcomes outcomes(ShownMap map, IntStream points) {
        int known = 0;
        int positive = 0;
        for (int point : points.toArray()) {
            var review = map.review(point);
            int outcome =
                    review.outcome() >= 0 ? review.outcome() : review.rating() >= 4 ? 1 : review.rating() <= 2 ? 0 : -1;
            known += outcome >= 0 ? 1 : 0;
            positive += outcome == 1 ? 1 : 0;
        }
        return new Outcomes(known, positive);
    }
}
