package org.intentworkbench.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.segments.ColumnGroups;

/// One feature of a run by its levels or bands, to be looked at: how common positive rows are in each, and how much of
/// the training and of the held-out rows each holds.
///
/// @param rows of each group, learnt from or held out; @param positiveShare of the same
/// @param training share of all training rows that are in the group; @param heldOut the same of the held-out rows
public record FeatureLook(
        FeatureColumn column,
        List<Wording> names,
        int[] rows,
        double[] positiveShare,
        double[] training,
        double[] heldOut) {
    public FeatureLook {
        names = List.copyOf(names);
    }

    /// @throws Problem if the run has no such feature, or it is a text vector
    public static FeatureLook of(Run run, String feature) {
        FeatureColumn column = run.table()
                .column(feature)
                .filter(one -> !(one.values() instanceof FeatureValues.Vectors))
                .orElseThrow(() -> new Problem("problem.experiment.groups", feature, ""));
        ColumnGroups groups = ColumnGroups.of(column);
        int count = groups.names().size();
        ExperimentResult result = run.result();
        int[] learnt = learnt(run);
        int[] rows = new int[count];
        double[] positives = new double[count];
        double[] held = new double[count];
        double[] training = new double[count];
        for (int row = 0; row < result.rows(); row++) {
            int group = groups.group()[row];
            rows[group]++;
            positives[group] += result.labels()[row];
            held[group] += result.heldOut().get(row) ? 1 : 0;
        }
        for (int row : learnt) {
            training[groups.group()[row]]++;
        }
        int allHeld = result.heldOut().cardinality();
        for (int group = 0; group < count; group++) {
            training[group] /= learnt.length;
            held[group] /= allHeld;
            positives[group] /= rows[group];
        }
        return new FeatureLook(column, groups.names(), rows, positives, training, held);
    }

    /// Rows the shown model learnt from. A split by time or by a column leaves rows in neither part: it is made again.
    private static int[] learnt(Run run) {
        ExperimentResult result = run.result();
        int[] others = IntStream.range(0, result.rows())
                .filter(row -> !result.heldOut().get(row))
                .toArray();
        return others.length == result.trainingRows()
                ? others
                : Split.of(run.table(), result.spec().split(), result.spec().seed(), 0)
                        .train();
    }
}
