package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;
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
        int[] rows = new int[count];
        double[] positives = new double[count];
        double[] held = new double[count];
        double[] training = new double[count];
        for (int row = 0; row < result.rows(); row++) {
            int group = groups.group()[row];
            rows[group]++;
            positives[group] += result.labels()[row];
            held[group] += result.part(row) == ExperimentResult.Part.HELD_OUT ? 1 : 0;
            training[group] += result.part(row) == ExperimentResult.Part.TRAINING ? 1 : 0;
        }
        double allLearnt = Arrays.stream(training).sum();
        int allHeld = result.heldOut().cardinality();
        for (int group = 0; group < count; group++) {
            training[group] /= allLearnt;
            held[group] /= allHeld;
            positives[group] /= rows[group];
        }
        return new FeatureLook(column, groups.names(), rows, positives, training, held);
    }
}
