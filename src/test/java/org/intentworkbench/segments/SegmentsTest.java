package org.intentworkbench.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.junit.jupiter.api.Test;

final class SegmentsTest {
    private static final double NaN = Double.NaN;
    private static final double[] SCORES = {.1, .5, .9, 1, NaN};
    private static final FeatureTable TABLE = table(
            numbers("price", false, 1, 2, NaN, 3, 2),
            numbers("weekend", true, 1, 0, NaN, 1, 0),
            column("month", false, new FeatureValues.Levels(new int[] {0, 1, -1, 0, 2}, new String[] {
                "May", "Jun", "Nov"
            })),
            column("text", false, new FeatureValues.Vectors(new float[][] {{1}, null, {1}, {1}, null}, 1)));

    @Test
    void conditionsAreAllMet() {
        assertThat(rows()).containsExactly(0, 1, 2, 3, 4);
        assertThat(rows(new Condition.Between("price", 2, Double.POSITIVE_INFINITY)))
                .containsExactly(1, 3, 4);
        assertThat(rows(new Condition.Between("price", 1, 2), new Condition.AnyOf("month", Set.of("May", "Nov"))))
                .containsExactly(0, 4);
        assertThat(rows(new Condition.AnyOf("month", Set.of("", "Jun")))).containsExactly(1, 2);
        assertThat(rows(new Condition.AnyOf("month", Set.of("Dec")))).isEmpty();
        assertThat(rows(new Condition.AnyOf("weekend", Set.of("true")))).containsExactly(0, 3);
        assertThat(rows(new Condition.AnyOf("weekend", Set.of("false", "")))).containsExactly(1, 2, 4);
        assertThat(rows(new Condition.Between("weekend", 1, 1))).containsExactly(0, 3);
        assertThat(rows(new Condition.AnyOf("price", Set.of("")))).containsExactly(2);
        assertThat(rows(new Condition.AnyOf("text", Set.of("")))).containsExactly(1, 4);
    }

