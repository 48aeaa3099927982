package org.intentworkbench.features;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.EventColumns;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.text.queries.KnownNames;
import org.intentworkbench.text.queries.QueryBook;
import org.intentworkbench.text.queries.QueryTrait;
import org.intentworkbench.text.queries.SearchWalk;

/// What is known of each search with words, and since when. Searches are numbered from 0 in the order of their events;
/// whoever looks at an earlier moment than the end of the [Past] asks with that moment.
final class SearchMarks {
    private static final long NEVER = Long.MAX_VALUE;

    private final int[] events;
    private final long[] times;
    private final int[] queries;
    private final long[] clickedAt;
    private final long[] refinedAt;
    /// Of each query since when it is known to be specific, and to name a brand.
    private final long[] specificSince;
    private final long[] brandSince;
    private final boolean[] namesPrice;
    private final boolean[] namesSize;
    private final int[] words;

    private SearchMarks(Found found, QueryBook book) {
        events = Arrays.copyOf(found.events, found.count);
        times = Arrays.copyOf(found.times, found.count);
        queries = Arrays.copyOf(found.queries, found.count);
        clickedAt = Arrays.copyOf(found.clickedAt, found.count);
        refinedAt = Arrays.copyOf(found.refinedAt, found.count);
        int size = book.size();
        specificSince = new long[size];
        brandSince = new long[size];
        namesPrice = new boolean[size];
        namesSize = new boolean[size];
        words = new int[size];
        for (int query = 0; query < size; query++) {
            var traits = book.traits(query);
            specificSince[query] = book.specificSince(query);
            brandSince[query] = book.brandSince(query);
            namesPrice[query] = traits.contains(QueryTrait.PRICE);
            namesSize[query] = traits.contains(QueryTrait.SIZE) || traits.contains(QueryTrait.MODEL);
            words[query] = book.words(query);
        }
    }

    /// Brands are those of the lists of products, which know no time, and of events; a brand met later makes no
    /// earlier query specific.
    ///
    /// @param rows of the events of the past, ascending
    static SearchMarks of(EventColumns all, int[] rows, long asOf, List<StoredTable> products, Progress progress) {
        QueryBook book = QueryBook.of(asked(all, rows), KnownNames.of(products, brands(all, rows), progress), progress);
        Found found = new Found(rows);
        var walk = new SearchWalk(all, book, asOf);
        walk.walk(
                (row, query, repeated, clickedBy, refinedBy) -> found.add(
                        row,
                        all.time()[row],
                        query,
                        clickedBy < 0 ? NEVER : all.time()[clickedBy],
                        refinedBy < 0 ? NEVER : all.time()[refinedBy]),
                progress);
        return new SearchMarks(found, book);
    }

    /// When each brand was met first.
    private static Map<String, Long> brands(EventColumns all, int[] rows) {
        long[] first = new long[all.brands().length];
        Arrays.fill(first, NEVER);
        for (int row : rows) {
            int brand = all.brand()[row];
            if (brand >= 0) {
                first[brand] = Math.min(first[brand], all.time()[row]);
            }
        }
        Map<String, Long> met = new HashMap<>();
        for (int brand = 0; brand < first.length; brand++) {
            if (first[brand] != NEVER) {
                met.put(all.brands()[brand], first[brand]);
            }
        }
        return met;
    }

    /// The dictionary with the queries that nobody has asked yet left empty: they need not be read.
    private static String[] asked(EventColumns all, int[] rows) {
        String[] asked = new String[all.queries().length];
        Arrays.fill(asked, "");
        if (asked.length == 0) {
            return asked;
        }
        for (int row : rows) {
            int query = all.query()[row];
            if (query >= 0) {
                asked[query] = all.queries()[query];
            }
        }
        return asked;
    }

    /// Of all searches with words up to a moment, those that are specific, 0..1; NaN where there is none.
    double specificShare(long asOf) {
        int all = 0;
        int specific = 0;
        for (int search = 0; search < events.length; search++) {
            if (times[search] <= asOf) {
                all++;
                specific += isSpecific(search, asOf) ? 1 : 0;
            }
        }
        return (double) specific / all;
    }

    /// The first search with words at or behind an event.
    int from(int event) {
        int found = Arrays.binarySearch(events, event);
        return found >= 0 ? found : -found - 1;
    }

    /// Whether a search, as [#from] numbers them, is that event; if not, that event is no search with words.
    boolean is(int search, int event) {
        return search < events.length && events[search] == event;
    }

    boolean isSpecific(int search, long asOf) {
        return specificSince[queries[search]] <= asOf;
    }

    boolean namesBrand(int search, long asOf) {
        return brandSince[queries[search]] <= asOf;
    }

    boolean namesPrice(int search) {
        return namesPrice[queries[search]];
    }

    /// A size, a measure or a model.
    boolean namesSize(int search) {
        return namesSize[queries[search]];
    }

    /// Different words that tell something.
    int words(int search) {
        return words[queries[search]];
    }

    boolean isRefined(int search, long asOf) {
        return refinedAt[search] <= asOf;
    }

    boolean isClicked(int search, long asOf) {
        return clickedAt[search] <= asOf;
    }

    private static final class Found {
        private int[] events = new int[1024];
        private long[] times = new long[1024];
        private int[] queries = new int[1024];
        private long[] clickedAt = new long[1024];
        private long[] refinedAt = new long[1024];
        private final int[] rows;
        private int at;
        private int count;

        /// @param rows of the events of the past, ascending
        Found(int[] rows) {
            this.rows = rows;
        }

        /// @param row not before that of the last call
        void add(int row, long time, int query, long clicked, long refined) {
            if (count == events.length) {
                events = Arrays.copyOf(events, 2 * count);
                times = Arrays.copyOf(times, 2 * count);
                queries = Arrays.copyOf(queries, 2 * count);
                clickedAt = Arrays.copyOf(clickedAt, 2 * count);
                refinedAt = Arrays.copyOf(refinedAt, 2 * count);
            }
            while (rows[at] < row) {
                at++;
            }
            events[count] = at;
            times[count] = time;
            queries[count] = query;
            clickedAt[count] = clicked;
            refinedAt[count++] = refined;
        }
    }
}
