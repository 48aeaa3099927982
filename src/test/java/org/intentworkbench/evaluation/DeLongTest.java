package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Against the figures of the paper's own patients, the definition by pairs, and cases by hand.
final class DeLongTest {
    private static final Offset<Double> PRINTED = within(.00005);
    private static final Offset<Double> BIT = within(1e-12);

    /// Albumin, total protein, K-G score and outcome of 43 patients, the data of DeLong and others 1988 that SAS
    /// documents under "Comparing Receiver Operating Characteristic Curves". The expected figures were computed by an
    /// independent program that compares all pairs; the printed page itself was not at hand.
    private static final double[][] PATIENTS = patients("3.0 5.8 10 0 3.2 6.3 5 1 3.9 6.8 3 1 2.8 4.8 6 0 3.2 5.8 3 1 "
            + "0.9 4.0 5 0 2.5 5.7 8 0 1.6 5.6 5 1 3.8 5.7 5 1 3.7 6.7 6 1 3.2 5.4 4 1 3.8 6.6 6 1 4.1 6.6 5 1 "
            + "3.6 5.7 5 1 4.3 7.0 4 1 3.6 6.7 4 0 2.3 4.4 6 1 4.2 7.6 4 0 4.0 6.6 6 0 3.5 5.8 6 1 3.8 6.8 7 1 "
            + "3.0 4.7 8 0 4.5 7.4 5 1 3.7 7.4 5 1 3.1 6.6 6 1 4.1 8.2 6 1 4.3 7.0 5 1 4.3 6.5 4 1 3.2 5.1 5 1 "
            + "2.6 4.7 6 1 3.3 6.8 6 0 1.7 4.0 7 0 3.7 6.1 5 1 3.3 6.3 7 1 4.2 7.7 6 1 3.5 6.2 5 1 2.9 5.7 9 0 "
            + "2.1 4.8 7 1 2.8 6.2 8 0 4.0 7.0 7 1 3.3 5.7 6 1 3.7 6.9 5 1 3.6 6.6 5 1");

    @Test
    void theFiguresOfThePaper() {
        double[] score = column(2);
        for (int i = 0; i < score.length; i++) {
            score[i] = 10 - score[i];
        }
        int[] labels = Arrays.stream(column(3)).mapToInt(v -> (int) v).toArray();
        DeLong albumin = DeLong.of(score, column(0), labels);
        assertThat(albumin.first()).isEqualTo(.7258, PRINTED);
        assertThat(albumin.firstError()).isEqualTo(.1028, PRINTED);
        assertThat(albumin.second()).isEqualTo(.7366, PRINTED);
        assertThat(albumin.secondError()).isEqualTo(.0927, PRINTED);
        assertThat(albumin.test().difference()).isEqualTo(.0108, PRINTED);
        assertThat(albumin.test().low()).isEqualTo(-.1761, PRINTED);
        assertThat(albumin.test().high()).isEqualTo(.1976, PRINTED);
        assertThat(albumin.test().p()).isEqualTo(.9102, PRINTED);
        DeLong protein = DeLong.of(score, column(1), labels);
        assertThat(protein.second()).isEqualTo(.6478, PRINTED);
        assertThat(protein.test().difference()).isEqualTo(-.0780, PRINTED);
        assertThat(protein.test().low()).isEqualTo(-.2830, PRINTED);
        assertThat(protein.test().high()).isEqualTo(.1271, PRINTED);
        assertThat(protein.test().p()).isEqualTo(.4561, PRINTED);
        assertThat(protein.test().isMoreThanNoise()).isFalse();
    }

