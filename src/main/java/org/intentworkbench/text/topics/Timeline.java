package org.intentworkbench.text.topics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.intentworkbench.text.Corpus;

/// The weeks (from Monday) or months in which reviews were written, UTC; weeks where all of them lie within half a
/// year.
final class Timeline {
    private static final int MOST_DAYS_IN_WEEKS = 184;

    /// A wrong year in one review must not make thousands of empty months: what is before the last so many is left
    /// out.
    private static final int MOST_PERIODS = 120;

    private final Corpus corpus;
    private final List<LocalDate> starts;
    private final boolean weeks;
    private final int[] all;
    private final int timeless;

    private Timeline(Corpus corpus, List<LocalDate> starts, boolean weeks, BitSet read, int timeless) {
        this.corpus = corpus;
        this.starts = starts;
        this.weeks = weeks;
        this.timeless = timeless;
        this.all = count(read);
    }

    /// @param read reviews that are counted
    static Timeline of(Corpus corpus, BitSet read) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        int timeless = 0;
        for (int review = read.nextSetBit(0); review >= 0; review = read.nextSetBit(review + 1)) {
            long time = corpus.review(review).time();
            if (time == Long.MIN_VALUE) {
                timeless++;
            } else {
                LocalDate day = day(time);
                first = day.isBefore(first) ? day : first;
                last = day.isAfter(last) ? day : last;
            }
        }
        if (last.equals(LocalDate.MIN)) {
            return new Timeline(corpus, List.of(), false, new BitSet(), timeless);
        }
        boolean weeks = ChronoUnit.DAYS.between(first, last) <= MOST_DAYS_IN_WEEKS;
        var starts = new ArrayList<LocalDate>();
        for (LocalDate at = start(last, weeks);
                !at.isBefore(start(first, weeks)) && starts.size() < MOST_PERIODS;
                at = weeks ? at.minusWeeks(1) : at.minusMonths(1)) {
            starts.addFirst(at);
        }
        return new Timeline(corpus, starts, weeks, read, timeless);
    }

    private static LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
    }

    private static LocalDate start(LocalDate day, boolean weeks) {
        return weeks ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day.withDayOfMonth(1);
    }

    private int[] count(BitSet reviews) {
        int[] counts = new int[starts.size()];
        for (int review = reviews.nextSetBit(0); review >= 0; review = reviews.nextSetBit(review + 1)) {
            long time = corpus.review(review).time();
            if (time != Long.MIN_VALUE) {
                LocalDate start = start(day(time), weeks);
                long place = (weeks ? ChronoUnit.WEEKS : ChronoUnit.MONTHS).between(starts.getFirst(), start);
                if (place >= 0) {
                    counts[(int) place]++;
                }
            }
        }
        return counts;
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    /// Reviews whose time is not known.
    int timeless() {
        return timeless;
    }

    List<Topic.Period> periods(BitSet reviews) {
        if (starts.isEmpty()) {
            return List.of();
        }
        int[] counts = count(reviews);
        var periods = new ArrayList<Topic.Period>();
        for (int p = 0; p < counts.length; p++) {
            periods.add(new Topic.Period(starts.get(p).toString(), counts[p], all[p]));
        }
        return periods;
    }
}
