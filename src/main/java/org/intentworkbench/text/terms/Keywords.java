package org.intentworkbench.text.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The terms most texts have.
public final class Keywords {
    private Keywords() {}

    /// @param texts that have the term
    /// @param occurrences in all texts together
    public record Keyword(String term, int texts, long occurrences) {}

    /// @param rows which texts of the table are counted
    /// @return the term most texts have first; equal ones by their occurrences, then by the alphabet
    public static List<Keyword> of(TermTable table, int[] rows, int most) {
        int[] texts = new int[table.terms()];
        long[] occurrences = new long[table.terms()];
        for (int row : rows) {
            int[] ids = table.ids(row);
            int[] counts = table.counts(row);
            for (int i = 0; i < ids.length; i++) {
                texts[ids[i]]++;
                occurrences[ids[i]] += counts[i];
            }
        }
        var all = new ArrayList<Keyword>();
        for (int term = 0; term < texts.length; term++) {
            if (texts[term] > 0) {
                all.add(new Keyword(table.term(term), texts[term], occurrences[term]));
            }
        }
        all.sort(Comparator.comparingInt(Keyword::texts)
                .thenComparingLong(Keyword::occurrences)
                .reversed()
                .thenComparing(Keyword::term));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
