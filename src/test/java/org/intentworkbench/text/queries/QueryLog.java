package org.intentworkbench.text.queries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.store.EventColumns;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;

/// Events of searches written down by hand, in minutes; and a list of products.
final class QueryLog {
    private record Line(String shopper, long time, EventKind kind, String session, String product, String query) {}

    private final List<Line> lines = new ArrayList<>();

    QueryLog add(String shopper, double minute, EventKind kind, String session, String product, String query) {
        lines.add(new Line(shopper, Math.round(minute * 60_000), kind, session, product, query));
        return this;
    }

    QueryLog search(String shopper, double minute, String session, String product, String query) {
        return add(shopper, minute, EventKind.SEARCH, session, product, query);
    }

    EventColumns columns() {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(Line::shopper).thenComparingLong(Line::time));
        List<String> shoppers = sorted.stream().map(Line::shopper).distinct().toList();
        List<String> sessions = names(sorted.stream().map(Line::session).toList());
        List<String> products = names(sorted.stream().map(Line::product).toList());
        List<String> queries = names(sorted.stream().map(Line::query).toList());
        int n = sorted.size();
        int[] none = new int[n];
        java.util.Arrays.fill(none, -1);
        double[] price = new double[n];
        return new EventColumns(
                sorted.stream().mapToInt(l -> shoppers.indexOf(l.shopper)).toArray(),
                sorted.stream().mapToLong(Line::time).toArray(),
                bytes(sorted),
                sorted.stream().mapToInt(l -> sessions.indexOf(l.session)).toArray(),
                sorted.stream().mapToInt(l -> products.indexOf(l.product)).toArray(),
                none,
                none,
                sorted.stream().mapToInt(l -> queries.indexOf(l.query)).toArray(),
                price,
                new int[n],
                shoppers.toArray(String[]::new),
                sessions.toArray(String[]::new),
                products.toArray(String[]::new),
                new String[0],
                new String[0],
                queries.toArray(String[]::new));
    }

    private static byte[] bytes(List<Line> lines) {
        byte[] kinds = new byte[lines.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) lines.get(i).kind.code();
        }
        return kinds;
    }

    private static List<String> names(List<String> all) {
        return all.stream().filter(name -> name != null).distinct().toList();
    }

    static StoredTable products() {
        return table(
                List.of(
                        new StoredColumn.Texts("id", Role.PRODUCT, new String[] {"p1", "p2", "p3", "p4"}),
                        new StoredColumn.Texts("name", Role.NAME, new String[] {
                            "Harrow & Finch shoes", "Harrow & Finch boots", "Harrow & Finch tent", "Plain kettle"
                        }),
                        new StoredColumn.Texts("name_zh", Role.FEATURE, new String[] {"禾雀小白鞋", "禾雀靴子", "禾雀帐篷", "白水壶"}),
                        new StoredColumn.Texts("brand", Role.BRAND, new String[] {
                            "Harrow & Finch", "Harrow & Finch", "Harrow & Finch", "Plain"
                        }),
                        new StoredColumn.Numbers("price", Role.PRICE, ColumnType.NUMBER, new double[] {1, 2, 3, 4})),
                new long[] {2, 3, 4, 5});
    }

    /// @param names of products, and the brand of each
    static StoredTable products(String[] names, String[] brands) {
        return table(
                List.of(
                        new StoredColumn.Texts("name", Role.NAME, names),
                        new StoredColumn.Texts("brand", Role.BRAND, brands)),
                java.util.stream.LongStream.range(2, 2 + names.length).toArray());
    }

    private static StoredTable table(List<StoredColumn> columns, long[] lines) {
        int n = lines.length;
        var source = new ImportReport(
                1, "products.csv", FileKind.PRODUCTS, "UTF-8", ",", n, n, 0, 0, 0, 0, "", 0, "", "", Instant.EPOCH, 0);
        return new StoredTable(source, columns, lines);
    }
}
