package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.intentworkbench.domain.Problem;
import org.junit.jupiter.api.Test;

class DesignEncoderTest {
    private static final int[] TRAIN = {0, 1, 2, 3};
    private static final List<String> LEVELS = List.of("b", "10", "9", "late");

    private static FeatureTable table(double testNumber, int testCode, float testVector) {
        return Columns.table(
                new int[] {0, 1, 0, 1, 0, 1},
                Columns.numbers("Age", 1, 2, Double.NaN, 6, testNumber, Double.NaN),
                Columns.numbers("Same", 3, 3, 3, 3, testNumber, 3),
                Columns.levels("Month", LEVELS, 0, 1, -1, 2, testCode, -1),
                Columns.column(
                        "text_en",
                        new FeatureValues.Vectors(
                                new float[][] {
                                    {1, 0, 0, 0}, null, {0, 1, 0, 0}, {0, 0, 1, 0}, {testVector, 0, 0, 0}, null
                                },
                                4)));
    }

    @Test
    void inputsAreThoseCountedByHand() {
        DesignEncoder encoder = DesignEncoder.fit(table(4, 3, 1), TRAIN);
        assertThat(encoder.columns().stream().map(DesignColumn::name))
                .containsExactly(
                        "Age",
                        "Age is missing",
                        "Same",
                        "Month = 9",
                        "Month = 10",
                        "Month = b",
                        "Month is missing",
                        "text_en[1]",
                        "text_en[2]",
                        "text_en[3]",
                        "text_en[4]",
                        "text_en is missing");
        // training ages 1, 2, (median 2), 6: mean 2.75, squares 3.0625 + 0.5625 + 0.5625 + 10.5625 = 14.75
        double deviation = Math.sqrt(14.75 / 4);
        double[][] x = encoder.encode(table(4, 3, 1), new int[] {2, 4, 3});
        assertThat(encoder.encode(table(4, 3, 1), new int[] {1})[0][11]).isEqualTo(1);
        assertThat(x[0])
                .containsExactly(new double[] {-0.75 / deviation, 1, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0}, offset(1e-12));
        assertThat(x[1])
                .containsExactly(new double[] {1.25 / deviation, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0}, offset(1e-12));
        assertThat(x[2])
                .containsExactly(new double[] {3.25 / deviation, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0}, offset(1e-12));
    }

    @Test
    void featuresOfOneNameAreRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        Columns.table(new int[] {0, 1}, Columns.numbers("Age", 1, 2), Columns.numbers("Age", 3, 4)));
    }

    @Test
    void rowsHeldOutNeverChangeTheEncoder() {
        DesignEncoder first = DesignEncoder.fit(table(4, 3, 1), TRAIN);
        DesignEncoder second = DesignEncoder.fit(table(-1e9, 0, 0.5f), TRAIN);
        assertThat(second.columns()).isEqualTo(first.columns());
        assertThat(second.medians()).containsExactly(first.medians());
        // a test row that comes first in the file, and so first among the levels
        FeatureTable shuffled =
                Columns.table(new int[] {0, 1, 1}, Columns.levels("Month", List.of("z", "b", "a"), 0, 1, 2));
        FeatureTable plain = Columns.table(new int[] {0, 1, 1}, Columns.levels("Month", List.of("a", "b"), 1, 1, 0));
        int[] rows = {1, 2};
        assertThat(DesignEncoder.fit(shuffled, rows).columns())
                .isEqualTo(DesignEncoder.fit(plain, rows).columns());
    }

    @Test
    void levelsAreMatchedByNameNotByCode() {
        DesignEncoder encoder = DesignEncoder.fit(
                Columns.table(new int[] {0, 1}, Columns.levels("M", List.of("x", "y"), 0, 1)), new int[] {0, 1});
        FeatureTable other = Columns.table(new int[] {0, 1}, Columns.levels("M", List.of("new", "y", "x"), 1, 0));
        assertThat(encoder.encode(other, new int[] {0, 1})).isDeepEqualTo(new double[][] {{0, 1}, {0, 0}});
    }

    @Test
    void allMissingAndNoRowAtAll() {
        FeatureTable blank = Columns.table(
                new int[] {0, 1}, Columns.numbers("A", Double.NaN, Double.NaN), Columns.levels("B", List.of(), -1, -1));
        DesignEncoder encoder = DesignEncoder.fit(blank, new int[] {0, 1});
        assertThat(encoder.encode(blank, new int[] {0})).isDeepEqualTo(new double[][] {{0, 1, 1}});
        assertThat(encoder.encode(blank, new int[0])).isEmpty();
        assertThat(DesignEncoder.fit(blank, new int[0]).columns()).hasSize(1);
    }

    @Test
    void anotherTableIsRefusedAndTheColumnsNamed() {
        FeatureTable table = table(4, 3, 1);
        DesignEncoder encoder = DesignEncoder.fit(table, TRAIN);
        FeatureTable lacking = table.withColumns(table.columns().subList(1, 4));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> encoder.encode(lacking, TRAIN))
                .matches(p -> p.key().equals("problem.features.columns.lacking"))
                .withMessageContaining("Age");
        FeatureTable reversed = table.withColumns(table.columns().reversed());
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> encoder.encode(reversed, TRAIN));
        FeatureTable otherKind = Columns.table(
                table.labels(),
                Columns.levels("Age", List.of("x"), 0, 0, 0, 0, 0, 0),
                table.columns().get(1),
                table.columns().get(2),
                Columns.column("text_en", new FeatureValues.Vectors(new float[6][], 5)));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> encoder.encode(otherKind, TRAIN))
                .matches(p -> p.key().equals("problem.features.columns.kind"))
                .withMessageContaining("Age, text_en");
    }
}
