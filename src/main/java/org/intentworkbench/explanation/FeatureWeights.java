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
import org.intentworkbench.training.FittedModel;
import org.intentworkbench.training.LogisticModel;
import org.intentworkbench.training.TreeModel;

/// The weights of a model, largest first by absolute value; equal ones by name.
public final class FeatureWeights {
    private static final Comparator<FeatureWeight> LARGEST_FIRST = Comparator.comparingDouble(
                    (FeatureWeight weight) -> -Math.abs(weight.value()))
            .thenComparing(FeatureWeight::feature);

    private FeatureWeights() {}

    /// @param trainingRows rows of `table` the model was fitted on
    /// @throws org.intentworkbench.domain.Problem if the table has not the columns the model was fitted on
    public static List<FeatureWeight> of(FittedModel model, FeatureTable table, int[] trainingRows) {
        List<DesignColumn> inputs = model.encoder().columns();
        TrainingInputs training = new TrainingInputs(model.encoder(), table, trainingRows);
        double[] values = switch (model.classifier()) {
            case LogisticModel logistic -> logistic.weights();
            case TreeModel tree -> TreeShares.of(tree, training);
        };
        List<FeatureWeight> weights = new ArrayList<>();
        Map<String, List<Integer>> vectors = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            DesignColumn input = inputs.get(i);
            if (input.part() == DesignColumn.Part.VECTOR) {
                vectors.computeIfAbsent(input.feature(), name -> new ArrayList<>())
                        .add(i);
            } else {
                weights.add(new FeatureWeight(
                        input.name(),
                        values[i] + 0.0, // no -0.0 on screen
                        InputWords.label(input, table),
                        definition(table, input.feature())));
            }
        }
        double[] whole = switch (model.classifier()) {
            case LogisticModel logistic -> training.spreads(logistic.weights(), vectors.values());
            case TreeModel tree -> sums(values, vectors.values());
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
