package org.intentworkbench.text.queries;

import java.util.Arrays;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.EventColumns;

/// Goes once over events, shopper by shopper in order of time, and says of each search with words what came of it.
/// Sees nothing after a given moment.
public final class SearchWalk {
    /// Milliseconds within which searches belong together where the file knows no sessions.
    static final long TOGETHER = 30 * 60_000L;

    private static final int CHECK = 1 << 16;

    private final EventColumns events;
    private final QueryBook book;
    private final long until;
    private final boolean productsTell;

    /// Told of each search with words, in the order of the events.
    public interface Visitor {
        /// @param row of the search in the events
        /// @param query its number in the book
        /// @param repeated whether the same shopper searched for the same before, however long ago
        /// @param clickedBy row that tells of a click, see [SearchWalk#productsTell]; -1 = none
        /// @param refinedBy row of the shopper's next search of the session where that refines this one; -1 otherwise
        void search(int row, int query, boolean repeated, int clickedBy, int refinedBy);
    }

    /// @param book of the queries of the events
    /// @param until milliseconds since 1970 UTC; later events are as if they were not there
    public SearchWalk(EventColumns events, QueryBook book, long until) {
        this.events = events;
        this.book = book;
        this.until = until;
        boolean found = false;
        for (int row = 0; row < events.size() && !found; row++) {
            found = events.kind()[row] == EventKind.SEARCH.code()
                    && events.product()[row] >= 0
                    && events.time()[row] <= until;
        }
        productsTell = found;
    }

    /// How a click is known. True: searches carry the product that was clicked in their results, so one without a
    /// product had no click. False: no search carries one, and a search counts as clicked where the shopper's next
    /// event in the session is about a product, which says less.
    public boolean productsTell() {
        return productsTell;
    }

    public void walk(Visitor visitor, Progress progress) {
        int[] asked = new int[book.size()];
        Arrays.fill(asked, -1);
        int checked = 0;
        for (int row = 0; row < events.size(); row++) {
            if (row >= checked) {
                progress.check();
                checked = row + CHECK;
            }
            if (!isSearch(row) || events.query()[row] < 0) {
                continue;
            }
            int shopper = events.shopper()[row];
            int query = book.ofCode(events.query()[row]);
            boolean repeated = asked[query] == shopper;
            asked[query] = shopper;
            visitor.search(row, query, repeated, clickedBy(row), refinedBy(row, query));
        }
    }

    private boolean isSearch(int row) {
        return events.kind()[row] == EventKind.SEARCH.code() && events.time()[row] <= until;
    }

    private int clickedBy(int row) {
        if (productsTell) {
            return events.product()[row] >= 0 ? row : -1;
        }
        int next = row + 1;
        boolean clicked = next < events.size()
                && together(row, next)
                && events.kind()[next] != EventKind.SEARCH.code()
                && events.product()[next] >= 0;
        return clicked ? next : -1;
    }

    /// Looks at the next search with words only; each event is looked at once for all searches of a shopper.
    private int refinedBy(int row, int query) {
        for (int next = row + 1; next < events.size() && together(row, next); next++) {
            if (isSearch(next) && events.query()[next] >= 0) {
                int then = book.ofCode(events.query()[next]);
                return book.isRefinement(query, then) ? next : -1;
            }
        }
        return -1;
    }

    private boolean together(int row, int next) {
        return events.shopper()[next] == events.shopper()[row]
                && events.time()[next] <= until
                && events.session()[next] == events.session()[row]
                && (events.session()[row] >= 0 || events.time()[next] - events.time()[row] <= TOGETHER);
    }
}
