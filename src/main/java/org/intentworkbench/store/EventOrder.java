package org.intentworkbench.store;

import java.util.Arrays;
import org.intentworkbench.job.Progress;

/// The order of events by shopper, then time, then import, found without an object for each event: counted into
/// shoppers first, which keeps the order of import, then each shopper's own few by time.
final class EventOrder {
    private final long[] time;
    private final int[] order;

    /// @param shopper code of each event, in the order of import
    /// @param shoppers how many there are
    EventOrder(int[] shopper, int shoppers, long[] time, Progress progress) {
        this.time = time;
        int[] begins = new int[shoppers + 1];
        for (int code : shopper) {
            begins[code + 1]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        order = new int[shopper.length];
        // each becomes the end of its shopper, which is the beginning of the next
        for (int i = 0; i < order.length; i++) {
            order[begins[shopper[i]]++] = i;
        }
        for (int code = 0; code < shoppers; code++) {
            if ((code & 0xffff) == 0) {
                progress.check();
            }
            byTime(code == 0 ? 0 : begins[code - 1], begins[code]);
        }
    }

    /// Most files come in the order of time, so that there is nothing to do. Else a stable merge, bottom up.
    private void byTime(int from, int to) {
        boolean sorted = true;
        for (int i = from + 1; i < to && sorted; i++) {
            sorted = time[order[i - 1]] <= time[order[i]];
        }
        if (sorted) {
            return;
        }
        int count = to - from;
        int[] source = Arrays.copyOfRange(order, from, to);
        int[] target = new int[count];
        for (int width = 1; width < count; width *= 2) {
            for (int left = 0; left < count; left += 2 * width) {
                int middle = Math.min(left + width, count);
                int right = Math.min(left + 2 * width, count);
                int a = left;
                int b = middle;
                for (int i = left; i < right; i++) {
                    boolean first = a < middle && (b >= right || time[source[a]] <= time[source[b]]);
                    target[i] = first ? source[a++] : source[b++];
                }
            }
            int[] swap = source;
            source = target;
            target = swap;
        }
        System.arraycopy(source, 0, order, from, count);
    }

    int[] sorted(int[] values) {
        var sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }

    long[] sorted(long[] values) {
        var sorted = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }

    byte[] sorted(byte[] values) {
        var sorted = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }

    double[] sorted(double[] values) {
        var sorted = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }
}
