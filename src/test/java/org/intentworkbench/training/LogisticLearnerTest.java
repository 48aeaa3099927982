package org.intentworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

import java.util.SplittableRandom;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticLearnerTest {
    /// Found with numpy by Newton's method to a gradient below 1e-12, on the same 60 rows.
    @ParameterizedTest
    @CsvSource({
        "0.1, 1, 0.668182533550581, -0.8459785561682479, 0.1054809864842125, -11.8400336520891",
        "1, 1, 0.6296986811071615, -0.7116136555880772, 0.09961145779503737, -11.318873937419195",
        "0, 1, 0.6735659031335207, -0.8650141506198266, 0.10634714221432973, -11.917674655469876",
        "2, 3.5, 0.6537935047821246, -0.8079581437057017, 0.10749850998451689, -10.850247631172879"
    })
    void agreesWithNewtonsMethod(double l2, double positiveWeight, double a, double b, double c, double intercept) {
        double[][] x = new double[60][];
        int[] y = new int[60];
        Congruential random = new Congruential();
        for (int i = 0; i < 60; i++) {
            double first = random.next() * 10 - 5;
            double second = random.next() * 3;
            double third = 100 + random.next() * 20;
            x[i] = new double[] {first, second, third};
            double odds = 0.6 * first - 0.9 * second + 0.05 * (third - 110);
            y[i] = random.next() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
        }
        LogisticModel model = new LogisticLearner(l2, positiveWeight).fit(x, y, 7, Progress.silent());
        assertThat(model.weights()).containsExactly(new double[] {a, b, c}, offset(1e-5));
        assertThat(model.intercept()).isCloseTo(intercept, offset(1e-3));
    }

    /// Where every level has an input of its own and each row one level, the intercept could be moved into all
    /// of them; the penalty alone decides.
    @Test
    void theGradientVanishesThoughLevelsAddUpToOne() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] x = new double[3000][24];
        int[] y = new int[3000];
        for (int i = 0; i < x.length; i++) {
            int level = random.nextInt(20);
            x[i][level] = 1;
            for (int j = 20; j < 24; j++) {
                x[i][j] = random.nextGaussian() * Math.pow(10, j - 21) + 7;
            }
            y[i] = random.nextDouble() < (level + 1) / 25.0 ? 1 : 0;
        }
        LogisticLearner learner = new LogisticLearner(0.1, 2);
        LogisticModel model = learner.fit(x, y, 7, Progress.silent());
        double[] gradient = new double[25];
        for (int i = 0; i < x.length; i++) {
            double slope = (y[i] == 1 ? 2 : 1) * (model.probability(x[i]) - y[i]);
            gradient[24] += slope;
            for (int j = 0; j < 24; j++) {
                gradient[j] += slope * x[i][j];
            }
        }
        for (int j = 0; j < 24; j++) {
            gradient[j] += 0.1 * model.weights()[j];
            // per row, in units of the input's spread
            assertThat(gradient[j] / x.length / (j < 20 ? 0.2 : Math.pow(10, j - 21)))
                    .isCloseTo(0, offset(1e-5));
        }
        assertThat(gradient[24] / x.length).isCloseTo(0, offset(1e-5));
    }

    @Test
    void twentyThousandVectorsTakeSeconds() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] x = new double[22_641][384];
        int[] y = new int[x.length];
        double[] centre = random.doubles(384, -0.05, 0.05).toArray();
        for (int i = 0; i < x.length; i++) {
            double odds = 1.5;
            for (int j = 0; j < 384; j++) {
                double own = random.nextGaussian();
                x[i][j] = 20 * centre[j] + 0.6 * own;
                odds += j < 40 ? own * 0.4 : 0;
            }
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
        }
        long started = System.nanoTime();
        LogisticModel model = LogisticLearner.standard().fit(x, y, 7, Progress.silent());
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("logistic on 22,641 x 384: %.2f s%n", seconds);
        assertThat(seconds).isLessThan(20);
        assertThat(model.weights()[0]).isBetween(0.4, 0.9);
    }

    @Test
    void separableClassesEndEvenWithoutPenalty() {
        double[][] x = {{-2}, {-1}, {1}, {2}};
        LogisticModel model = new LogisticLearner(0, 1).fit(x, new int[] {0, 0, 1, 1}, 7, Progress.silent());
        assertThat(model.probability(new double[] {1})).isBetween(0.999, 1.0);
        assertThat(model.probability(new double[] {-1})).isBetween(0.0, 0.001);
    }

    @Test
    void settingsOutOfRangeAreProblems() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new LogisticLearner(-1, 1));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new LogisticLearner(Double.NaN, 1));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new LogisticLearner(1, 0));
    }

    /// The generator the Python side used too.
    private static final class Congruential {
        private long state = 12_345;

        double next() {
            state = (1_103_515_245L * state + 12_345) % 2_147_483_648L;
            return state / 2_147_483_648.0;
        }
    }
}
