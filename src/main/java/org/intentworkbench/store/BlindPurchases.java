package org.intentworkbench.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.Levels;

/// Finds the events of [SuspectRule#PURCHASE_WITHOUT_VIEW].
final class BlindPurchases {
    private final EventImports imports;
    private final Levels shoppers = new Levels();
    private final Levels products = new Levels();
    private long[] pairs = new long[1024];
    private int size;
    private long firstView = Long.MAX_VALUE;

    private BlindPurchases(EventImports imports) {
        this.imports = imports;
    }

    /// @return for each import
    static BitSet[] find(EventImports imports) throws SQLException {
        return new BlindPurchases(imports).find();
    }

    private BitSet[] find() throws SQLException {
        int places = imports.reports().size();
        for (int place = 0; place < places; place++) {
            new Import(place).each(EventKind.PURCHASE, this::add);
        }
        Arrays.sort(pairs, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[distinct++] = pairs[i];
            }
        }
        size = distinct;
        var earliest = new long[size];
        Arrays.fill(earliest, Long.MAX_VALUE);
        for (int place = 0; place < places; place++) {
            seen(new Import(place), earliest);
        }
        var caught = imports.none();
        for (int place = 0; place < places; place++) {
            var read = new Import(place);
            var rows = caught[place];
            for (int row = 0; row < read.time.length; row++) {
                if (read.is(row, EventKind.PURCHASE) && read.time[row] >= firstView) {
                    rows.set(row, read.time[row] < earliest[at(read.pair(row))]);
                }
            }
        }
        imports.dropRepeated(caught);
        return caught;
    }

    private void seen(Import read, long[] earliest) {
        for (int row = 0; row < read.time.length; row++) {
            if (read.is(row, EventKind.VIEW)) {
                firstView = Math.min(firstView, read.time[row]);
            } else if (!read.is(row, EventKind.CART)) {
                continue;
            }
            int at = at(read.pair(row));
            if (at >= 0) {
                earliest[at] = Math.min(earliest[at], read.time[row]);
            }
        }
    }

    private void add(long pair) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = pair;
    }

    private int at(long pair) {
        return Arrays.binarySearch(pairs, 0, size, pair);
    }

    /// What this rule needs of one import.
    private final class Import {
        private final long[] time;
        private final StoredColumn.Categories kind;
        private final EventKind[] kinds;
        private final StoredColumn.Categories shopper;
        private final StoredColumn.Categories product;
        private final int[] shopperCodes;
        private final int[] productCodes;

        Import(int place) throws SQLException {
            time = imports.times(place);
            kind = imports.words(place, Role.KIND);
            kinds = Arrays.stream(kind.levels()).map(EventHash::kind).toArray(EventKind[]::new);
            shopper = imports.words(place, Role.SHOPPER);
            product = imports.words(place, Role.PRODUCT);
            shopperCodes = imports.codes(shopper, shoppers);
            productCodes = imports.codes(product, products);
        }

        /// Of this kind, and with a product.
        boolean is(int row, EventKind wanted) {
            return product.codes()[row] >= 0 && kinds[kind.codes()[row]] == wanted;
        }

        long pair(int row) {
            return (long) shopperCodes[shopper.codes()[row]] << 32 | productCodes[product.codes()[row]];
        }

        void each(EventKind wanted, LongConsumer taker) {
            for (int row = 0; row < time.length; row++) {
                if (is(row, wanted)) {
                    taker.accept(pair(row));
                }
            }
        }
    }
}
