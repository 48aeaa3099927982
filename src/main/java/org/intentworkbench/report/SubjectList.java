package org.intentworkbench.report;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.job.Progress;

/// Scored subjects as a CSV file: UTF-8 with a byte order mark, so that Excel reads Chinese; most likely first,
/// equal ones by id.
public final class SubjectList {
    private SubjectList() {}

    /// Which subjects go into the list.
    public enum Part {
        ALL,
        /// Those the model did not see in training.
        HELD_OUT,
        /// Those at or above the threshold.
        ABOVE_THRESHOLD
    }

    /// How many subjects a list would hold.
    public static int size(ExperimentResult result, Part part, double threshold) {
        return (int) members(result, part, threshold).count();
    }

    private static IntStream members(ExperimentResult result, Part part, double threshold) {
        return IntStream.range(0, result.rows()).filter(row -> switch (part) {
            case ALL -> true;
            case HELD_OUT -> result.heldOut().get(row);
            case ABOVE_THRESHOLD -> result.scores()[row] >= threshold;
        });
    }

    private static int[] rows(ExperimentResult result, Part part, double threshold) {
        return members(result, part, threshold)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -result.scores()[row])
                        .thenComparing(row -> result.ids()[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Writes columns `id, probability, outcome, selected, part`; the file is there wholly or not at all.
    /// @return how many subjects were written
    /// @throws Problem if the file cannot be written
    public static int write(ExperimentResult result, Part part, double threshold, Path file, Progress progress) {
        ListFile.requireNoFolder(file);
        int[] rows = rows(result, part, threshold);
        return ListFile.write(
                file,
                "id,probability,outcome,selected,part",
                rows.length,
                i -> line(result, rows[i], threshold),
                progress);
    }

    private static String part(ExperimentResult.Part part) {
        return switch (part) {
            case HELD_OUT -> "held out";
            case TRAINING -> "training";
            case UNUSED -> "neither";
        };
    }

    private static String line(ExperimentResult result, int row, double threshold) {
        double score = result.scores()[row];
        return ListFile.quoted(result.ids()[row])
                + "," + score
                + "," + result.labels()[row]
                + "," + (score >= threshold ? 1 : 0)
                + "," + part(result.part(row));
    }
}
