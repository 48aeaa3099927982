package org.intentworkbench.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.intentworkbench.domain.EventKind;

/// Counts the events of a workspace per kind, category and day (UTC), exactly, for any filter. Built once from few
/// columns, so that a first chart need not wait for all of them; stands for the events as they were then. 24 bytes an
/// event, and thread-safe.
public final class EventCounts {
    private static final long DAY = 86_400_000L;
    /// Fewer events are not worth a second thread.
    private static final int PART = 1 << 18;

    private final String[] categories;
    private final String[] brands;
    private final long[] times;
    private final int[] brand;
    private final double[] price;
    /// Of each event: which combination of kind, category and day it is.
    private final int[] cells;
    private final List<Cell> known = new ArrayList<>();
    private final int[] sorted;

    private record Cell(EventKind kind, int category, long day) {}

    /// Events of one kind, category and day.
    ///
    /// @param category empty = none
    /// @param day in UTC
    public record Count(EventKind kind, String category, LocalDate day, long events) {}

    /// All arrays but the dictionaries are as long as there are events, in any order but the same.
    EventCounts(
            byte[] kinds,
            int[] category,
            String[] categories,
            int[] brand,
            String[] brands,
            long[] times,
            double[] price) {
        this.categories = categories;
        this.brands = brands;
        this.times = times;
        this.brand = brand;
        this.price = price;
        cells = new int[times.length];
        var codes = new WordCodes();
        long lastDay = Long.MIN_VALUE;
        long lastRest = Long.MIN_VALUE;
        int last = 0;
        for (int i = 0; i < cells.length; i++) {
            long day = Math.floorDiv(times[i], DAY);
            long rest = (long) category[i] << 8 | kinds[i];
            if (day != lastDay || rest != lastRest) {
                lastDay = day;
                lastRest = rest;
                // one-to-one: the second tells the rest, and with it the first tells the day
                last = codes.code(spread(day ^ spread(rest)), rest);
                if (last == known.size()) {
                    known.add(new Cell(EventKind.ofCode(kinds[i]), category[i], day));
                }
            }
            cells[i] = last;
        }
        sorted = IntStream.range(0, known.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer cell) -> known.get(cell).day())
                        .thenComparing(cell -> name(known.get(cell).category()))
                        .thenComparing(cell -> known.get(cell).kind()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long spread(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private String name(int category) {
        return category < 0 ? "" : categories[category];
    }

    /// Events in all.
    public int size() {
        return cells.length;
    }

    /// All categories of the events, in the order of their first one.
    public List<String> categories() {
        return List.of(categories);
    }

    public List<String> brands() {
        return List.of(brands);
    }

    /// By day, then category, then kind; combinations without events are left out.
    public List<Count> counts(EventFilter filter) {
        var brandIn = filter.brands().isEmpty() ? null : among(brands, filter.brands());
        long from = milli(filter.from(), Long.MIN_VALUE);
        long before = milli(filter.before(), Long.MAX_VALUE);
        boolean timed = filter.from() != null || filter.before() != null;
        boolean priced = filter.asksForPrice();
        int parts = Math.clamp(cells.length / PART, 1, Runtime.getRuntime().availableProcessors());
        var tallies = new int[parts][known.size()];
        IntStream.range(0, parts).parallel().forEach(part -> {
            var tally = tallies[part];
            int end = (int) ((long) cells.length * (part + 1) / parts);
            for (int i = (int) ((long) cells.length * part / parts); i < end; i++) {
                if (timed && (times[i] < from || times[i] >= before)) {
                    continue;
                }
                if (priced && !(price[i] >= filter.leastPrice() && price[i] <= filter.mostPrice())) {
                    continue;
                }
                if (brandIn != null && !brandIn[brand[i] + 1]) {
                    continue;
                }
                tally[cells[i]]++;
            }
        });
        return shown(filter, tallies);
    }

    private List<Count> shown(EventFilter filter, int[][] tallies) {
        var categoryIn = filter.categories().isEmpty() ? null : among(categories, filter.categories());
        var counts = new ArrayList<Count>();
        for (int cell : sorted) {
            var of = known.get(cell);
            boolean wanted = (filter.kinds().isEmpty() || filter.kinds().contains(of.kind()))
                    && (categoryIn == null || categoryIn[of.category() + 1]);
            long events = wanted
                    ? Arrays.stream(tallies).mapToLong(tally -> tally[cell]).sum()
                    : 0;
            if (events > 0) {
                counts.add(new Count(of.kind(), name(of.category()), LocalDate.ofEpochDay(of.day()), events));
            }
        }
        return counts;
    }

    /// For the code of each word, raised by one, whether it is wanted; 0 = missing.
    private static boolean[] among(String[] words, Set<String> wanted) {
        var among = new boolean[words.length + 1];
        among[0] = wanted.contains("");
        for (int i = 0; i < words.length; i++) {
            among[i + 1] = wanted.contains(words[i]);
        }
        return among;
    }

    private static long milli(@org.jspecify.annotations.Nullable Instant time, long otherwise) {
        return time == null ? otherwise : time.toEpochMilli();
    }
}
