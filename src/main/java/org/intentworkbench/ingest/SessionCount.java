package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;

/// How many sessions a rule makes of the events of a file.
///
/// @param sessions of the accepted events of the file alone; one that goes on in another file of the workspace is
///     counted here too
public record SessionCount(SessionRule rule, long sessions) {
    private static final int CHECK = 1 << 16;

    /// Reads the file once, for all rules together. Needs 12 bytes an event.
    ///
    /// @param plan of events
    /// @return one for each rule that builds sessions, in their order
    /// @throws org.intentworkbench.domain.Problem if the file cannot be read as planned
    public static List<SessionCount> of(ImportPlan plan, List<SessionRule> rules, Progress progress) {
        var events = new Events(plan);
        RowSource.read(plan, events, progress);
        int[] begins = events.begins();
        long[] times = events.sorted(begins, progress);
        var counts = new ArrayList<SessionCount>();
        for (var rule : rules) {
            if (rule.builds()) {
                counts.add(new SessionCount(rule, count(new SessionEnds(rule, plan.zone()), begins, times, progress)));
            }
        }
        return counts;
    }

    private static long count(SessionEnds ends, int[] begins, long[] times, Progress progress) {
        long sessions = 0;
        for (int shopper = 0; shopper + 1 < begins.length; shopper++) {
            if (shopper % CHECK == 0) {
                progress.check();
            }
            long start = 0;
            for (int i = begins[shopper]; i < begins[shopper + 1]; i++) {
                if (i == begins[shopper] || ends.between(start, times[i - 1], times[i])) {
                    start = times[i];
                    sessions++;
                }
            }
        }
        return sessions;
    }

    /// Shopper and time of each event.
    private static final class Events implements RowSink {
        private final int shopperColumn;
        private final int timeColumn;
        private final Levels shoppers = new Levels();
        private int[] shopper = new int[1 << 12];
        private long[] time = new long[1 << 12];
        private int size;

        Events(ImportPlan plan) {
            shopperColumn =
                    plan.column(Role.SHOPPER).map(plan.columns()::indexOf).orElse(-1);
            timeColumn = plan.column(Role.TIME).map(plan.columns()::indexOf).orElse(-1);
        }

        @Override
        public void accept(CheckedRow row) {
            if (size == time.length) {
                shopper = Arrays.copyOf(shopper, size * 2);
                time = Arrays.copyOf(time, size * 2);
            }
            shopper[size] = shoppers.code(row.chars(), row.from(shopperColumn), row.to(shopperColumn));
            time[size++] = row.time(timeColumn);
        }

        @Override
        public void refuse(RefusedRow row) {}

        @Override
        public void leaveOut() {}

        /// Where the events of each shopper begin, and the number of events.
        int[] begins() {
            var begins = new int[shoppers.size() + 1];
            for (int i = 0; i < size; i++) {
                begins[shopper[i] + 1]++;
            }
            for (int i = 1; i < begins.length; i++) {
                begins[i] += begins[i - 1];
            }
            return begins;
        }

        /// The times, shopper by shopper, ascending within each.
        long[] sorted(int[] begins, Progress progress) {
            var sorted = new long[size];
            var next = begins.clone();
            for (int i = 0; i < size; i++) {
                sorted[next[shopper[i]]++] = time[i];
            }
            for (int i = 0; i + 1 < begins.length; i++) {
                if (i % CHECK == 0) {
                    progress.check();
                }
                Arrays.sort(sorted, begins[i], begins[i + 1]);
            }
            return sorted;
        }
    }
}
