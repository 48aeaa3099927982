package org.intentworkbench.features;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.EventColumns;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.text.queries.KnownNames;
import org.intentworkbench.text.queries.QueryBook;
import org.intentworkbench.text.queries.QueryKind;
import org.intentworkbench.text.queries.SearchWalk;

/// What is known at the as-of moment of each search with words, by the number of its event in the [Past].
final class SearchMarks {
    private static final int WORDS = 1;
    private static final int SPECIFIC = 2;
    private static final int REFINED = 4;
    private static final int CLICKED = 8;

    private final byte[] marks;
    private final double specificShare;

    private SearchMarks(byte[] marks) {
        this.marks = marks;
        int words = 0;
        int specific = 0;
        for (byte mark : marks) {
            words += (mark & WORDS) != 0 ? 1 : 0;
            specific += (mark & SPECIFIC) != 0 ? 1 : 0;
        }
        specificShare = (double) specific / words;
    }

    /// Brands are those of the lists of products, which know no time, and of events up to the moment; a brand met
    /// later makes no earlier query specific.
    ///
    /// @param rows of the events of the past, ascending
    static SearchMarks of(EventColumns all, int[] rows, long asOf, List<StoredTable> products, Progress progress) {
        Set<String> brands = new HashSet<>();
        boolean[] met = new boolean[all.brands().length];
        for (int row : rows) {
            int brand = all.brand()[row];
            if (brand >= 0 && !met[brand]) {
                met[brand] = true;
                brands.add(all.brands()[brand]);
            }
        }
        QueryBook book = QueryBook.of(asked(all, rows), KnownNames.of(products, brands, progress), progress);
        byte[] marks = new byte[rows.length];
        new SearchWalk(all, book, asOf)
                .walk(
                        (row, query, repeated, clicked, into) -> marks[Arrays.binarySearch(rows, row)] = (byte) (WORDS
                                | (book.kind(query) == QueryKind.SPECIFIC ? SPECIFIC : 0)
                                | (into >= 0 ? REFINED : 0)
                                | (clicked ? CLICKED : 0)),
                        progress);
        return new SearchMarks(marks);
    }

    /// Of events among which no search is marked.
    static SearchMarks none(int events) {
        return new SearchMarks(new byte[events]);
    }

    /// The dictionary with the queries that nobody has asked yet left empty: they need not be read.
    private static String[] asked(EventColumns all, int[] rows) {
        String[] asked = new String[all.queries().length];
        Arrays.fill(asked, "");
        for (int row : rows) {
            int query = all.query()[row];
            if (query >= 0) {
                asked[query] = all.queries()[query];
            }
        }
        return asked;
    }

    /// Of all searches with words so far, those that are specific, 0..1; NaN where there is none.
    double specificShare() {
        return specificShare;
    }

    boolean hasWords(int event) {
        return (marks[event] & WORDS) != 0;
    }

    boolean isSpecific(int event) {
        return (marks[event] & SPECIFIC) != 0;
    }

    boolean isRefined(int event) {
        return (marks[event] & REFINED) != 0;
    }

    boolean isClicked(int event) {
        return (marks[event] & CLICKED) != 0;
    }
}
