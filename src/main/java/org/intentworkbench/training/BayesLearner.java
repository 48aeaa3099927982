package org.intentworkbench.training;

import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Naive Bayes on binned inputs: each input is cut into ranges with about as many rows in each, and a range's share
/// among the (weighted) positive rows against its share among the negative ones is what it says:
/// `log((p_b + s) / (p + s * bins)) - log((n_b + s) / (n + s * bins))`. These are added to the log-odds of the share of
/// positives. Ranges, unlike bell curves, do not mind numbers that are mostly 0 and sometimes huge, as a shop's are.
///
/// Inputs are taken to be independent given the outcome. Where they repeat each other the order of the scores stays
/// useful but probabilities lie too near 0 and 1: have them calibrated.
///
/// @param bins most ranges of an input, 2..100; an input of fewer values has one for each
/// @param smoothing `s`, rows added to each range in both classes, above 0
/// @param positiveWeight how much a positive row counts against a negative one, above 0; 1 = as it is
public record BayesLearner(int bins, double smoothing, double positiveWeight) implements Learner {
    static final int BINS = 10;
    static final double SMOOTHING = 1;

    public BayesLearner {
        LearnerKind.BAYES.check(bins, smoothing, positiveWeight);
    }

    public static BayesLearner standard() {
        return new BayesLearner(BINS, SMOOTHING, 1);
    }

    @Override
    public LearnerKind kind() {
        return LearnerKind.BAYES;
    }

    @Override
    public SequencedMap<String, Double> values() {
        return kind().values(bins, smoothing, positiveWeight);
    }

    /// The seed is not needed.
    @Override
    public BayesModel fit(TrainingSet rows, long seed, Progress progress) {
        TrainingRows.positives(rows);
        progress.at(Stage.FITTING, 0, 0);
        double[][] x = rows.x();
        int inputs = x[0].length;
        double[] weights = rows.weights(positiveWeight);
        double positives = 0;
        double negatives = 0;
        for (int i = 0; i < weights.length; i++) {
            positives += rows.y()[i] == 1 ? weights[i] : 0;
            negatives += rows.y()[i] == 1 ? 0 : weights[i];
        }
        double[] ofClass = {negatives, positives};
        double[][] borders = new double[inputs][];
        double[][] says = new double[inputs][];
        IntStream.range(0, inputs).parallel().forEach(j -> {
            progress.check();
            double[] column = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                column[i] = x[i][j] + 0.0; // no -0.0
            }
            borders[j] = BinnedInputs.borders(column, bins);
            progress.check();
            int size = borders[j].length + 1;
            double[][] held = new double[2][size];
            for (int i = 0; i < x.length; i++) {
                held[rows.y()[i]][BinnedInputs.bin(borders[j], column[i])] += weights[i];
            }
            says[j] = new double[size];
            for (int b = 0; b < size; b++) {
                says[j][b] = Math.log((held[1][b] + smoothing) / (ofClass[1] + smoothing * size))
                        - Math.log((held[0][b] + smoothing) / (ofClass[0] + smoothing * size));
            }
        });
        return new BayesModel(Math.log(positives / negatives), borders, says);
    }
}
