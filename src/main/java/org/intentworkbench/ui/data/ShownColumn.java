package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.store.EventColumns;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;

/// One column of a table on screen.
///
/// @param name as in the file, or, for events of several files, the name of its role
/// @param values what the figures of the column are computed from
/// @param number read best when aligned to the right
/// @param cell the cell of a row, empty where missing
record ShownColumn(Wording name, StoredColumn values, boolean number, Cell cell) {
    /// The text of a cell in the reader's language.
    interface Cell {
        String text(int row, Locale locale);
    }

    static List<ShownColumn> of(StoredTable table) {
        return table.columns().stream()
                .map(column -> of(Wording.plain(column.name()), column))
                .toList();
    }

    /// Events of all imports are one table, sorted by shopper and time.
    static List<ShownColumn> of(EventColumns events) {
        List<ShownColumn> columns = new ArrayList<>();
        columns.add(word(Role.SHOPPER, events.shopper(), events.shoppers()));
        columns.add(named(new StoredColumn.Times("time", Role.TIME, events.time())));
        columns.add(kinds(events));
        columns.add(word(Role.SESSION, events.session(), events.sessions()));
        columns.add(word(Role.PRODUCT, events.product(), events.products()));
        columns.add(word(Role.CATEGORY, events.category(), events.categories()));
        columns.add(word(Role.BRAND, events.brand(), events.brands()));
        columns.add(word(Role.QUERY, events.query(), events.queries()));
        columns.add(number(Role.PRICE, events.price()));
        columns.add(number(Role.QUANTITY, pieces(events.quantity())));
        return columns;
    }

    private static ShownColumn of(Wording name, StoredColumn column) {
        return new ShownColumn(
                name, column, column instanceof StoredColumn.Numbers, (row, locale) -> text(column, row));
    }

    private static ShownColumn named(StoredColumn column) {
        return of(Wording.of("role." + column.role().name()), column);
    }

    private static ShownColumn word(Role role, int[] codes, String[] levels) {
        return named(new StoredColumn.Categories(role.name(), role, codes, levels));
    }

    private static ShownColumn number(Role role, double[] values) {
        return named(new StoredColumn.Numbers(role.name(), role, org.intentworkbench.domain.ColumnType.NUMBER, values));
    }

    private static ShownColumn kinds(EventColumns events) {
        EventKind[] kinds = EventKind.values();
        int[] codes = new int[events.size()];
        String[] levels = new String[kinds.length];
        for (EventKind kind : kinds) {
            levels[kind.ordinal()] = kind.name();
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = EventKind.ofCode(events.kind()[row]).ordinal();
        }
        var values = new StoredColumn.Categories("kind", Role.KIND, codes, levels);
        return new ShownColumn(
                Wording.of("role.KIND"),
                values,
                false,
                (row, locale) -> Wording.of("event." + levels[codes[row]]).in(locale));
    }

    /// Pieces as numbers; an event that says none is missing, not zero.
    private static double[] pieces(int[] quantity) {
        double[] pieces = new double[quantity.length];
        for (int row = 0; row < pieces.length; row++) {
            pieces[row] = quantity[row] == 0 ? Double.NaN : quantity[row];
        }
        return pieces;
    }

    private static String text(StoredColumn column, int row) {
        String text = column.text(row);
        // a moment reads as "2019-10-01 00:00:02"; all moments are UTC
        return column instanceof StoredColumn.Times && !text.isEmpty()
                ? text.replace('T', ' ').replace("Z", "")
                : text;
    }
}
