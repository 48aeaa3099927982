package org.intentworkbench.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.BayesModel;
import org.intentworkbench.training.BoostingModel;
import org.intentworkbench.training.FittedModel;
import org.intentworkbench.training.ForestModel;
import org.intentworkbench.training.KernelModel;
import org.intentworkbench.training.LogisticModel;
import org.intentworkbench.training.NeighbourModel;
import org.intentworkbench.training.TreeModel;

/// The weights of a model, largest first by absolute value; equal ones by name.
public final class FeatureWeights {
    private static final Comparator<FeatureWeight> LARGEST_FIRST = Comparator.comparingDouble(
                    (FeatureWeight weight) -> -Math.abs(weight.value()))
            .thenComparing(FeatureWeight::feature);

    /// Rows that tell the sign of a share.
    private static final int SIGNED = 20_000;

    private FeatureWeights() {}

    /// @param trainingRows rows of `table` the model was fitted on
    /// @throws org.intentworkbench.domain.Problem if the table has not the columns the model was fitted on
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public static List<FeatureWeight> of(FittedModel model, FeatureTable table, int[] trainingRows, Progress progress) {
        List<DesignColumn> inputs = model.encoder().columns();
        TrainingInputs training = new TrainingInputs(model.encoder(), table, trainingRows, progress);
        Map<String, List<Integer>> vectors = new LinkedHashMap<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).part() == DesignColumn.Part.VECTOR) {
                int place = i;
                vectors.computeIfAbsent(inputs.get(i).feature(), name -> {
                            List<Integer> group = new ArrayList<>();
                            groups.add(group);
                            return group;
                        })
                        .add(place);
            } else {
                groups.add(List.of(i));
            }
        }
        double[] values = switch (model.classifier()) {
            case LogisticModel logistic -> logistic.weights();
            case TreeModel tree -> InputShares.of(tree, training);
            case ForestModel forest -> InputShares.of(forest.gains(), forest, training.thinned(SIGNED));
            case BoostingModel boosting -> InputShares.of(boosting.gains(), boosting, training.thinned(SIGNED));
            case BayesModel bayes -> InputShares.spreads(bayes, training);
            case KernelModel kernel -> InputShares.occluded(kernel, training, groups);
            case NeighbourModel nearest -> InputShares.occluded(nearest, training, groups);
        };
        List<FeatureWeight> weights = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            DesignColumn input = inputs.get(i);
            if (input.part() != DesignColumn.Part.VECTOR) {
                weights.add(new FeatureWeight(
                        input.name(),
                        values[i] + 0.0, // no -0.0 on screen
                        InputWords.label(input, table),
                        definition(table, input.feature())));
            }
        }
        double[] whole = switch (model.classifier()) {
            case LogisticModel logistic ->
                training.spreads((i, value) -> logistic.weights()[i] * value, vectors.values());
            case BayesModel bayes -> training.spreads(bayes::says, vectors.values());
            default -> sums(values, vectors.values());
        };
        int next = 0;
        for (String feature : vectors.keySet()) {
            Wording label = table.column(feature).map(FeatureColumn::label).orElseGet(() -> Wording.plain(feature));
            weights.add(new FeatureWeight(feature, whole[next++], label, definition(table, feature)));
        }
        weights.sort(LARGEST_FIRST);
        return List.copyOf(weights);
    }

    private static double[] sums(double[] values, Iterable<List<Integer>> vectors) {
        List<Double> sums = new ArrayList<>();
        for (List<Integer> places : vectors) {
            sums.add(places.stream().mapToDouble(i -> Math.abs(values[i])).sum());
        }
        return sums.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Wording definition(FeatureTable table, String feature) {
        return table.column(feature).map(FeatureColumn::definition).orElseGet(() -> Wording.plain(""));
    }
}
