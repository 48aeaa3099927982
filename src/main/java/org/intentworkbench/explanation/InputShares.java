package org.intentworkbench.explanation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.intentworkbench.training.BayesModel;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.KernelModel;
import org.intentworkbench.training.NeighbourModel;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.training.TreeNode;

/// How much each input did for a model whose inputs have no weight of their own, signed by the way the score goes with
/// it.
final class InputShares {
    /// Multiplications that occlusion may take, about a second.
    private static final double AFFORDED = 2e9;

    private static final int MOST_OCCLUDED = 300;
    private static final int LEAST_OCCLUDED = 10;

    private InputShares() {}

    static double[] of(TreeModel tree, TrainingInputs training) {
        double[] gains = new double[tree.inputs()];
        addGains(tree.root(), gains);
        return of(gains, tree, training);
    }

    private static void addGains(TreeNode node, double[] gains) {
        if (node instanceof TreeNode.Branch branch) {
            gains[branch.input()] += branch.gain();
            addGains(branch.yes(), gains);
            addGains(branch.no(), gains);
        }
    }

    /// @param gains of each input, from 0
    /// @return their shares of all; all 0 where nothing is gained
    static double[] of(double[] gains, Classifier model, TrainingInputs training) {
        double total = 0;
        for (double gain : gains) {
            total += gain;
        }
        double[] shares = new double[gains.length];
        if (total > 0) {
            double[] together = movedTogether(model, training);
            for (int i = 0; i < shares.length; i++) {
                shares[i] = together[i] < 0 ? -gains[i] / total : gains[i] / total;
            }
        }
        return shares;
    }

    /// Standard deviations of what each input says, signed by whether it says more the larger it is.
    static double[] spreads(BayesModel bayes, TrainingInputs training) {
        int inputs = bayes.inputs();
        double[] mean = new double[inputs];
        double[] squares = new double[inputs];
        double[] inputMean = new double[inputs];
        double[] together = new double[inputs];
        double[] seen = new double[1];
        training.each(row -> {
            seen[0]++;
            for (int j = 0; j < inputs; j++) {
                double says = bayes.says(j, row[j]);
                double off = says - mean[j];
                mean[j] += off / seen[0];
                squares[j] += off * (says - mean[j]);
                together[j] += (row[j] - inputMean[j]) * (says - mean[j]);
                inputMean[j] += (row[j] - inputMean[j]) / seen[0];
            }
        });
        double[] spreads = new double[inputs];
        for (int j = 0; j < inputs; j++) {
            double spread = seen[0] == 0 ? 0 : Math.sqrt(squares[j] / seen[0]);
            spreads[j] = together[j] < 0 ? -spread : spread;
        }
        return spreads;
    }

    /// By how much the score moves on average when some inputs are set to their mean: as shares of the groups.
    /// @param groups of inputs that are set together; each input is in one
    /// @return for each input the share of its group, in the group's first input
    static double[] occluded(Classifier model, TrainingInputs training, List<List<Integer>> groups) {
        double[] mean = mean(model);
        ToDoubleFunction<double[]> score = model instanceof KernelModel kernel ? kernel::margin : model::probability;
        double each = Math.max(1, stored(model)) * (double) mean.length * groups.size();
        TrainingInputs some =
                training.thinned((int) Math.clamp(AFFORDED / each, (double) LEAST_OCCLUDED, MOST_OCCLUDED));
        double[] moved = new double[mean.length];
        some.each(row -> {
            double before = score.applyAsDouble(row);
            double[] changes = groups.parallelStream()
                    .mapToDouble(group -> {
                        double[] changed = row.clone();
                        group.forEach(i -> changed[i] = mean[i]);
                        return Math.abs(before - score.applyAsDouble(changed));
                    })
                    .toArray();
            for (int g = 0; g < changes.length; g++) {
                moved[groups.get(g).getFirst()] += changes[g];
            }
        });
        return of(moved, model, some);
    }

    private static double[] mean(Classifier model) {
        return switch (model) {
            case KernelModel kernel -> kernel.mean();
            case NeighbourModel nearest -> nearest.mean();
            default -> throw new IllegalArgumentException("the inputs of " + model + " need no occlusion");
        };
    }

    private static int stored(Classifier model) {
        return switch (model) {
            case KernelModel kernel -> kernel.pull().length;
            case NeighbourModel nearest -> nearest.weights().length;
            default -> 1;
        };
    }

    /// Covariance of each input and the score times the number of rows; of this only the sign is used.
    private static double[] movedTogether(Classifier model, TrainingInputs training) {
        double[] means = new double[model.inputs()];
        double[] together = new double[model.inputs()];
        double[] seenAndMean = new double[2];
        training.eachPiece(rows -> {
            double[] scores = model.probabilities(rows);
            for (int k = 0; k < rows.length; k++) {
                double[] inputs = rows[k];
                double seen = ++seenAndMean[0];
                seenAndMean[1] += (scores[k] - seenAndMean[1]) / seen;
                double off = scores[k] - seenAndMean[1];
                for (int i = 0; i < inputs.length; i++) {
                    // off the old mean of the input times off the new mean of the score
                    together[i] += (inputs[i] - means[i]) * off;
                    means[i] += (inputs[i] - means[i]) / seen;
                }
            }
        });
        return together;
    }
}
