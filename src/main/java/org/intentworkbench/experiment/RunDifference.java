package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.PairedDifference;
import org.intentworkbench.evaluation.ResampledTTest;
import org.intentworkbench.evaluation.Spread;

/// What changes from one run to another.
///
/// @param figures one a figure of merit
/// @param paired whether the differences are taken repeat by repeat: both runs split the same subjects the same way
/// @param entered ids that only the second run puts at or above the threshold, most likely first
/// @param left ids that only the first run does, most likely first
/// @param stayed how many both do
/// @param compared subjects held out in both runs: only these can enter or leave
public record RunDifference(
        List<FigureDifference> figures,
        boolean paired,
        List<String> entered,
        List<String> left,
        int stayed,
        int compared) {
    public RunDifference {
        figures = List.copyOf(figures);
        entered = List.copyOf(entered);
        left = List.copyOf(left);
    }

    /// @param name as in `train --json`
    /// @param change second less first; paired: over the repeats, else of the means with the spread of both
    /// @param better in how many repeats the second run is better; -1 where not paired
    /// @param lowerIsBetter for Brier and log loss
    /// @param test by the corrected resampled t-test; not known where not paired
    public record FigureDifference(
            String name,
            Spread first,
            Spread second,
            Spread change,
            int better,
            boolean lowerIsBetter,
            PairedDifference test) {}

    public static RunDifference of(ExperimentResult first, ExperimentResult second, double threshold) {
        return of(first, second, threshold, threshold);
    }

    /// @param firstThreshold from which the first run calls a subject; @param secondThreshold the same of the second
    public static RunDifference of(
            ExperimentResult first, ExperimentResult second, double firstThreshold, double secondThreshold) {
        boolean paired = first.repeats().size() == second.repeats().size()
                && first.spec().seed() == second.spec().seed()
                && first.spec().split().equals(second.spec().split())
                && java.util.Arrays.equals(first.ids(), second.ids())
                && java.util.Arrays.equals(first.labels(), second.labels())
                && first.heldOut().equals(second.heldOut());
        List<FigureDifference> figures = List.of(
                figure("auc", first, second, paired, false, Figures::auc),
                figure("averagePrecision", first, second, paired, false, Figures::averagePrecision),
                figure("f1", first, second, paired, false, Figures::f1),
                figure("precision", first, second, paired, false, Figures::precision),
                figure("recall", first, second, paired, false, Figures::recall),
                figure("accuracy", first, second, paired, false, Figures::accuracy),
                figure("brier", first, second, paired, true, Figures::brier),
                figure("logLoss", first, second, paired, true, Figures::logLoss));
        MatchedRows matched = MatchedRows.of(first, second);
        List<Map.Entry<String, Double>> entered = new ArrayList<>();
        List<Map.Entry<String, Double>> left = new ArrayList<>();
        int stayed = 0;
        for (int i = 0; i < matched.size(); i++) {
            double score = second.scores()[matched.second()[i]];
            double was = first.scores()[matched.first()[i]];
            String id = second.ids()[matched.second()[i]];
            boolean in = score >= secondThreshold;
            boolean wasIn = was >= firstThreshold;
            if (in && wasIn) {
                stayed++;
            } else if (in) {
                entered.add(Map.entry(id, score));
            } else if (wasIn) {
                left.add(Map.entry(id, was));
            }
        }
        return new RunDifference(figures, paired, ids(entered), ids(left), stayed, matched.size());
    }

    private static FigureDifference figure(
            String name,
            ExperimentResult first,
            ExperimentResult second,
            boolean paired,
            boolean lowerIsBetter,
            ToDoubleFunction<Figures> figure) {
        Spread before = Spread.of(first.repeats(), figure);
        Spread after = Spread.of(second.repeats(), figure);
        if (!paired) {
            var change = new Spread(after.mean() - before.mean(), Math.hypot(before.sd(), after.sd()));
            var unknown = new PairedDifference(change.mean(), Double.NaN, Double.NaN, Double.NaN);
            return new FigureDifference(name, before, after, change, -1, lowerIsBetter, unknown);
        }
        List<Double> changes = new ArrayList<>();
        int better = 0;
        for (int i = 0; i < first.repeats().size(); i++) {
            double change = figure.applyAsDouble(second.repeats().get(i))
                    - figure.applyAsDouble(first.repeats().get(i));
            changes.add(change);
            if (lowerIsBetter ? change < 0 : change > 0) {
                better++;
            }
        }
        PairedDifference test = ResampledTTest.of(values(first, figure), values(second, figure), testToTrain(first));
        return new FigureDifference(name, before, after, Spread.of(changes, d -> d), better, lowerIsBetter, test);
    }

    private static double[] values(ExperimentResult result, ToDoubleFunction<Figures> figure) {
        return result.repeats().stream().mapToDouble(figure).toArray();
    }

    /// Of the first repeat where an older run does not tell each.
    private static double testToTrain(ExperimentResult result) {
        List<Trial> trials = result.trials();
        if (trials.isEmpty()) {
            int test = result.heldOut().cardinality();
            return test / (double) (result.rows() - test);
        }
        double test = trials.stream().mapToInt(Trial::test).sum();
        return test / trials.stream().mapToInt(Trial::train).sum();
    }

    private static List<String> ids(List<Map.Entry<String, Double>> scored) {
        return scored.stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
