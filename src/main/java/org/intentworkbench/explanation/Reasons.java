package org.intentworkbench.explanation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.intentworkbench.training.BayesModel;
import org.intentworkbench.training.BoostingModel;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.FlatTrees;
import org.intentworkbench.training.ForestModel;
import org.intentworkbench.training.KernelModel;
import org.intentworkbench.training.LogisticModel;
import org.intentworkbench.training.NeighbourModel;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.training.TreeNode;

/// What each feature adds to the score of one row, on the scale of the classifier.
///
/// @param base where every row starts; @param parts by the feature's number
record Reasons(double base, double[] parts) {
    /// @param featureOf for each input the number of its feature
    static Reasons of(Classifier classifier, double[] inputs, int[] featureOf, int features) {
        double[] parts = new double[features];
        double base = switch (classifier) {
            case LogisticModel logistic -> {
                for (int i = 0; i < inputs.length; i++) {
                    parts[featureOf[i]] += logistic.weights()[i] * inputs[i];
                }
                yield logistic.intercept();
            }
            case TreeModel tree -> {
                addSteps(tree.path(inputs), featureOf, parts);
                yield tree.root().probability();
            }
            case ForestModel forest -> addPaths(forest.trees(), inputs, featureOf, parts);
            case BoostingModel boosting -> {
                double[] own = new double[inputs.length];
                double start = new TreeShap(boosting.trees()).add(inputs, own);
                for (int i = 0; i < own.length; i++) {
                    parts[featureOf[i]] += own[i];
                }
                yield boosting.base() + start;
            }
            case BayesModel bayes -> {
                for (int i = 0; i < inputs.length; i++) {
                    parts[featureOf[i]] += bayes.says(i, inputs[i]);
                }
                yield bayes.prior();
            }
            case KernelModel kernel -> addWalks(kernel::margin, kernel.mean(), inputs, featureOf, parts);
            case NeighbourModel nearest -> addWalks(nearest::probability, nearest.mean(), inputs, featureOf, parts);
        };
        return new Reasons(base, parts);
    }

    private static void addSteps(List<TreeNode> path, int[] featureOf, double[] parts) {
        for (int i = 0; i + 1 < path.size(); i++) {
            if (path.get(i) instanceof TreeNode.Branch branch) {
                parts[featureOf[branch.input()]] += path.get(i + 1).probability() - branch.probability();
            }
        }
    }

    /// As for one tree, the mean over all.
    private static double addPaths(FlatTrees trees, double[] inputs, int[] featureOf, double[] parts) {
        double base = 0;
        for (int tree = 0; tree < trees.size(); tree++) {
            int node = trees.root(tree);
            base += trees.mean(node);
            while (!trees.isLeaf(node)) {
                int next = trees.next(node, inputs);
                parts[featureOf[trees.input(node)]] += (trees.mean(next) - trees.mean(node)) / trees.size();
                node = next;
            }
        }
        return base / trees.size();
    }

    /// Walks from the mean row to the row, one feature after another, and gives each feature what the score did at its
    /// step; the mean of the walk in the order of the features and of that in the opposite order.
    private static double addWalks(
            ToDoubleFunction<double[]> score, double[] mean, double[] inputs, int[] featureOf, double[] parts) {
        double base = score.applyAsDouble(mean);
        for (boolean forward : new boolean[] {true, false}) {
            double[] at = mean.clone();
            double before = base;
            for (int k = 0; k < parts.length; k++) {
                int feature = forward ? k : parts.length - 1 - k;
                boolean moved = false;
                for (int i = 0; i < inputs.length; i++) {
                    if (featureOf[i] == feature) {
                        moved |= at[i] != inputs[i];
                        at[i] = inputs[i];
                    }
                }
                if (moved) {
                    double now = score.applyAsDouble(at);
                    parts[feature] += (now - before) / 2;
                    before = now;
                }
            }
        }
        return base;
    }
}
