package org.intentworkbench.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.FittedModel;

/// Why one subject got its score.
///
/// @param probability of the positive class
/// @param base logistic: log-odds of a subject with mean numbers, none of the levels and no text, which is the
///     intercept (levels of a feature add up to 0, see [FeatureWeight]); tree: probability at the root
/// @param score the subject's, on the scale of `base`: exactly `base` plus the contributions, added in their order.
/// What
///     calibration makes of it, and of a probability the way back from balanced classes, no feature can be blamed for:
///     see [#told]
/// @param told the probability the contributions lead to; another than `probability` where that was brought back to the
///     real rate or calibrated afterwards
/// @param contributions largest first by absolute value, all features
public record Explained(double probability, double base, double score, double told, List<Contribution> contributions) {
    private static final double ROUNDING = 1e-9;

    public Explained {
        contributions = List.copyOf(contributions);
    }

    /// @throws org.intentworkbench.domain.Problem if the table has not the columns the model was fitted on
    public static Explained of(FittedModel model, FeatureTable table, int row) {
        double[] inputs = model.encoder().encode(table, new int[] {row})[0];
        Reasons reasons = Reasons.of(
                model.classifier(),
                inputs,
                featureOf(model),
                model.encoder().features().size());
        double[] parts = reasons.parts();
        List<Contribution> contributions = new ArrayList<>();
        for (int f = 0; f < parts.length; f++) {
            contributions.add(
                    contribution(table, row, model.encoder().features().get(f), parts[f]));
        }
        contributions.sort(Comparator.comparingDouble(part -> -Math.abs(part.value())));
        boolean odds = model.classifier().scale() == Classifier.Scale.LOG_ODDS;
        // a model that learnt from balanced classes is brought back to the real rate
        double base = reasons.base() + (odds ? Math.log(model.oddsFactor()) : 0);
        double score = base;
        for (Contribution part : contributions) {
            score += part.value();
        }
        double told = odds ? 1 / (1 + Math.exp(-score)) : score;
        return new Explained(model.probability(inputs), base, score, told, contributions);
    }

    /// Whether the probability is another than the contributions lead to.
    public boolean isSettled() {
        return Math.abs(told - probability) > ROUNDING;
    }

    private static int[] featureOf(FittedModel model) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String feature : model.encoder().features()) {
            numbers.put(feature, numbers.size());
        }
        return model.encoder().columns().stream()
                .map(DesignColumn::feature)
                .mapToInt(feature -> numbers.getOrDefault(feature, -1))
                .toArray();
    }

    private static Contribution contribution(FeatureTable table, int row, String feature, double value) {
        return table.column(feature)
                .map(column -> new Contribution(feature, column.label(), cell(column, row), value + 0.0))
                .orElseGet(() -> new Contribution(feature, Wording.plain(feature), "", value + 0.0));
    }

    private static String cell(FeatureColumn column, int row) {
        if (column.values().isMissing(row)) {
            return "";
        }
        if (column.values() instanceof FeatureValues.Numbers numbers) {
            double value = numbers.values()[row];
            return column.yesNo() ? String.valueOf(value == 1) : Bilingual.number(value);
        }
        return column.values() instanceof FeatureValues.Levels levels ? levels.levels()[levels.codes()[row]] : "";
    }
}
