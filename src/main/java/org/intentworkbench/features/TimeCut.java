package org.intentworkbench.features;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;

/// Splits in time: what is learnt was known before the first test row is looked at.
final class TimeCut {
    /// More moments than these are those of sessions, not of as-of dates.
    private static final int MOST_MOMENTS = 200;

    private TimeCut() {}

    static Sides latest(FeatureTable table, double testShare) {
        long[] known = known(table);
        long first = known[0];
        long cut = known[(int) Math.clamp(known.length - Math.round(testShare * known.length), 0, known.length - 1)];
        long from = cut > first
                ? cut
                : Arrays.stream(known)
                        .filter(moment -> moment > first)
                        .findFirst()
                        .orElseThrow(TimeCut::oneMoment);
        return at(table, moment -> moment >= from, moment -> moment < from, from);
    }

    static Sides since(FeatureTable table, Instant from) {
        long[] known = known(table);
        long at = from.toEpochMilli();
        if (known[0] >= at || known[known.length - 1] < at) {
            throw new Problem(
                    "problem.features.split.since",
                    SplitForm.text(from),
                    Instant.ofEpochMilli(known[0]).toString(),
                    Instant.ofEpochMilli(known[known.length - 1]).toString());
        }
        return at(table, moment -> moment >= at, moment -> moment < at, at);
    }

    /// @param which of the moments that can be tested, from 0
    static Sides rolling(FeatureTable table, int which) {
        long tested = tested(table)[which];
        return at(table, moment -> moment == tested, moment -> moment < tested, tested);
    }

    /// The moments of a table before which some outcome was known, ascending.
    /// @throws Problem if there is none, or they are so many that they are no as-of dates
    static long[] tested(FeatureTable table) {
        long[] moments = Arrays.stream(known(table)).distinct().toArray();
        if (moments.length < 2) {
            throw oneMoment();
        }
        if (moments.length > MOST_MOMENTS) {
            throw new Problem("problem.features.split.rolling", Integer.toString(moments.length));
        }
        long[] tested = Arrays.stream(moments)
                .filter(moment -> IntStream.range(0, table.size())
                        .anyMatch(row ->
                                isDated(table, row) && table.moments()[row] < moment && isKnownAt(table, row, moment)))
                .toArray();
        if (tested.length == 0) {
            throw new Problem("problem.features.split.overlap");
        }
        return tested;
    }

    /// @param from the first moment that is tested: outcomes known only later are not learnt from
    private static Sides at(FeatureTable table, LongPredicate test, LongPredicate train, long from) {
        BitSet tested = new BitSet();
        BitSet trained = new BitSet();
        int purged = 0;
        int undated = 0;
        for (int row = 0; row < table.size(); row++) {
            long moment = table.moments()[row];
            if (!isDated(table, row)) {
                undated++;
            } else if (test.test(moment)) {
                tested.set(row);
            } else if (train.test(moment)) {
                boolean known = isKnownAt(table, row, from);
                trained.set(row, known);
                purged += known ? 0 : 1;
            }
        }
        return new Sides(trained, tested, purged, undated);
    }

    private static boolean isDated(FeatureTable table, int row) {
        return table.moments()[row] != FeatureTable.TIMELESS;
    }

    private static boolean isKnownAt(FeatureTable table, int row, long moment) {
        return table.labelKnown().length == 0 || table.labelKnown()[row] <= moment;
    }

    /// Moments of all rows that have one, ascending.
    private static long[] known(FeatureTable table) {
        long[] known = Arrays.stream(table.moments())
                .filter(moment -> moment != FeatureTable.TIMELESS)
                .sorted()
                .toArray();
        if (known.length == 0) {
            throw new Problem("problem.features.split.noTime");
        }
        return known;
    }

    private static Problem oneMoment() {
        return new Problem("problem.features.split.oneMoment");
    }
}
