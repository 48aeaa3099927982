package org.intentworkbench.text.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;

final class SphericalKMeansTest {
    private static final Progress SILENT = Progress.silent();

    /// Around the first three axes, `each` of every one in turn.
    private static float[][] threeGroups(int each, int dimension, double noise) {
        var random = new SplittableRandom(5);
        float[][] vectors = new float[3 * each][dimension];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < dimension; d++) {
                vectors[i][d] = (float) (noise * (random.nextDouble() - .5) + (d == i % 3 ? 1 : 0));
            }
            Directions.toUnitLength(vectors[i]);
        }
        return vectors;
    }

    @Test
    void findsThreeGroupsMadeByHand() {
        var clusters = SphericalKMeans.fit(threeGroups(40, 8, .4), 3, 1, SILENT);

        assertThat(clusters.centres()).hasNumberOfRows(3);
        for (int i = 3; i < 120; i++) {
            assertThat(clusters.of()[i]).isEqualTo(clusters.of()[i % 3]);
        }
        assertThat(Arrays.stream(clusters.of()).distinct().count()).isEqualTo(3);
        for (float[] centre : clusters.centres()) {
            double squares = 0;
            for (float x : centre) {
                squares += x * x;
            }
            assertThat(squares).isBetween(.9999, 1.0001);
        }
    }

    @Test
    void theNearestCentreIsTheOneOfTheLargestCosine() {
        float[][] vectors = {{1, 0}, {.8f, .6f}, {.6f, .8f}, {0, 1}};
        var clusters = SphericalKMeans.assign(vectors, new float[][] {{0, 1}, {1, 0}}, SILENT);
        assertThat(clusters.of()).containsExactly(1, 1, 0, 0);
        assertThat(clusters.closeness()).containsExactly(1, .8f, .8f, 1);
        assertThat(clusters.tightness()).isBetween(.8999, .9001);
    }

    @Test
    void sameSeedSameBits() {
        float[][] vectors = threeGroups(700, 24, 2);
        var one = SphericalKMeans.fit(vectors, 9, 3, SILENT);
        var two = SphericalKMeans.fit(vectors, 9, 3, SILENT);
        assertThat(two.of()).isEqualTo(one.of());
        assertThat(two.centres()).isDeepEqualTo(one.centres());
        assertThat(SphericalKMeans.fit(vectors, 9, 4, SILENT).centres()).isNotEqualTo(one.centres());
    }

    @Test
    void noMoreClustersThanDifferentVectors() {
        float[][] same = new float[50][];
        Arrays.fill(same, new float[] {0, 1, 0});
        assertThat(SphericalKMeans.fit(same, 5, 1, SILENT).centres()).hasNumberOfRows(1);
        assertThat(SphericalKMeans.fit(new float[][] {{1, 0}, {0, 1}}, 7, 1, SILENT)
                        .centres())
                .hasNumberOfRows(2);
        assertThat(SphericalKMeans.fit(new float[][] {{0, 0}}, 3, 1, SILENT).of())
                .containsExactly(0);
    }

    @Test
    void stopsWhenCancelledMidway() {
        float[][] vectors = threeGroups(3_000, 16, 3);
        var asked = new AtomicInteger();
        var cancelled = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 900;
            }
        };
        assertThatThrownBy(() -> SphericalKMeans.fit(vectors, 20, 1, cancelled)).isInstanceOf(Cancelled.class);
    }
}
