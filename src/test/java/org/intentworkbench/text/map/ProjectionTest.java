package org.intentworkbench.text.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final long SEED = 7;

    @Test
    void groupsThatAreApartStayApart() {
        float[][] vectors = groups(5, 80, 40);
        Projection map = Projection.of(vectors, SEED, Steps.silent());
        // nine of the ten nearest on the map are of one's own group, as all of them are in truth
        int own = 0;
        for (int i = 0; i < vectors.length; i++) {
            var nearest = new Nearest(10);
            for (int j = 0; j < vectors.length; j++) {
                float dx = map.x()[i] - map.x()[j];
                float dy = map.y()[i] - map.y()[j];
                nearest.tile(j, new float[] {dx * dx + dy * dy}, 1, i);
            }
            for (int id : nearest.ids()) {
                own += id / 80 == i / 80 ? 1 : 0;
            }
        }
        assertThat(own).isGreaterThan(9 * vectors.length);
    }

    @Test
    void sameSeedSameBitsWhateverTheThreads() throws Exception {
        float[][] vectors = groups(3, 150, 20);
        Projection first = Projection.of(vectors, SEED, Steps.silent());
        try (var four = new ForkJoinPool(4)) {
            Projection again = four.submit(() -> Projection.of(vectors, SEED, Steps.silent()))
                    .get();
            assertThat(again.x()).isEqualTo(first.x());
            assertThat(again.y()).isEqualTo(first.y());
        }
        assertThat(Projection.of(vectors, SEED + 1, Steps.silent()).x()).isNotEqualTo(first.x());
    }

    @Test
    void noPointOnePointTwoPoints() {
        assertThat(Projection.of(new float[0][], SEED, Steps.silent()).x()).isEmpty();
        assertThat(Projection.of(new float[][] {{1, 0}}, SEED, Steps.silent()).x())
                .containsExactly(0);
        Projection two = Projection.of(new float[][] {{1, 0}, {0, 1}}, SEED, Steps.silent());
        finite(two);
        assertThat(two.x()[0] != two.x()[1] || two.y()[0] != two.y()[1]).isTrue();
    }

    @Test
    void allEqualVectorsHaveAPlaceEach() {
        float[][] vectors = new float[200][8];
        for (float[] vector : vectors) {
            vector[3] = 1;
        }
        Projection map = Projection.of(vectors, SEED, Steps.silent());
        finite(map);
        assertThat(map.x()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void stopsWhenCancelledInEveryPart() {
        float[][] vectors = groups(2, 400, 30);
        for (int part : new int[] {50, 300, 700}) {
            var last = new AtomicInteger();
            var progress = new Progress() {
                @Override
                public void at(Stage stage, long done, long total) {
                    assertThat(stage).isEqualTo(Stage.PROJECTING);
                    last.accumulateAndGet((int) (1000 * done / total), Math::max);
                }

                @Override
                public boolean isCancelled() {
                    return last.get() >= part;
                }
            };
            assertThatThrownBy(() -> Projection.of(vectors, SEED, new Steps(progress, 0, 1)))
                    .isInstanceOf(Cancelled.class);
            assertThat(last.get()).isBetween(part, part + 200);
        }
    }

    @Test
    void axesAreThoseAlongWhichPointsDiffer() {
        // along (1, 1) by 10, along (1, -1) by 1, in the third number not at all
        float[][] axes = PrincipalAxes.of(
                new float[][] {{10, 10, 5}, {-10, -10, 5}, {1, -1, 5}, {-1, 1, 5}}, 3, SEED, Steps.silent());
        float wide = (float) Math.sqrt(200);
        float narrow = (float) Math.sqrt(2);
        assertThat(Math.abs(axes[0][0])).isCloseTo(wide, org.assertj.core.data.Offset.offset(1e-4f));
        assertThat(axes[1][0]).isCloseTo(-axes[0][0], org.assertj.core.data.Offset.offset(1e-4f));
        assertThat(Math.abs(axes[2][1])).isCloseTo(narrow, org.assertj.core.data.Offset.offset(1e-4f));
        for (float[] place : axes) {
            assertThat(place[2]).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-4f));
        }
    }

    @Test
    void nearestAreTheNearest() {
        var random = new Random(3);
        float[][] points = new float[1_300][7];
        for (float[] point : points) {
            for (int d = 0; d < point.length; d++) {
                point[d] = random.nextFloat();
            }
        }
        Neighbours found = Neighbours.of(points, 4, Steps.silent());
        for (int i : new int[] {0, 511, 512, 1_299}) {
            int at = i;
            int[] wanted = java.util.stream.IntStream.range(0, points.length)
                    .filter(j -> j != at)
                    .boxed()
                    .sorted(java.util.Comparator.comparingDouble(j -> squared(points[at], points[j])))
                    .limit(4)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(found.ids()[i]).containsExactly(wanted);
            assertThat((double) found.distances()[i][0])
                    .isCloseTo(
                            Math.sqrt(squared(points[i], points[wanted[0]])),
                            org.assertj.core.data.Offset.offset(1e-4));
        }
    }

    @Test
    void aPairBelongsTogetherIfEitherEndSaysSo() {
        // 0 and 1 are each other's nearest: certain; 2 names 1, which names only 0
        NearnessGraph graph = NearnessGraph.of(
                new Neighbours(new int[][] {{1}, {0}, {1}}, new float[][] {{1}, {1}, {3}}), Steps.silent());
        assertThat(graph.heads()).containsExactly(0, 2);
        assertThat(graph.tails()).containsExactly(1, 1);
        assertThat(graph.weights()).containsExactly(1, 1);
    }

    @Test
    void aPerfectMapKeepsAllNeighboursAndAShuffledOneFew() {
        var random = new Random(5);
        float[][] points = new float[400][2];
        float[] x = new float[400];
        float[] y = new float[400];
        for (int i = 0; i < 400; i++) {
            x[i] = random.nextFloat();
            y[i] = random.nextFloat();
            points[i][0] = x[i];
            points[i][1] = y[i];
        }
        MapQuality perfect = MapQuality.of(points, x, y, 400, SEED, Steps.silent());
        assertThat(perfect.kept()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(perfect.trust()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
        float[] other = new float[400];
        for (int i = 0; i < 400; i++) {
            other[i] = random.nextFloat();
        }
        MapQuality none = MapQuality.of(points, other, y.clone(), 400, SEED, Steps.silent());
        assertThat(none.kept()).isLessThan(0.7);
        assertThat(none.trust()).isLessThan(0.95);
        assertThat(MapQuality.of(new float[3][2], new float[3], new float[3], 3, SEED, Steps.silent())
                        .kept())
                .isNaN();
    }

    private static double squared(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (double) (a[d] - b[d]);
        }
        return sum;
    }

    private static void finite(Projection map) {
        for (int i = 0; i < map.x().length; i++) {
            assertThat(Float.isFinite(map.x()[i]) && Float.isFinite(map.y()[i])).isTrue();
        }
    }

    /// Points around centres that are ten times as far from each other as points from their centre.
    private static float[][] groups(int groups, int size, int dimension) {
        var random = new Random(11);
        float[][] vectors = new float[groups * size][dimension];
        for (int group = 0; group < groups; group++) {
            float[] centre = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                centre[d] = (float) random.nextGaussian();
            }
            for (int i = 0; i < size; i++) {
                for (int d = 0; d < dimension; d++) {
                    vectors[group * size + i][d] = centre[d] + 0.1f * (float) random.nextGaussian();
                }
            }
        }
        return vectors;
    }
}
