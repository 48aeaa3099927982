package org.intentworkbench.store;

import java.util.Arrays;
import java.util.List;
import org.intentworkbench.job.Progress;

/// Sorts events by shopper, then time, then order of import, without an object for each event: counted into
/// shoppers first, which keeps the order of import, then each shopper's own few by time.
final class EventOrder {
    private final EventColumns events;
    private final Workers workers;
    private final Progress progress;

    EventOrder(EventColumns events, Workers workers, Progress progress) {
        this.events = events;
        this.workers = workers;
        this.progress = progress;
    }

    EventColumns sorted() {
        int[] begins = new int[events.shoppers().length + 1];
        for (int shopper : events.shopper()) {
            begins[shopper + 1]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        var order = new int[events.size()];
        var next = begins.clone();
        for (int i = 0; i < order.length; i++) {
            order[next[events.shopper()[i]]++] = i;
        }
        for (int shopper = 0; shopper + 1 < begins.length; shopper++) {
            if ((shopper & 0xffff) == 0) {
                progress.check();
            }
            byTime(order, begins[shopper], begins[shopper + 1]);
        }
        return pick(events, order, workers);
    }

    /// Most files come in the order of time, so that there is nothing to do. Else a stable merge, bottom up.
    private void byTime(int[] order, int from, int to) {
        var time = events.time();
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

    /// The events at these places, in this order.
    static EventColumns pick(EventColumns events, int[] order, Workers workers) {
        var time = new long[order.length];
        var kind = new byte[order.length];
        var price = new double[order.length];
        var codes = new int[7][order.length];
        workers.doAll(List.of(
                () -> pick(events.shopper(), order, codes[0]),
                () -> pick(events.session(), order, codes[1]),
                () -> pick(events.product(), order, codes[2]),
                () -> pick(events.category(), order, codes[3]),
                () -> pick(events.brand(), order, codes[4]),
                () -> pick(events.query(), order, codes[5]),
                () -> pick(events.quantity(), order, codes[6]),
                () -> {
                    for (int i = 0; i < order.length; i++) {
                        time[i] = events.time()[order[i]];
                    }
                },
                () -> {
                    for (int i = 0; i < order.length; i++) {
                        kind[i] = events.kind()[order[i]];
                    }
                },
                () -> {
                    for (int i = 0; i < order.length; i++) {
                        price[i] = events.price()[order[i]];
                    }
                }));
        return new EventColumns(
                codes[0],
                time,
                kind,
                codes[1],
                codes[2],
                codes[3],
                codes[4],
                codes[5],
                price,
                codes[6],
                events.shoppers(),
                events.sessions(),
                events.products(),
                events.categories(),
                events.brands(),
                events.queries());
    }

    private static void pick(int[] values, int[] order, int[] picked) {
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
    }
}
