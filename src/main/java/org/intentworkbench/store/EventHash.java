package org.intentworkbench.store;

import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.RowHash;
import org.intentworkbench.ingest.RowHashes;
import org.jspecify.annotations.Nullable;

/// Tells whether two events are one and the same: all that is kept of them agrees, in whatever form their files
/// wrote it (`2019-10-01T00:00:00Z` and `2019-10-01 00:00:00 UTC`, `5` and `5.00`). A missing cell equals a
/// missing column.
final class EventHash {
    /// What is kept of an event, in the order in which it is hashed.
    static final List<Role> ROLES = List.of(
            Role.SHOPPER,
            Role.TIME,
            Role.KIND,
            Role.SESSION,
            Role.PRODUCT,
            Role.CATEGORY,
            Role.BRAND,
            Role.PRICE,
            Role.QUANTITY,
            Role.QUERY);

    /// Rows whose hashes stay in the cache while column after column is added to them.
    private static final int AT_ONCE = 1024;

    private EventHash() {}

    /// The word under which a kind is stored.
    static String kindWord(EventKind kind) {
        return switch (kind) {
            case VIEW -> "view";
            case SEARCH -> "search";
            case FAVORITE -> "favorite";
            case CART -> "cart";
            case REMOVE -> "remove";
            case PURCHASE -> "purchase";
        };
    }

    static EventKind kind(String word) {
        return EventKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// @param columns one for each kept column
    /// @return the column of each role, null where there is none
    static @Nullable BlockColumn[] columns(List<ColumnMapping> kept, List<BlockColumn> columns) {
        var found = new BlockColumn[ROLES.size()];
        for (int i = 0; i < kept.size(); i++) {
            int role = ROLES.indexOf(kept.get(i).role());
            if (role >= 0) {
                found[role] = columns.get(i);
            }
        }
        return found;
    }

    /// @param columns as [#columns] gave them
    /// @param hashes of the rows of a block, begun
    static void ofBlock(@Nullable BlockColumn[] columns, RowHashes hashes) {
        for (int from = 0; from < hashes.rows(); from += AT_ONCE) {
            int to = Math.min(hashes.rows(), from + AT_ONCE);
            for (var column : columns) {
                if (column == null) {
                    hashes.addMissing(from, to);
                } else {
                    column.hash(hashes, from, to);
                }
            }
        }
    }

    static void addNumber(RowHashes hashes, int row, double value) {
        if (Double.isNaN(value)) {
            hashes.add(row, 0, 0);
        } else {
            hashes.addBits(row, Double.doubleToLongBits(value + 0.0));
        }
    }

    static void addQuantity(RowHashes hashes, int row, int quantity) {
        if (quantity == 0) {
            hashes.add(row, 0, 0);
        } else {
            hashes.addBits(row, quantity);
        }
    }

    /// Hashes the events of a workspace, one after another.
    static final class OfEvents {
        private final EventColumns events;
        private final long[][] shoppers;
        private final long[][] sessions;
        private final long[][] products;
        private final long[][] categories;
        private final long[][] brands;
        private final long[][] queries;

        OfEvents(EventColumns events) {
            this.events = events;
            shoppers = hashes(events.shoppers());
            sessions = hashes(events.sessions());
            products = hashes(events.products());
            categories = hashes(events.categories());
            brands = hashes(events.brands());
            queries = hashes(events.queries());
        }

        void of(int event, RowHash hash) {
            hash.reset();
            addWord(hash, shoppers, events.shopper()[event]);
            hash.addBits(events.time()[event]);
            hash.addBits(events.kind()[event]);
            // a session that was built is no part of what the file says
            int session = events.session()[event];
            addWord(hash, sessions, session < events.builtFrom() ? session : -1);
            addWord(hash, products, events.product()[event]);
            addWord(hash, categories, events.category()[event]);
            addWord(hash, brands, events.brand()[event]);
            addNumber(hash, events.price()[event]);
            addQuantity(hash, events.quantity()[event]);
            addWord(hash, queries, events.query()[event]);
        }

        private static long[][] hashes(String[] words) {
            var hashes = new long[2][words.length];
            var hash = new RowHash();
            for (int i = 0; i < words.length; i++) {
                hash.ofUtf8(words[i]);
                hashes[0][i] = hash.high();
                hashes[1][i] = hash.low();
            }
            return hashes;
        }

        private static void addWord(RowHash hash, long[][] hashes, int code) {
            if (code < 0) {
                hash.add(0, 0);
            } else {
                hash.add(hashes[0][code], hashes[1][code]);
            }
        }
    }

    static void addNumber(RowHash hash, double value) {
        if (Double.isNaN(value)) {
            hash.add(0, 0);
        } else {
            hash.addBits(Double.doubleToLongBits(value + 0.0));
        }
    }

    static void addQuantity(RowHash hash, int quantity) {
        if (quantity == 0) {
            hash.add(0, 0);
        } else {
            hash.addBits(quantity);
        }
    }
}
