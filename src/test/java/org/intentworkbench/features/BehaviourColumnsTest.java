package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.EventColumns;
import org.junit.jupiter.api.Test;

class BehaviourColumnsTest {
    private static final BehaviourColumns.Lists NO_LISTS = new BehaviourColumns.Lists(List.of(), List.of());

    /// Events of 60 days with all kinds, and one shopper with a third of them.
    private static EventColumns events(int count, int shoppers) {
        SplittableRandom random = new SplittableRandom(5);
        String[] queries = {"boots", "red boots", "boots 42", "coat under £50", "防水 靴子", "防水靴子42码", "kettle"};
        EventLog log = new EventLog();
        for (int i = 0; i < count; i++) {
            String shopper = random.nextInt(3) == 0 ? "s0" : "s" + random.nextInt(shoppers);
            EventKind kind = EventKind.values()[random.nextInt(6)];
            String product = random.nextInt(9) == 0 ? null : "ab".charAt(random.nextInt(2)) + "" + random.nextInt(20);
            log.add(
                    shopper,
                    Math.rint(random.nextDouble() * 60 * 96) / 96, // many at the same moment
                    kind,
                    kind == EventKind.SEARCH ? "a1" : product,
                    random.nextInt(10) == 0 ? Double.NaN : random.nextInt(5, 60),
                    random.nextInt(3),
                    kind == EventKind.SEARCH ? queries[random.nextInt(queries.length)] : null);
        }
        return log.columns();
    }

    private static BehaviourColumns columns(Past past, FoldRows rows, int threads) {
        return BehaviourColumns.of(past, NO_LISTS, rows, feature -> true, new RangeWork(threads), Progress.silent());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Past past = new Past(events(9_000, 2_500), EventLog.day(55));
        FoldRows rows = FoldRows.ofShoppers(past.starts(), past.asOf());
        double[][] one = columns(past, rows, 1).values();
        for (int threads : new int[] {2, 5}) {
            double[][] several = columns(past, rows, threads).values();
            for (BehaviourFeature feature : BehaviourFeature.values()) {
                assertThat(several[feature.ordinal()]).as(feature.id()).containsExactly(one[feature.ordinal()]);
            }
        }
    }

    /// A fold over what was up to an earlier moment gives what a past gives that knows nothing later.
    @Test
    void anEarlierMomentOfALongerPastIsAsIfNothingCameAfter() {
        EventColumns events = events(3_000, 150);
        Past whole = new Past(events, EventLog.day(60));
        long[] moments = {EventLog.day(20), EventLog.day(33.25), EventLog.day(47)};
        int[] starts = whole.starts();
        int shoppers = starts.length - 1;
        int[] from = new int[shoppers * moments.length];
        int[] to = from.clone();
        long[] at = new long[from.length];
        for (int i = 0; i < from.length; i++) {
            int shopper = i / moments.length;
            at[i] = moments[i % moments.length];
            from[i] = starts[shopper];
            to[i] = starts[shopper];
            while (to[i] < starts[shopper + 1] && whole.time(to[i]) <= at[i]) {
                to[i]++;
            }
        }
        double[][] together = columns(whole, new FoldRows(from, to, at, at), 2).values();
        for (int m = 0; m < moments.length; m++) {
            Past past = new Past(events, moments[m]);
            int[] own = past.starts();
            double[][] alone =
                    columns(past, FoldRows.ofShoppers(own, moments[m]), 1).values();
            Map<String, Integer> places = new HashMap<>();
            IntStream.range(0, own.length - 1).forEach(i -> places.put(past.shopperId(own[i]), i));
            for (int shopper = 0; shopper < shoppers; shopper++) {
                Integer place = places.get(whole.shopperId(starts[shopper]));
                for (int feature = 0; place != null && feature < alone.length; feature++) {
                    assertThat(together[feature][shopper * moments.length + m])
                            .as("%s of %s", BehaviourFeature.values()[feature], shopper)
                            .isEqualTo(Double.valueOf(alone[feature][place]));
                }
            }
        }
    }

