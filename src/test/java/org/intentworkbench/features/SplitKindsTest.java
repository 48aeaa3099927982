package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kinds of split beside the random hold-out, by hand.
class SplitKindsTest {
    private static final long DAY = 86_400_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random:0.3",
                "folds:5",
                "time:0.25",
                "time:2026-05-01",
                "time:2026-05-01T12:30:00Z",
                "column:Month=Nov,Dec",
                "column:a = b=May",
                "rolling"
            })
    void readsWhatItWrites(String text) {
        SplitSpec spec = SplitSpec.parse(text);
        assertThat(SplitSpec.parse(spec.text())).isEqualTo(spec);
    }

    @Test
    void everyRowIsTestedOnceInARoundOfFoldsAndClassesAreEven() {
        int[] labels = IntStream.range(0, 103).map(i -> i % 5 == 0 ? 1 : 0).toArray();
        FeatureTable table = Columns.table(labels);
        SplitSpec spec = new SplitSpec.KFold(4);
        assertThat(spec.count(table, 3)).isEqualTo(12);
        for (int round = 0; round < 2; round++) {
            BitSet seen = new BitSet();
            for (int fold = 0; fold < 4; fold++) {
                Split split = Split.of(table, spec, 7, round * 4 + fold);
                assertThat(split.train().length + split.test().length).isEqualTo(103);
                // 21 positives and 82 others over four folds
                assertThat(Arrays.stream(split.test()).map(i -> labels[i]).sum())
                        .isBetween(5, 6);
                assertThat(split.test().length).isBetween(25, 27);
                for (int row : split.test()) {
                    assertThat(seen.get(row)).isFalse();
                    seen.set(row);
                }
            }
            assertThat(seen.cardinality()).isEqualTo(103);
        }
        assertThat(Split.of(table, spec, 7, 0).test())
                .isNotEqualTo(Split.of(table, spec, 7, 4).test());
        assertThat(Split.of(table, spec, 7, 5).test())
                .containsExactly(Split.of(table, spec, 7, 5).test());
    }

    @Test
    void foldsKeepShoppersTogether() {
        int[] labels = IntStream.range(0, 60).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        String[] shoppers = IntStream.range(0, 60).mapToObj(i -> "s" + i % 17).toArray(String[]::new);
        FeatureTable table = Columns.table(labels, shoppers);
        for (int fold = 0; fold < 3; fold++) {
            apart(table, Split.of(table, new SplitSpec.KFold(3), 7, fold));
        }
    }

    @Test
    void fewerPositivesThanFoldsIsAProblem() {
        FeatureTable table = Columns.table(new int[] {1, 1, 0, 0, 0, 0, 0, 0});
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> IntStream.range(0, 5).forEach(fold -> Split.of(table, new SplitSpec.KFold(5), 7, fold)))
                .matches(p -> p.key().equals("problem.features.split.class"));
    }

    @Test
    void theLatestRowsAreTestedAndRowsOfOneMomentNeverPart() {
        // five moments, of which the last two make up 4 of 10 rows; the share of .3 falls within the day 3
        long[] days = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4};
        FeatureTable table = timed(days, null, new int[] {0, 1, 0, 1, 0, 1, 0, 1, 0, 1}, null);
        Split split = Split.of(table, SplitSpec.parse("time:0.3"), 7, 0);
        assertThat(split.test()).containsExactly(6, 7, 8, 9);
        assertThat(split.train()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(SplitSpec.parse("time:0.3").count(table, 10)).isEqualTo(1);
        Split since = Split.of(table, SplitSpec.parse("time:1970-01-05"), 7, 0);
        assertThat(since.test()).containsExactly(8, 9);
    }

    @Test
    void rowsWithoutAMomentAreLeftOutAndCounted() {
        long[] days = {0, 0, -1, 1, 1, -1};
        Split split =
                Split.of(timed(days, null, new int[] {0, 1, 1, 0, 1, 0}, null), SplitSpec.parse("time:0.5"), 7, 0);
        assertThat(split.train()).containsExactly(0, 1);
        assertThat(split.test()).containsExactly(3, 4);
        assertThat(split.undated()).isEqualTo(2);
    }

    @Test
    void whatWasNotKnownAtTheFirstTestedMomentIsNotLearnt() {
        long[] days = {0, 0, 7, 7, 10, 10, 14, 14};
        // outcomes are known seven days later: those of day 10 on day 17, after the test begins on day 14
        Split split =
                Split.of(timed(days, null, new int[] {0, 1, 0, 1, 0, 1, 0, 1}, 7L), SplitSpec.parse("time:0.25"), 7, 0);
        assertThat(split.train()).containsExactly(0, 1, 2, 3);
        assertThat(split.test()).containsExactly(6, 7);
        assertThat(split.purged()).isEqualTo(2);
    }

    @Test
    void eachMomentIsTestedByWhatWasKnownBeforeIt() {
        long[] days = {0, 0, 7, 7, 14, 14, 21, 21};
        int[] labels = {0, 1, 0, 1, 0, 1, 0, 1};
        FeatureTable table = timed(days, null, labels, 7L);
        SplitSpec rolling = SplitSpec.parse("rolling");
        assertThat(rolling.count(table, 10)).isEqualTo(3);
        Split first = Split.of(table, rolling, 7, 0);
        assertThat(first.train()).containsExactly(0, 1);
        assertThat(first.test()).containsExactly(2, 3);
        Split last = Split.of(table, rolling, 7, 2);
        assertThat(last.train()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(last.test()).containsExactly(6, 7);
        // a window of 10 days: nothing is known on day 7, and on day 21 what was asked on day 14 is not
        FeatureTable longer = timed(days, null, labels, 10L);
        assertThat(rolling.count(longer, 1)).isEqualTo(2);
        Split purged = Split.of(longer, rolling, 7, 1);
        assertThat(purged.train()).containsExactly(0, 1, 2, 3);
        assertThat(purged.test()).containsExactly(6, 7);
        assertThat(purged.purged()).isEqualTo(2);
    }

    @Test
    void aShopperOnBothSidesOfATimeSplitStaysOnOneDrawnByLot() {
        int shoppers = 200;
        long[] days = new long[2 * shoppers];
        String[] who = new String[days.length];
        int[] labels = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = i / shoppers;
            who[i] = "s" + i % shoppers;
            labels[i] = i % 3 == 0 ? 1 : 0;
        }
        FeatureTable table = timed(days, who, labels, null);
        for (String text : List.of("time:0.5", "rolling")) {
            Split split = Split.of(table, SplitSpec.parse(text), 7, 0);
            apart(table, split);
            assertThat(split.byShopper()).isTrue();
            assertThat(split.sameShopper()).isEqualTo(shoppers);
            assertThat(split.train().length + split.test().length).isEqualTo(shoppers);
            assertThat(split.train().length).isBetween(80, 120);
            assertThat(Arrays.stream(split.train())).allMatch(row -> row < shoppers);
            assertThat(Arrays.stream(split.test())).allMatch(row -> row >= shoppers);
        }
    }

    @Test
    void levelsOfAColumnAreTestedAndTheOthersLearnt() {
        FeatureTable table = Columns.table(
                new int[] {0, 1, 0, 1, 0, 1},
                Columns.levels("Month", List.of("May", "Nov", "Dec"), 0, 0, 1, 2, -1, 0),
                Columns.numbers("day", 1, 2, 1, 2, 3, 3));
        Split split = Split.of(table, SplitSpec.parse("column:Month=Nov, Dec"), 7, 0);
        assertThat(split.test()).containsExactly(2, 3);
        assertThat(split.train()).containsExactly(0, 1, 4, 5);
        assertThat(Split.of(table, SplitSpec.parse("column:day=3"), 7, 0).test())
                .containsExactly(4, 5);
    }

    @Test
    void whatATableLacksIsSaid() {
        int[] labels = {0, 1, 0, 1};
        FeatureTable still = Columns.table(labels, Columns.levels("Month", List.of("May", "Nov"), 0, 0, 1, 1));
        refused(still, "time:0.3", "problem.features.split.noTime");
        refused(still, "rolling", "problem.features.split.noTime");
        refused(still, "column:Monat=Nov", "problem.features.split.column");
        refused(still, "column:Month=Feb", "problem.features.split.level");
        FeatureTable once = timed(new long[] {5, 5, 5, 5}, null, labels, null);
        refused(once, "time:0.3", "problem.features.split.oneMoment");
        refused(once, "rolling", "problem.features.split.oneMoment");
        refused(once, "time:2026-01-01", "problem.features.split.since");
        FeatureTable open = timed(new long[] {0, 0, 1, 1}, null, labels, 30L);
        refused(open, "rolling", "problem.features.split.overlap");
    }

    @Test
    void innerFoldsDealTrainingRowsAloneAndEvenly() {
        int[] labels = IntStream.range(0, 90).map(i -> i % 9 == 0 ? 1 : 0).toArray();
        int[] rows = IntStream.range(30, 90).toArray();
        InnerFolds folds = InnerFolds.of(Columns.table(labels), rows, 3, 7);
        assertThat(IntStream.range(0, 3)
                        .flatMap(fold -> Arrays.stream(folds.in(fold)))
                        .sorted())
                .containsExactlyElementsOf(Arrays.stream(rows).boxed().toList());
        for (int fold = 0; fold < 3; fold++) {
            assertThat(Arrays.stream(folds.in(fold)).map(i -> labels[i]).sum()).isBetween(2, 3);
            assertThat(folds.outside(fold).length + folds.in(fold).length).isEqualTo(60);
        }
    }

    private static void refused(FeatureTable table, String split, String key) {
        SplitSpec spec = SplitSpec.parse(split);
        assertThatExceptionOfType(Problem.class)
                .as(split)
                .isThrownBy(() -> Split.of(table, spec, 7, spec.count(table, 1) - 1))
                .matches(p -> p.key().equals(key), key);
    }

    private static void apart(FeatureTable table, Split split) {
        Set<String> trained = new HashSet<>();
        Arrays.stream(split.train()).mapToObj(i -> table.shoppers()[i]).forEach(trained::add);
        assertThat(Arrays.stream(split.test()).mapToObj(i -> table.shoppers()[i]))
                .noneMatch(trained::contains);
    }

    /// @param days of each row's moment since 1970; -1 = not known
    /// @param known days after which outcomes are known; null = at once
    private static FeatureTable timed(long[] days, String @Nullable [] shoppers, int[] labels, @Nullable Long known) {
        long[] moments = Arrays.stream(days)
                .map(day -> day < 0 ? FeatureTable.TIMELESS : day * DAY)
                .toArray();
        return new FeatureTable(
                SubjectKind.SESSION,
                Stream.generate(() -> "id").limit(days.length).toArray(String[]::new),
                shoppers == null ? new String[days.length] : shoppers,
                labels,
                Wording.plain("bought"),
                null,
                moments,
                known == null
                        ? new long[0]
                        : Arrays.stream(moments).map(m -> m + known * DAY).toArray(),
                List.of(),
                0,
                List.of());
    }
}
