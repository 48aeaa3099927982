package org.intentworkbench.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.store.EventColumns;

/// Events written down by hand, day 0 being a Monday; made into columns as the store sorts them.
final class EventLog {
    static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

    private record Line(
            String shopper,
            long time,
            EventKind kind,
            String session,
            String product,
            double price,
            int pieces,
            String query) {}

    private final List<Line> lines = new ArrayList<>();

    static long day(double day) {
        return START + Math.round(day * BehaviourFold.DAY);
    }

    EventLog add(String shopper, double day, EventKind kind, String product, double price) {
        return add(shopper, day, kind, product, price, 0, null);
    }

    EventLog add(String shopper, double day, EventKind kind, String product, double price, int pieces, String query) {
        lines.add(new Line(shopper, day(day), kind, null, product, price, pieces, query));
        return this;
    }

    /// An event of a session the file names.
    EventLog in(String session, String shopper, double day, EventKind kind, String product, double price) {
        lines.add(new Line(shopper, day(day), kind, session, product, price, 0, null));
        return this;
    }

    /// Takes over the line written last into another log.
    EventLog addLastOf(EventLog other) {
        lines.add(other.lines.getLast());
        return this;
    }

    EventColumns columns() {
        List<Line> sorted = new ArrayList<>(lines);
        List<String> shoppers =
                lines.stream().map(Line::shopper).distinct().sorted().toList();
        List<String> products = lines.stream()
                .map(Line::product)
                .filter(p -> p != null)
                .distinct()
                .toList();
        List<String> queries = lines.stream()
                .map(Line::query)
                .filter(q -> q != null)
                .distinct()
                .toList();
        List<String> sessions = lines.stream()
                .map(Line::session)
                .filter(one -> one != null)
                .distinct()
                .toList();
        sorted.sort(Comparator.comparing(Line::shopper).thenComparingLong(Line::time));
        int n = sorted.size();
        int[] shopper = new int[n];
        long[] time = new long[n];
        byte[] kind = new byte[n];
        int[] session = new int[n];
        int[] product = new int[n];
        int[] category = new int[n];
        int[] brand = new int[n];
        int[] query = new int[n];
        double[] price = new double[n];
        int[] pieces = new int[n];
        for (int i = 0; i < n; i++) {
            Line line = sorted.get(i);
            shopper[i] = shoppers.indexOf(line.shopper);
            time[i] = line.time;
            kind[i] = (byte) line.kind.code();
            session[i] = sessions.indexOf(line.session);
            product[i] = products.indexOf(line.product);
            // products named a… are of one category, b… of another
            category[i] = line.product == null ? -1 : line.product.charAt(0) - 'a';
            brand[i] = -1;
            query[i] = queries.indexOf(line.query);
            price[i] = line.price;
            pieces[i] = line.pieces;
        }
        return new EventColumns(
                shopper,
                time,
                kind,
                session,
                product,
                category,
                brand,
                query,
                price,
                pieces,
                shoppers.toArray(new String[0]),
                sessions.toArray(new String[0]),
                products.toArray(new String[0]),
                new String[] {"a", "b", "c"},
                new String[0],
                queries.toArray(new String[0]));
    }
}
