package org.intentworkbench.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.junit.jupiter.api.Test;

final class SegmentDifferenceTest {
    private static final double CLOSE = 1e-12;

    @Test
    void numbersByHand() {
        // segment 2, 4, 6: mean 4, variance 4; rest 1, 3: mean 2, variance 2; missing is left out
        var values = new FeatureValues.Numbers(new double[] {2, 4, 6, 1, 3, Double.NaN});
        var d = only(values, false, 0, 1, 2);
        assertThat(d.segment()).isEqualTo(4);
        assertThat(d.rest()).isEqualTo(2);
        assertThat(d.level()).isNull();
        assertThat(d.effect()).isCloseTo(2 / Math.sqrt(3), within(CLOSE));
    }

    @Test
    void theLevelThatDiffersMostSpeaksForItsColumn() {
        // a: 3/4 against 1/4, b: 1/4 against 1/4, c: 0 against 2/4
        var values = new FeatureValues.Levels(new int[] {0, 0, 0, 1, 0, 1, 2, 2}, new String[] {"a", "b", "c"});
        var d = only(values, false, 0, 1, 2, 3);
        assertThat(d.level()).isEqualTo("a");
        assertThat(d.segment()).isEqualTo(.75);
        assertThat(d.rest()).isEqualTo(.25);
        assertThat(d.effect()).isCloseTo(.5 / Math.sqrt(.1875), within(CLOSE));
    }

    @Test
    void missingIsALevel() {
        var values = new FeatureValues.Levels(new int[] {-1, -1, 0, 0}, new String[] {"a"});
        var d = only(values, false, 0, 1, 2);
        assertThat(d.level()).isIn("a", "");
        assertThat(Math.abs(d.segment() - d.rest())).isCloseTo(2.0 / 3, within(CLOSE));
    }

    @Test
    void yesNoIsAShare() {
        var d = only(new FeatureValues.Numbers(new double[] {1, 0, 0, 0}), true, 0, 1);
        assertThat(d.level()).isEqualTo("true");
        assertThat(d.segment()).isEqualTo(.5);
        assertThat(d.rest()).isZero();
        assertThat(d.effect()).isCloseTo(.5 / Math.sqrt(.125), within(CLOSE));
    }

    @Test
    void whereNeitherSideVariesAllRowsGiveTheScale() {
        var d = only(new FeatureValues.Numbers(new double[] {1, 1, 0, 0}), true, 0, 1);
        assertThat(d.effect()).isCloseTo(1 / .5, within(CLOSE));
        var n = only(new FeatureValues.Numbers(new double[] {5, 5, 1, 1}), false, 0, 1);
        assertThat(n.effect()).isCloseTo(4 / Math.sqrt(16.0 / 3), within(CLOSE));
    }

    @Test
    void equalSidesDifferByNothing() {
        assertThat(only(new FeatureValues.Numbers(new double[] {7, 7, 7}), false, 0)
                        .effect())
                .isZero();
    }

    @Test
    void anEmptySideHasNoDifference() {
        var numbers = new FeatureValues.Numbers(new double[] {1, 2});
        assertThat(only(numbers, false).effect()).isNaN();
        assertThat(only(numbers, false, 0, 1).effect()).isNaN();
        var levels = new FeatureValues.Levels(new int[] {0, 0}, new String[] {"a"});
        assertThat(only(levels, false).effect()).isNaN();
        assertThat(only(new FeatureValues.Numbers(new double[] {Double.NaN, 2}), false, 0)
                        .effect())
                .isNaN();
    }

    @Test
    void ranksByStrengthWithUndefinedLastAndLeavesVectorsOut() {
        var table = table(
                column("unknown", new FeatureValues.Numbers(new double[] {Double.NaN, Double.NaN, 2, 3}), false),
                column("weak", new FeatureValues.Numbers(new double[] {1, 9, 1, 8}), false),
                column("text", new FeatureValues.Vectors(new float[4][], 2), false),
                column("strong", new FeatureValues.Numbers(new double[] {1, 2, 8, 9}), false));
        var segment = new BitSet();
        segment.set(0, 2);
        var ranked = SegmentDifference.of(table, segment);
        assertThat(ranked).extracting(SegmentDifference::column).containsExactly("strong", "weak", "unknown");
        assertThat(ranked.getFirst().effect()).isNegative();
    }

    private static SegmentDifference only(FeatureValues values, boolean yesNo, int... segment) {
        var rows = new BitSet();
        for (int row : segment) {
            rows.set(row);
        }
        return SegmentDifference.of(table(column("x", values, yesNo)), rows).getFirst();
    }

    private static FeatureColumn column(String name, FeatureValues values, boolean yesNo) {
        Wording none = Wording.plain("");
        return new FeatureColumn(name, FeatureGroup.TABLE, Wording.plain(name), none, none, yesNo, values);
    }

    private static FeatureTable table(FeatureColumn... columns) {
        int n = columns[0].values().size();
        var ids = new String[n];
        java.util.Arrays.setAll(ids, i -> "s" + i);
        return new FeatureTable(
                SubjectKind.SESSION, ids, new String[n], new int[n], Wording.plain("y"), null, List.of(columns), 0);
    }
}
