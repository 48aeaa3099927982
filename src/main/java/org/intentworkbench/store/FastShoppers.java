package org.intentworkbench.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.Levels;
import org.jspecify.annotations.Nullable;

/// Finds the events of [SuspectRule#TOO_FAST]. Shoppers with fewer events than the limit in all, which is nearly
/// everybody, are passed over at once.
final class FastShoppers {
    static final int LIMIT = 900;
    static final long MINUTE = 60_000;

    private final EventImports imports;
    private final int[] places;
    private final Levels shoppers = new Levels();

    private FastShoppers(EventImports imports, int[] places) {
        this.imports = imports;
        this.places = places;
    }

    /// @param places imports to look at
    /// @return for each import, with rows that repeat an event of an earlier one left out
    static BitSet[] find(EventImports imports, int[] places) throws SQLException {
        var all = new FastShoppers(imports, places).among(null);
        if (Arrays.stream(all).allMatch(BitSet::isEmpty)) {
            return all;
        }
        // only now is it worth the while to look at what is there twice
        imports.dropRepeated(all);
        return new FastShoppers(imports, places).among(all);
    }

    private BitSet[] among(BitSet @Nullable [] rows) throws SQLException {
        var times = times(rows);
        var caught = imports.none();
        if (times.isEmpty()) {
            return caught;
        }
        Map<Integer, long[]> minutes = new HashMap<>();
        times.forEach((shopper, gathered) -> {
            var found = minutes(gathered.sorted());
            if (found.length > 0) {
                minutes.put(shopper, found);
            }
        });
        if (minutes.isEmpty()) {
            return caught;
        }
        for (int place : places) {
            var column = imports.words(place, Role.SHOPPER);
            var codes = imports.codes(column, shoppers);
            var time = imports.times(place);
            for (int row = 0; row < time.length; row++) {
                if (rows == null || rows[place].get(row)) {
                    var found = minutes.get(codes[column.codes()[row]]);
                    if (found != null && within(found, time[row])) {
                        caught[place].set(row);
                    }
                }
            }
        }
        return caught;
    }

    /// The times of each shopper with enough events.
    private Map<Integer, Times> times(BitSet @Nullable [] rows) throws SQLException {
        var counts = new int[1024];
        for (int place : places) {
            var column = imports.words(place, Role.SHOPPER);
            var codes = imports.codes(column, shoppers);
            for (int code : codes) {
                if (code >= counts.length) {
                    counts = Arrays.copyOf(counts, Math.max(code + 1, counts.length * 2));
                }
            }
            for (int row = 0; row < column.codes().length; row++) {
                if (rows == null || rows[place].get(row)) {
                    counts[codes[column.codes()[row]]]++;
                }
            }
        }
        Map<Integer, Times> times = new HashMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] >= LIMIT) {
                times.put(code, new Times(counts[code]));
            }
        }
        for (int place : places) {
            if (!times.isEmpty()) {
                gather(place, rows == null ? null : rows[place], times);
            }
        }
        return times;
    }

    private void gather(int place, @Nullable BitSet rows, Map<Integer, Times> times) throws SQLException {
        var column = imports.words(place, Role.SHOPPER);
        var codes = imports.codes(column, shoppers);
        var wanted = new Times[codes.length];
        Arrays.setAll(wanted, i -> times.get(codes[i]));
        if (Arrays.stream(wanted).allMatch(java.util.Objects::isNull)) {
            return;
        }
        var time = imports.times(place);
        for (int row = 0; row < time.length; row++) {
            var gathered = wanted[column.codes()[row]];
            if (gathered != null && (rows == null || rows.get(row))) {
                gathered.add(time[row]);
            }
        }
    }

    /// From and to, both within, of each stretch of events that is too fast.
    ///
    /// @param sorted times of one shopper
    static long[] minutes(long[] sorted) {
        var found = new long[16];
        int size = 0;
        int last = 0;
        for (int first = 0; first < sorted.length; first++) {
            last = Math.max(last, first);
            while (last + 1 < sorted.length && sorted[last + 1] - sorted[first] < MINUTE) {
                last++;
            }
            if (last - first + 1 < LIMIT) {
                continue;
            }
            if (size > 0 && sorted[first] <= found[size - 1]) {
                found[size - 1] = sorted[last];
            } else {
                found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
                found[size++] = sorted[first];
                found[size++] = sorted[last];
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static boolean within(long[] minutes, long time) {
        int at = Arrays.binarySearch(minutes, time);
        // an odd place lies between a beginning and its end
        return at >= 0 || (-at - 1) % 2 == 1;
    }

    private static final class Times {
        private final long[] values;
        private int size;

        Times(int capacity) {
            values = new long[capacity];
        }

        void add(long time) {
            values[size++] = time;
        }

        long[] sorted() {
            Arrays.sort(values, 0, size);
            return values;
        }
    }
}
