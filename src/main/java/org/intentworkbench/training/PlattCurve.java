package org.intentworkbench.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intentworkbench.features.InnerFolds;
import org.intentworkbench.job.Progress;

/// `log-odds = slope * margin + offset` (Platt 1999), fitted on margins of rows that the margin was not learnt from.
///
/// @param slope at least 0: a model does not turn into its contrary where its margins say nothing
record PlattCurve(double slope, double offset) {
    static final int FOLDS = 3;

    /// So small that it only keeps the slope finite where margins tell the classes apart without error.
    private static final double L2 = 1;

    /// Learns margins from some rows.
    interface Fit {
        /// @return margins of `asked`
        double[] margins(TrainingSet rows, double[][] asked, Progress progress);
    }

    /// @param weights how much each row counts
    static PlattCurve of(TrainingSet rows, double[] weights, long seed, Progress progress, Fit fit) {
        double[] margins = new double[rows.size()];
        int[] fold = folds(rows, seed);
        for (int held = 0; held < FOLDS; held++) {
            int[] in = places(fold, held, false);
            int[] out = places(fold, held, true);
            TrainingSet learnt = rows.only(in);
            double[] found;
            if (Arrays.stream(learnt.y()).distinct().count() < 2) {
                found = new double[out.length]; // a class of one row: nothing is known of its margin
            } else {
                found = fit.margins(learnt, rows.only(out).x(), progress.quietly());
            }
            for (int i = 0; i < out.length; i++) {
                margins[out[i]] = found[i];
            }
            progress.check();
        }
        double[][] one = new double[margins.length][];
        Arrays.setAll(one, i -> new double[] {margins[i]});
        LogisticModel curve =
                new LogisticLearner(L2, 1).fit(new TrainingSet(one, rows.y(), weights), seed, progress.quietly());
        if (curve.weights()[0] >= 0) {
            return new PlattCurve(curve.weights()[0], curve.intercept());
        }
        double positive = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            positive += weights[i] * rows.y()[i];
            all += weights[i];
        }
        return new PlattCurve(0, Math.log(positive / (all - positive)));
    }

    /// The fold of each row: both classes are dealt out evenly, in random order; rows of a group into one fold, as
    /// evenly as whole groups allow.
    static int[] folds(TrainingSet rows, long seed) {
        var random = new SplittableRandom(seed);
        return rows.groups().length == 0
                ? folds(rows.y(), random)
                : InnerFolds.deal(rows.groups(), rows.y(), FOLDS, random);
    }

    private static int[] folds(int[] y, SplittableRandom random) {
        int[] fold = new int[y.length];
        for (int c = 0; c < 2; c++) {
            int[] rows = rowsOf(y, c);
            shuffle(rows, random);
            for (int k = 0; k < rows.length; k++) {
                fold[rows[k]] = k % FOLDS;
            }
        }
        return fold;
    }

    private static int[] rowsOf(int[] y, int label) {
        int[] rows = new int[y.length];
        int size = 0;
        for (int i = 0; i < y.length; i++) {
            if (y[i] == label) {
                rows[size++] = i;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private static void shuffle(int[] rows, SplittableRandom random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = rows[i];
            rows[i] = rows[other];
            rows[other] = kept;
        }
    }

    /// At most so many rows of both classes in the shares they have, drawn at random; ascending.
    static int[] drawn(int[] y, int most, long seed) {
        if (y.length <= most) {
            int[] all = new int[y.length];
            Arrays.setAll(all, i -> i);
            return all;
        }
        var random = new SplittableRandom(seed);
        int[] taken = new int[y.length];
        int size = 0;
        for (int c = 0; c < 2; c++) {
            int[] rows = rowsOf(y, c);
            shuffle(rows, random);
            int wanted = Math.clamp(
                    Math.round((double) most * rows.length / y.length), Math.min(1, rows.length), rows.length);
            System.arraycopy(rows, 0, taken, size, wanted);
            size += wanted;
        }
        int[] all = Arrays.copyOf(taken, size);
        Arrays.sort(all);
        return all;
    }

    private static int[] places(int[] fold, int held, boolean inside) {
        int[] places = new int[fold.length];
        int size = 0;
        for (int i = 0; i < fold.length; i++) {
            if ((fold[i] == held) == inside) {
                places[size++] = i;
            }
        }
        return Arrays.copyOf(places, size);
    }
}
