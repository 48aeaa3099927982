package org.intentworkbench.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureValues;
import org.junit.jupiter.api.Test;

final class ColumnGroupsTest {
    private static ColumnGroups of(boolean yesNo, FeatureValues values) {
        Wording none = Wording.plain("");
        return ColumnGroups.of(
                new FeatureColumn("c", FeatureGroup.values()[0], Wording.plain("c"), none, none, yesNo, values));
    }

    private static java.util.List<String> names(ColumnGroups groups) {
        return groups.names().stream().map(name -> name.in(Locale.ENGLISH)).toList();
    }

    @Test
    void levelsComeMostFrequentFirstAndMissingLast() {
        var groups =
                of(false, new FeatureValues.Levels(new int[] {2, 0, 2, -1, 2, 0}, new String[] {"a", "never", "c"}));
        assertThat(names(groups)).containsExactly("c", "a", "missing");
        assertThat(groups.group()).containsExactly(0, 1, 0, 2, 0, 1);
    }

    @Test
    void rareLevelsStandTogether() {
        String[] levels = IntStream.range(0, 15).mapToObj(i -> "l" + i).toArray(String[]::new);
        int[] codes = IntStream.range(0, 120)
                .map(i -> i % 15 < 12 || i < 15 ? i % 15 : 0)
                .toArray();
        var groups = of(false, new FeatureValues.Levels(codes, levels));
        assertThat(names(groups)).hasSize(13).endsWith("3 others");
        assertThat(IntStream.of(groups.group()).filter(g -> g == 12).count()).isEqualTo(3);
    }

    @Test
    void numbersAreFewValuesOrQuarters() {
        assertThat(names(of(false, new FeatureValues.Numbers(new double[] {3, 1, 2, 1, Double.NaN}))))
                .containsExactly("1", "2", "3", "missing");
        double[] many = IntStream.range(0, 100).asDoubleStream().toArray();
        var quarters = of(false, new FeatureValues.Numbers(many));
        assertThat(names(quarters)).containsExactly("< 25", "25 – 50", "50 – 75", "≥ 75");
        assertThat(IntStream.of(quarters.group()).filter(g -> g == 1).count()).isEqualTo(25);
        double[] mostZero =
                IntStream.range(0, 100).mapToDouble(i -> i < 80 ? 0 : i).toArray();
        var skewed = of(false, new FeatureValues.Numbers(mostZero));
        assertThat(names(skewed)).containsExactly("< 80", "≥ 80");
        assertThat(IntStream.of(skewed.group()).filter(g -> g == 0).count()).isEqualTo(80);
    }

    @Test
    void yesAndNoAndOddColumns() {
        assertThat(names(of(true, new FeatureValues.Numbers(new double[] {1, 0, Double.NaN}))))
                .containsExactly("yes", "no", "missing");
        assertThat(names(of(false, new FeatureValues.Numbers(new double[] {Double.NaN}))))
                .containsExactly("missing");
        assertThat(names(of(false, new FeatureValues.Numbers(new double[0])))).isEmpty();
        assertThatThrownBy(() -> of(false, new FeatureValues.Vectors(new float[1][], 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
