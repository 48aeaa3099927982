package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.Progress;

/// What alarms are judged by: all that a run has found, before it is kept.
///
/// @param splits of every repeat, the first being that of `scores`
/// @param repeats figures on the held-out rows of every repeat
/// @param scores of all rows of the table, by the model of the first split
/// @param trials one a repeat, or empty
/// @param baselines judged on the same splits, or empty
record Evidence(
        ExperimentSpec spec,
        FeatureTable table,
        List<Split> splits,
        List<Figures> repeats,
        double[] scores,
        List<Trial> trials,
        List<Baseline> baselines) {
    private static final long MOST_ROWS = 2_000_000;

    Evidence {
        splits = List.copyOf(splits);
        repeats = List.copyOf(repeats);
        trials = List.copyOf(trials);
        baselines = List.copyOf(baselines);
    }

    /// Splits are made again from the spec, as they were; of very many rows the first alone.
    static Evidence of(ExperimentSpec spec, FeatureTable table, TrialRuns trials, double[] scores, Progress progress) {
        int repeats = trials.figures().size();
        int judged = (long) repeats * table.size() <= MOST_ROWS ? repeats : 1;
        List<Split> splits = IntStream.range(0, judged)
                .peek(repeat -> progress.check())
                .mapToObj(repeat -> repeat == 0 ? trials.split() : Split.of(table, spec.split(), spec.seed(), repeat))
                .toList();
        return new Evidence(spec, table, splits, trials.figures(), scores, trials.trials(), trials.baselines());
    }

    Split first() {
        return splits.getFirst();
    }

    Spread auc() {
        return Spread.of(repeats, Figures::auc);
    }

    int[] labels(int[] rows) {
        return IntStream.of(rows).map(row -> table.labels()[row]).toArray();
    }

    double[] scores(int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> scores[row]).toArray();
    }

    int positives(int[] rows) {
        return IntStream.of(labels(rows)).sum();
    }

    /// Columns of imported files: what the program folds from events itself is taken as of a moment and cannot know
    /// what came later.
    List<FeatureColumn> imported() {
        return table.columns().stream()
                .filter(column -> column.group() == FeatureGroup.TABLE)
                .toList();
    }

    /// At most so many of the rows, evenly spaced: checks stay quick where rows are many.
    static int[] some(int[] rows, int most) {
        if (rows.length <= most) {
            return rows;
        }
        int[] picked = new int[most];
        Arrays.setAll(picked, i -> rows[(int) ((long) i * rows.length / most)]);
        return picked;
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