    /// With more moments than are told one by one, prices are those of the midnight before.
    @Test
    void manyMomentsSeeTheShopOfTheirMidnight() {
        EventLog log = new EventLog().add("s", 1.5, EventKind.VIEW, "a1", 100);
        for (int day = 2; day < 80; day++) {
            log.add("t", day + 0.25, EventKind.VIEW, "a1", 100 - day);
        }
        Past past = new Past(log.columns(), EventLog.day(90));
        int moments = BehaviourColumns.EXACT_MOMENTS + 5;
        int[] from = new int[moments];
        int[] to = new int[moments];
        long[] at = new long[moments];
        Arrays.fill(to, 1);
        for (int i = 0; i < moments; i++) {
            at[i] = EventLog.day(2.5 + i);
        }
        double[] drop = columns(past, new FoldRows(from, to, at, at), 2)
                .values()[BehaviourFeature.PRICE_DROP_SINCE_SEEN.ordinal()];
        // on day 2 nothing cheaper was known at midnight; on day 3 the price of day 2 was
        assertThat(drop[0]).isZero();
        assertThat(drop[1]).isEqualTo(100 * (1 - 98 / 100.0));
        assertThat(drop[20]).isEqualTo(100 * (1 - 79 / 100.0));
        assertThat(drop[moments - 1]).as("seen more than 30 days ago").isZero();
    }

    @Test
    void aSubjectWithoutAnEventYetHasValues() {
        Past past = new Past(events(500, 20), EventLog.day(60));
        int[] nothing = {0};
        long[] at = {past.time(0)};
        double[][] values =
                columns(past, new FoldRows(nothing, nothing, at, at), 1).values();
        assertThat(values[BehaviourFeature.DAYS_SINCE_EVENT.ordinal()]).containsExactly(Double.NaN);
        assertThat(values[BehaviourFeature.RETURNING.ordinal()]).containsExactly(0);
        assertThat(values[BehaviourFeature.WEEKEND_SHARE.ordinal()]).containsExactly(0);
        assertThat(values[BehaviourFeature.EVENTS_A_SESSION.ordinal()]).containsExactly(0);
    }

    @Test
    void whatIsNotWantedTakesNoMemory() {
        Past past = new Past(events(500, 20), EventLog.day(60));
        BehaviourColumns some = BehaviourColumns.of(
                past,
                NO_LISTS,
                FoldRows.ofShoppers(past.starts(), past.asOf()),
                feature -> feature == BehaviourFeature.VIEWS_ALL,
                new RangeWork(2),
                Progress.silent());
        assertThat(some.columns(true)).extracting(FeatureColumn::name).containsExactly("views_all");
        assertThat(Arrays.stream(some.values()).filter(v -> v.length > 0)).hasSize(1);
    }

    @Test
    void aCancelEndsAllThreadsWithinASecond() {
        for (int threads : new int[] {1, 3}) {
            AtomicInteger working = new AtomicInteger();
            Progress cancelled = new Progress() {
                @Override
                public void at(Stage stage, long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return working.get() > 20;
                }
            };
            long begin = System.nanoTime();
            assertThatExceptionOfType(Cancelled.class)
                    .isThrownBy(() -> new RangeWork(threads).run(10_000_000, cancelled, () -> (from, to) -> {
                        working.incrementAndGet();
                        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                    }));
            assertThat((System.nanoTime() - begin) / 1e9).isLessThan(5);
            int after = working.get();
            assertThat(after).isLessThan(1_000);
        }
    }

    @Test
    void aFaultOfAThreadIsToldAsItIs() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new RangeWork(2).run(5_000, Progress.silent(), () -> (from, to) -> {
                    throw new ArithmeticException();
                }));
        AtomicInteger done = new AtomicInteger();
        new RangeWork(2).run(0, Progress.silent(), () -> (from, to) -> done.incrementAndGet());
        assertThat(done).hasValue(0);
    }

    @Test
    void numbersOfAHugeDictionaryAreThoseOfAMap() {
        SplittableRandom random = new SplittableRandom(3);
        Numbering numbering = new Numbering();
        for (int round = 0; round < 3; round++) {
            Map<Integer, Integer> map = new HashMap<>();
            int codes = round == 1 ? 10 : 1 << 20;
            for (int i = 0; i < 300_000; i++) {
                int code = random.nextInt(codes) * (round == 2 ? 1 << 11 : 1); // round 2: low bits all 0
                int expected = map.computeIfAbsent(code, c -> map.size());
                if (numbering.of(code) != expected) {
                    throw new AssertionError(code + " of round " + round);
                }
            }
            assertThat(numbering.size()).isEqualTo(map.size());
            map.forEach((code, number) -> {
                if (numbering.find(code) != number || numbering.code(number) != code) {
                    throw new AssertionError(code);
                }
            });
            numbering.clear();
            assertThat(numbering.find(map.keySet().iterator().next())).isEqualTo(Numbering.NONE);
        }
    }
}
