package org.intentworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.text.terms.SparseRow;
import org.junit.jupiter.api.Test;

final class TextLearnerTest {
    private static final Progress SILENT = Progress.silent();

    /// Rows with `dimension` numbers and some of `vocabulary` terms, and an outcome that depends on both.
    private static TextRows made(int rows, int dimension, int vocabulary, int[] y) {
        var random = new SplittableRandom(11);
        float[][] vectors = new float[rows][dimension];
        SparseRow[] terms = new SparseRow[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < dimension; j++) {
                vectors[i][j] = (float) (0.3 + 0.1 * random.nextGaussian());
            }
            int[] columns = random.ints(Math.min(vocabulary, 20), 0, Math.max(1, vocabulary))
                    .distinct()
                    .sorted()
                    .toArray();
            float[] values = new float[columns.length];
            double odds = dimension == 0 ? 0 : 20 * (vectors[i][0] - 0.3);
            for (int k = 0; k < columns.length; k++) {
                values[k] = 0.2f;
                odds += columns[k] % 2 == 0 ? 0.5 : -0.5;
            }
            terms[i] = new SparseRow(columns, values);
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
        }
        return new TextRows(vectors, dimension, terms, vocabulary);
    }

    /// The gradient of the objective written out plainly: it must vanish at what was learnt.
    @Test
    void theGradientVanishesForBothPenalties() {
        int[] y = new int[800];
        TextRows rows = made(800, 6, 40, y);
        var learner = new TextLearner(0.5, 2);
        TextModel model = learner.fit(rows, y, SILENT);
        double[] probabilities = model.probabilities(rows);
        double[] gradient = new double[46];
        double intercept = 0;
        for (int i = 0; i < y.length; i++) {
            double slope = probabilities[i] - y[i];
            intercept += slope;
            for (int j = 0; j < 6; j++) {
                gradient[j] += slope * rows.vectors()[i][j];
            }
            for (int k = 0; k < rows.terms()[i].size(); k++) {
                gradient[6 + rows.terms()[i].columns()[k]] +=
                        slope * rows.terms()[i].values()[k];
            }
        }
        assertThat(intercept).isCloseTo(0, within(0.08));
        for (int j = 0; j < 46; j++) {
            assertThat(gradient[j] + (j < 6 ? 0.5 : 2) * model.weights()[j]).isCloseTo(0, within(0.08));
        }
        assertThat(model.termWeight(0)).isEqualTo(model.weights()[6]).isPositive();
    }

    /// Terms alone and vectors alone are the dense learner's case, which is checked against Newton's method.
    @Test
    void agreesWithTheDenseLearner() {
        int[] y = new int[500];
        TextRows rows = made(500, 3, 10, y);
        double[][] dense = new double[500][13];
        for (int i = 0; i < 500; i++) {
            for (int j = 0; j < 3; j++) {
                dense[i][j] = rows.vectors()[i][j];
            }
            for (int k = 0; k < rows.terms()[i].size(); k++) {
                dense[i][3 + rows.terms()[i].columns()[k]] = rows.terms()[i].values()[k];
            }
        }
        LogisticModel expected = new LogisticLearner(0.7, 1).fit(dense, y, 7, SILENT);
        TextModel model = new TextLearner(0.7, 0.7).fit(rows, y, SILENT);
        assertThat(model.weights()).containsExactly(expected.weights(), within(5e-3));
        assertThat(model.intercept()).isCloseTo(expected.intercept(), within(5e-3));
        // another way to begin ends near the same place
        TextModel near = new TextLearner(7, 7).fit(rows, y, SILENT);
        TextModel rough = new TextLearner(0.7, 0.7).fitRoughly(rows, y, near, SILENT);
        assertThat(rough.weights()).containsExactly(model.weights(), within(0.1));
    }

    @Test
    void theSameRowsGiveTheSameBits() {
        int[] y = new int[3000];
        TextRows rows = made(3000, 8, 500, y);
        var learner = new TextLearner(1, 1);
        assertThat(learner.fit(rows, y, SILENT).weights())
                .isEqualTo(learner.fit(rows, y, SILENT).weights());
    }

    @Test
    void vectorsAloneAndTermsAloneAreLearnt() {
        int[] y = new int[600];
        TextRows rows = made(600, 5, 30, y);
        TextRows vectors = TextRows.ofVectors(rows.vectors(), 5);
        TextRows terms = TextRows.ofTerms(rows.terms(), 30);
        assertThat(new TextLearner(1, 1).fit(vectors, y, SILENT).weights()).hasSize(5);
        assertThat(new TextLearner(1, 1).fit(terms, y, SILENT).weights()).hasSize(30);
        assertThat(rows.only(new int[] {7, 3}).terms()[1]).isSameAs(rows.terms()[3]);
    }

    @Test
    void manyTermsTakeSecondsAndCanBeCancelled() {
        int[] y = new int[20_000];
        TextRows rows = made(y.length, 0, 300_000, y);
        long start = System.nanoTime();
        new TextLearner(1, 1).fit(rows, y, SILENT);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> new TextLearner(1, 0.01).fit(rows, y, new Progress() {
                    @Override
                    public void at(Stage stage, long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return asked.incrementAndGet() > 20;
                    }
                }))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void refusesWhatCannotBeLearnt() {
        int[] y = new int[10];
        TextRows rows = made(10, 2, 3, y);
        Arrays.fill(y, 1);
        var learner = new TextLearner(1, 1);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> learner.fit(rows, y, SILENT))
                .extracting(Problem::key)
                .isEqualTo("problem.training.class");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> learner.fit(rows.only(new int[0]), new int[0], SILENT))
                .extracting(Problem::key)
                .isEqualTo("problem.training.rows");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new TextLearner(0, 1));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new TextLearner(1, Double.NaN));
    }
}