    @Test
    void asTheDefinitionByPairsHasIt() {
        var random = new Random(11);
        int rows = 200;
        double[] a = new double[rows];
        double[] b = new double[rows];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = random.nextInt(4) == 0 ? 1 : 0;
            a[i] = Math.round((labels[i] + random.nextGaussian()) * 4) / 4.0; // many ties
            b[i] = labels[i] * .5 + random.nextGaussian();
        }
        DeLong fast = DeLong.of(a, b, labels);
        assertThat(fast.first()).isEqualTo(RocCurve.of(a, labels).area(), BIT);
        assertThat(fast.second()).isEqualTo(RocCurve.of(b, labels).area(), BIT);
        assertThat(fast.firstError() * fast.firstError()).isEqualTo(byPairs(a, a, labels), BIT);
        double variance = byPairs(a, a, labels) + byPairs(b, b, labels) - 2 * byPairs(a, b, labels);
        double reach = fast.test().high() - fast.test().difference();
        assertThat(reach).isEqualTo(1.959963984540054 * Math.sqrt(variance), within(1e-9));
    }

    @Test
    void theSameScoresDifferByNothing() {
        double[] scores = {.1, .4, .35, .8};
        var test = DeLong.of(scores, scores.clone(), new int[] {0, 0, 1, 1}).test();
        assertThat(test).isEqualTo(new PairedDifference(0, 0, 0, 1));
    }

    @Test
    void perfectAgainstPerfectlyWrongIsCertain() {
        var test = DeLong.of(new double[] {.9, .8, .2, .1}, new double[] {.1, .2, .8, .9}, new int[] {0, 0, 1, 1})
                .test();
        assertThat(test).isEqualTo(new PairedDifference(1, 1, 1, 0));
        assertThat(test.isMoreThanNoise()).isTrue();
    }

    @Test
    void withOnePositiveRowNothingIsKnownOfTheSpread() {
        var one = DeLong.of(new double[] {.1, .2, .3}, new double[] {.3, .2, .1}, new int[] {0, 0, 1});
        assertThat(one.first()).isOne();
        assertThat(one.test().difference()).isEqualTo(-1);
        assertThat(one.test().isKnown()).isFalse();
        assertThat(one.test().isMoreThanNoise()).isFalse();
        assertThat(DeLong.of(new double[0], new double[0], new int[0]).test().isKnown())
                .isFalse();
    }

    @Test
    void aMillionRowsAreNoMatter() {
        var random = new Random(2);
        int rows = 1_000_000;
        double[] a = random.doubles(rows).toArray();
        double[] b = random.doubles(rows).toArray();
        int[] labels = random.ints(rows, 0, 2).toArray();
        long start = System.nanoTime();
        assertThat(DeLong.of(a, b, labels).first()).isEqualTo(.5, within(.01));
        assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(20);
    }

    /// Covariance of two areas by the definition: every positive against every negative.
    private static double byPairs(double[] a, double[] b, int[] labels) {
        double[][] ofA = placements(a, labels);
        double[][] ofB = placements(b, labels);
        return covariance(ofA[0], ofB[0]) / ofA[0].length + covariance(ofA[1], ofB[1]) / ofA[1].length;
    }

    private static double[][] placements(double[] scores, int[] labels) {
        int[] up = rows(labels, 1);
        int[] down = rows(labels, 0);
        double[] ofUp = new double[up.length];
        double[] ofDown = new double[down.length];
        for (int i = 0; i < up.length; i++) {
            for (int j = 0; j < down.length; j++) {
                double won = scores[up[i]] > scores[down[j]] ? 1 : scores[up[i]] == scores[down[j]] ? .5 : 0;
                ofUp[i] += won / down.length;
                ofDown[j] += won / up.length;
            }
        }
        return new double[][] {ofUp, ofDown};
    }

    private static int[] rows(int[] labels, int label) {
        return java.util.stream.IntStream.range(0, labels.length)
                .filter(i -> labels[i] == label)
                .toArray();
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }

    private static double[][] patients(String text) {
        double[] all =
                Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double[][] rows = new double[all.length / 4][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(all, 4 * i, 4 * i + 4));
        return rows;
    }

    private static double[] column(int c) {
        return Arrays.stream(PATIENTS).mapToDouble(row -> row[c]).toArray();
    }
}
