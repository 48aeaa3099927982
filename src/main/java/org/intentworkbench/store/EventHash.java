package org.intentworkbench.store;

import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
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
}
