package org.intentworkbench.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the rows of a usual day spread over its hours, in UTC. Months follow one another, so that their times always
/// differ; that their days look alike can be expected, and a clock set to another time zone shows.
final class TimesOfDay {
    private static final int HOURS = 24;
    private static final long HOUR = 3_600_000;
    /// With fewer rows the hours differ by chance alone.
    private static final int LEAST = 1000;

    private TimesOfDay() {}

    /// Population stability index over the hours of a usual day.
    ///
    /// @param before milliseconds since 1970 UTC, [Long#MIN_VALUE] = missing
    /// @return NaN where one of them has fewer than a thousand times
    static double stability(long[] before, long[] after) {
        return StabilityIndex.ofShares(usualDay(before), usualDay(after));
    }

    /// Rows per hour on a usual day: of each hour the mean over the middle half of the days that have rows at all
    /// (interquartile mean), so that one day's flood of a robot does not count; where that leaves nothing, the plain
    /// mean.
    ///
    /// @return zeros where there are fewer than a thousand times
    static double[] usualDay(long[] times) {
        List<long[]> days = days(times);
        var usual = new double[HOURS];
        if (days.stream().flatMapToLong(Arrays::stream).sum() < LEAST) {
            return usual;
        }
        fill(usual, days, days.size() / 4);
        if (Arrays.stream(usual).sum() == 0) {
            fill(usual, days, 0);
        }
        return usual;
    }

    private static void fill(double[] usual, List<long[]> days, int cut) {
        for (int i = 0; i < HOURS; i++) {
            int hour = i;
            usual[i] = days.stream()
                    .mapToLong(day -> day[hour])
                    .sorted()
                    .skip(cut)
                    .limit(days.size() - 2L * cut)
                    .average()
                    .orElse(0);
        }
    }

    /// Counts per hour of each day that has any.
    private static List<long[]> days(long[] times) {
        Map<Long, long[]> days = new HashMap<>();
        long latest = Long.MIN_VALUE;
        var counts = new long[HOURS];
        for (long time : times) {
            if (time == Long.MIN_VALUE) {
                continue;
            }
            long hour = Math.floorDiv(time, HOUR);
            long day = Math.floorDiv(hour, HOURS);
            if (day != latest) { // times mostly come in order
                latest = day;
                counts = days.computeIfAbsent(day, d -> new long[HOURS]);
            }
            counts[Math.floorMod(hour, HOURS)]++;
        }
        return new ArrayList<>(days.values());
    }
}
