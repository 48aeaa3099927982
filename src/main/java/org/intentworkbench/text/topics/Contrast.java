package org.intentworkbench.text.topics;

import java.util.BitSet;
import java.util.List;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.terms.DistinctiveTerms;
import org.intentworkbench.text.terms.TermTable;

/// The keywords of some reviews beside those of all other reviews of the same language.
///
/// @param reviews how many of them are of the language
/// @param rest how many are not among them
/// @param inside terms they use more than the rest
/// @param outside terms the rest uses more
public record Contrast(
        int reviews, int rest, List<DistinctiveTerms.Distinctive> inside, List<DistinctiveTerms.Distinctive> outside) {
    private static final int MOST = 10;

    public Contrast {
        inside = List.copyOf(inside);
        outside = List.copyOf(outside);
    }

    /// @param table a row for each review of the language
    /// @param rows place in the corpus of each row's review, ascending
    /// @param selected places in the corpus
    public static Contrast of(TermTable table, int[] rows, BitSet selected, Progress progress) {
        BitSet inside = new BitSet();
        BitSet outside = new BitSet();
        for (int row = 0; row < rows.length; row++) {
            (selected.get(rows[row]) ? inside : outside).set(row);
        }
        return new Contrast(
                inside.cardinality(),
                outside.cardinality(),
                DistinctiveTerms.of(table, inside, MOST, progress),
                DistinctiveTerms.of(table, outside, MOST, progress));
    }

    /// Reviews of a language by their place in the corpus.
    public static int[] rows(Corpus corpus, org.intentworkbench.domain.Language language) {
        return java.util.stream.IntStream.range(0, corpus.size())
                .filter(review -> corpus.review(review).language() == language)
                .toArray();
    }
}
