package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25, 0.3, 0.5, 0.77})
    void bothClassesAreHeldOutInTheShareAskedFor(double share) {
        int[] labels = IntStream.range(0, 1003).map(i -> i % 7 == 0 ? 1 : 0).toArray();
        Split split = Split.of(Columns.table(labels), new SplitSpec.Random(share), 7, 0);
        int positives = Arrays.stream(split.test()).map(i -> labels[i]).sum();
        assertThat((double) positives).isCloseTo(share * 144, within(1.0));
        assertThat((double) split.test().length).isCloseTo(share * 1003, within(1.0));
        assertThat(split.byShopper()).isFalse();
        assertThat(IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test()))
                        .sorted())
                .containsExactlyElementsOf(IntStream.range(0, 1003).boxed().toList());
        assertThat(split.test()).isSorted();
        assertThat(split.train()).isSorted();
    }

    @Test
    void sameSeedSameSplitAndEachRepeatAnother() {
        int[] labels = IntStream.range(0, 200).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        FeatureTable table = Columns.table(labels);
        SplitSpec spec = new SplitSpec.Random(0.3);
        assertThat(Split.of(table, spec, 7, 2).test())
                .containsExactly(Split.of(table, spec, 7, 2).test());
        assertThat(Split.of(table, spec, 7, 3).test())
                .isNotEqualTo(Split.of(table, spec, 7, 2).test());
        assertThat(Split.of(table, spec, 8, 2).test())
                .isNotEqualTo(Split.of(table, spec, 7, 2).test());
    }

    @Test
    void rowsOfOneShopperStayTogether() {
        SplittableRandom random = new SplittableRandom(4);
        int[] labels = new int[2000];
        String[] shoppers = new String[2000];
        for (int i = 0; i < labels.length; i++) {
            double skewed = random.nextDouble() * random.nextDouble();
            shoppers[i] = random.nextInt(9) == 0 ? null : "s" + (int) (700 * skewed);
            labels[i] = random.nextInt(6) == 0 ? 1 : 0;
        }
        FeatureTable table = Columns.table(labels, shoppers);
        for (int repeat = 0; repeat < 5; repeat++) {
            Split split = Split.of(table, new SplitSpec.Random(0.3), 7, repeat);
            Set<String> trained = new HashSet<>();
            Arrays.stream(split.train())
                    .mapToObj(i -> shoppers[i])
                    .filter(s -> s != null)
                    .forEach(trained::add);
            assertThat(Arrays.stream(split.test()).mapToObj(i -> shoppers[i])).noneMatch(trained::contains);
            assertThat(split.byShopper()).isTrue();
            assertThat(split.test().length / 2000.0).isCloseTo(0.3, within(0.02));
            double tested =
                    Arrays.stream(split.test()).map(i -> labels[i]).average().orElseThrow();
            double all = Arrays.stream(labels).average().orElseThrow();
            assertThat(tested).isCloseTo(all, within(0.02));
        }
    }

    @Test
    void tooFewOfAClassIsAProblem() {
        for (int[] labels : new int[][] {{1, 1, 1, 1}, {0, 0, 0}, {1}, {}, {1, 0, 0, 0, 0, 0}}) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> Split.of(Columns.table(labels), new SplitSpec.Random(0.3), 7, 0))
                    .matches(p -> p.key().equals("problem.features.split.class"));
        }
    }

    @Test
    void readsWhatItWrites() {
        assertThat(SplitSpec.parse("random:0.3")).isEqualTo(new SplitSpec.Random(0.3));
        assertThat(SplitSpec.parse(new SplitSpec.Random(0.25).text())).isEqualTo(new SplitSpec.Random(0.25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.3",
                "random",
                "random:",
                "random:x",
                "random:0",
                "random:1",
                "random:-1",
                "random:NaN",
                "time:1.5",
                "folds:1",
                "folds:x",
                "column:Month",
                "column:=May",
                "column:Month=",
                "rolling:3"
            })
    void otherSplitsAreProblems(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> SplitSpec.parse(text))
                .matches(p -> p.key().equals("problem.features.split.form"));
    }
}
