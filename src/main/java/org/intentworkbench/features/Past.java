package org.intentworkbench.features;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.EventColumns;
import org.intentworkbench.store.StoredTable;

/// The events at or before the as-of moment: **the only door through which features see events**. What lies later is
/// not hidden but absent, so no feature can be written that looks at it.
///
/// Events are numbered from 0, by shopper, then time, as in [EventColumns].
final class Past {
    /// By code.
    private static final EventKind[] KINDS = kinds();

    private final EventColumns all;
    private final long asOf;
    private final ZoneId zone;
    private final int[] rows;

    /// By the clock of the files.
    Past(EventColumns all, long asOf) {
        this(all, asOf, ZoneOffset.UTC);
    }

    /// @param zone of the shop, for hours and days
    Past(EventColumns all, long asOf, ZoneId zone) {
        this.all = all;
        this.asOf = asOf;
        this.zone = zone;
        int[] found = new int[all.size()];
        int count = 0;
        for (int row = 0; row < all.size(); row++) {
            if (all.time()[row] <= asOf) {
                found[count++] = row;
            }
        }
        this.rows = Arrays.copyOf(found, count);
    }

    private Past(EventColumns all, int[] rows, long asOf) {
        this.all = all;
        this.asOf = asOf;
        this.zone = ZoneOffset.UTC;
        this.rows = rows;
    }

    /// What one shopper did up to an event, and nothing of others: the past of a session.
    ///
    /// @param from first row of the shopper; @param to after the last row that is past
    /// @param asOf not before the last of them
    static Past ofShopper(EventColumns all, int from, int to, long asOf) {
        int[] rows = new int[to - from];
        Arrays.setAll(rows, i -> from + i);
        return new Past(all, rows, asOf);
    }

    /// Milliseconds since 1970 UTC.
    long asOf() {
        return asOf;
    }

    /// A new one for each thread.
    ShopClock clock() {
        return new ShopClock(zone);
    }

    int size() {
        return rows.length;
    }

    int shopper(int event) {
        return all.shopper()[rows[event]];
    }

    String shopperId(int event) {
        return all.shoppers()[shopper(event)];
    }

    long time(int event) {
        return all.time()[rows[event]];
    }

    EventKind kind(int event) {
        return KINDS[all.kind()[rows[event]]];
    }

    /// Code of the session; -1 = unknown.
    int session(int event) {
        return all.session()[rows[event]];
    }

    /// Code of the product, below [#products]; -1 = none.
    int product(int event) {
        return all.product()[rows[event]];
    }

    int category(int event) {
        return all.category()[rows[event]];
    }

    /// How many categories the dictionary holds.
    int categories() {
        return all.categories().length;
    }

    int brand(int event) {
        return all.brand()[rows[event]];
    }

    int query(int event) {
        return all.query()[rows[event]];
    }

    /// Money of one piece; NaN = unknown.
    double price(int event) {
        return all.price()[rows[event]];
    }

    /// Pieces; 1 where the file does not say.
    int pieces(int event) {
        return Math.max(1, all.quantity()[rows[event]]);
    }

    /// What is known of the searches.
    ///
    /// @param lists imported lists of products, which tell brands and names
    SearchMarks searches(List<StoredTable> lists, Progress progress) {
        return SearchMarks.of(all, rows, asOf, lists, progress);
    }

    /// The first event of each shopper, and the number of events.
    int[] starts() {
        int[] starts = new int[size() + 1];
        int count = 0;
        for (int event = 0; event < size(); event++) {
            if (event == 0 || shopper(event) != shopper(event - 1)) {
                starts[count++] = event;
            }
        }
        starts[count] = size();
        return Arrays.copyOf(starts, count + 1);
    }

    /// How many products the dictionary holds.
    int products() {
        return all.products().length;
    }

    String productId(int code) {
        return all.products()[code];
    }

    private static EventKind[] kinds() {
        int most = 0;
        for (EventKind kind : EventKind.values()) {
            most = Math.max(most, kind.code());
        }
        EventKind[] kinds = new EventKind[most + 1];
        for (EventKind kind : EventKind.values()) {
            kinds[kind.code()] = kind;
        }
        return kinds;
    }
}