    @Test
    void scoreBoundsTakeTheLowAndLeaveTheHighExceptAtOne() {
        assertThat(rows(new Condition.ScoreBetween(.1, .9))).containsExactly(0, 1);
        assertThat(rows(new Condition.ScoreBetween(.9, 1))).containsExactly(2, 3);
        assertThat(rows(new Condition.ScoreBetween(0, 1))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void wrongConditionsAreExplained() {
        assertThatThrownBy(() -> rows(new Condition.Between("nothing", 0, 1)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> rows(new Condition.Between("month", 0, 1))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> rows(new Condition.Between("text", 0, 1))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> rows(new Condition.AnyOf("price", Set.of("1"))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void figuresOfASegmentBesideTheRest() {
        double[] scores = {.9, .2, .8, .4, .6, NaN};
        int[] labels = {1, 0, 0, 1, 1, 1};
        SegmentFigures figures = SegmentFigures.of(bits(0, 1, 2, 5), scores, labels, bits(0, 1, 3, 4), .5);
        assertThat(figures.segment().rows()).isEqualTo(4);
        assertThat(figures.segment().positives()).isEqualTo(2);
        assertThat(figures.segment().rate()).isEqualTo(.5);
        assertThat(figures.segment().meanScore()).isCloseTo(.55, within(1e-12));
        assertThat(figures.segment().heldOut()).isNotNull();
        assertThat(figures.segment().heldOut().auc()).isEqualTo(1);
        assertThat(figures.rest().heldOut().rows()).isEqualTo(2);
        assertThat(figures.rest().heldOut().auc()).isNaN();
        assertThat(figures.rest().heldOut().recall()).isEqualTo(.5);
        SegmentFigures empty = SegmentFigures.of(new BitSet(), scores, labels, bits(0), .5);
        assertThat(empty.segment().heldOut()).isNull();
        assertThat(empty.segment().meanScore()).isNaN();
        assertThat(empty.segment().rate()).isNaN();
    }

    @Test
    void fewValuesGetABinEach() {
        ColumnDistribution price = ColumnDistribution.of(TABLE.columns().getFirst(), bits(0, 2));
        assertThat(price.bins()).containsExactly("1", "2", "3", ColumnDistribution.MISSING);
        assertThat(price.segment()).containsExactly(1, 0, 0, 1);
        assertThat(price.rest()).containsExactly(0, 2, 1, 0);
        assertThat(price.low()).containsExactly(1, 2, 3);
    }

    @Test
    void manyNumbersGetTwentyRangesWithOpenEnds() {
        double[] values = IntStream.range(0, 10_001).mapToDouble(i -> i / 100.0).toArray();
        values[10_000] = 1e9;
        ColumnDistribution many = ColumnDistribution.of(numbers("x", false, values), bits(0, 1));
        assertThat(many.bins()).hasSize(20).startsWith("< 5.9").endsWith("≥ 94.1");
        assertThat(many.low()[0]).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(many.segment()[0]).isEqualTo(2);
        assertThat(Arrays.stream(many.segment()).sum()
                        + Arrays.stream(many.rest()).sum())
                .isEqualTo(10_001);
        assertThat(many.rest()[19]).isBetween(585, 595);
        // a spike: percentiles coincide, the few others still show
        double[] spike = new double[5_000];
        for (int i = 0; i < 30; i++) {
            spike[i] = i;
        }
        ColumnDistribution spiked = ColumnDistribution.of(numbers("x", false, spike), new BitSet());
        assertThat(spiked.rest()[19]).isEqualTo(2);
        assertThat(Arrays.stream(spiked.rest()).sum()).isEqualTo(5_000);
    }

    @Test
    void allMissingIsOneBin() {
        ColumnDistribution none = ColumnDistribution.of(numbers("x", false, NaN, NaN), bits(1));
        assertThat(none.bins()).containsExactly(ColumnDistribution.MISSING);
        assertThat(none.segment()).containsExactly(1);
        assertThat(none.low()).isEmpty();
    }

    @Test
    void levelsMostFrequentFirstAndOthersTogether() {
        int[] codes = new int[136];
        String[] levels = new String[16];
        int row = 0;
        for (int level = 0; level < 16; level++) {
            levels[level] = "L" + level;
            for (int i = 0; i <= level; i++) {
                codes[row++] = level;
            }
        }
        codes[135] = -1;
        ColumnDistribution shown =
                ColumnDistribution.of(column("c", false, new FeatureValues.Levels(codes, levels)), bits(0));
        assertThat(shown.bins()).hasSize(14).startsWith("L14", "L15").endsWith(ColumnDistribution.OTHERS, "");
        assertThat(shown.rest()[12]).isEqualTo(2 + 3 + 4);
        assertThat(shown.segment()[12]).isEqualTo(1);
        assertThat(shown.rest()[13]).isEqualTo(1);
        assertThat(shown.low()).isEmpty();
    }

    private static List<Integer> rows(Condition... conditions) {
        return SegmentRows.of(List.of(conditions), TABLE, SCORES).stream()
                .boxed()
                .toList();
    }

    private static BitSet bits(int... rows) {
        BitSet bits = new BitSet();
        Arrays.stream(rows).forEach(bits::set);
        return bits;
    }

    private static FeatureTable table(FeatureColumn... columns) {
        return new FeatureTable(
                SubjectKind.SESSION,
                new String[] {"a", "b", "c", "d", "e"},
                new String[5],
                new int[] {1, 0, 1, 0, 1},
                Wording.plain("bought"),
                null,
                List.of(columns),
                0);
    }

    private static FeatureColumn numbers(String name, boolean yesNo, double... values) {
        return column(name, yesNo, new FeatureValues.Numbers(values));
    }

    private static FeatureColumn column(String name, boolean yesNo, FeatureValues values) {
        return new FeatureColumn(
                name, FeatureGroup.TABLE, Wording.plain(name), Wording.plain(""), Wording.plain(""), yesNo, values);
    }
}
