package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.intentworkbench.evaluation.DeLong;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Two runs set against each other: whether one foresees better than the other by more than noise, what every figure
/// says, and on whom they disagree. Only subjects held out in both are looked at one by one.
///
/// @param firstThreshold from which the first run calls a subject; @param secondThreshold the same of the second
/// @param difference of every figure at the runs' own thresholds, and who enters and leaves at the two above
/// @param verdict on the area under the ROC curve
/// @param firstRows rows of the subjects held out in both in the first result, in its order
/// @param secondRows rows of the same subjects in the second result
public record RunComparison(
        ExperimentResult first,
        ExperimentResult second,
        double firstThreshold,
        double secondThreshold,
        RunDifference difference,
        Verdict verdict,
        int[] firstRows,
        int[] secondRows) {
    /// Who calls a subject. Called by `compare.call.<name>` on screen.
    public enum Call {
        BOTH,
        ONLY_FIRST,
        ONLY_SECOND,
        NEITHER
    }

    /// How many subjects are called so, by outcome.
    public record Count(Call call, int positives, int negatives) {
        public int all() {
            return positives + negatives;
        }
    }

    /// One subject held out in both.
    ///
    /// @param firstRow in the first result; @param secondRow in the second
    /// @param outcome 1 or 0, as the first run has it
    public record Called(
            String id, int firstRow, int secondRow, int outcome, double firstScore, double secondScore, Call call) {}

    /// The threshold a run calls subjects at where nobody says another: the one tuned on folds of its training rows, or
    /// else the one of its spec.
    public static double threshold(ExperimentResult result) {
        double tuned = result.tunedThreshold();
        return Double.isNaN(tuned) ? result.spec().threshold() : tuned;
    }

    /// At the thresholds of [#threshold].
    public static RunComparison of(ExperimentResult first, ExperimentResult second, Progress progress) {
        return of(first, second, threshold(first), threshold(second), progress);
    }

    public static RunComparison of(
            ExperimentResult first,
            ExperimentResult second,
            double firstThreshold,
            double secondThreshold,
            Progress progress) {
        progress.at(Stage.EVALUATING, 0, 0);
        progress.check();
        MatchedRows rows = MatchedRows.of(first, second);
        progress.check();
        RunDifference difference = RunDifference.of(first, second, firstThreshold, secondThreshold);
        progress.check();
        Verdict verdict = Verdict.of(first, second, difference, rows);
        return new RunComparison(
                first, second, firstThreshold, secondThreshold, difference, verdict, rows.first(), rows.second());
    }

    /// The two areas on the subjects held out in both; empty where there are none of one outcome.
    public DeLong areas() {
        return Verdict.areas(first, second, new MatchedRows(firstRows, secondRows));
    }

    /// Subjects held out in both.
    public int compared() {
        return firstRows.length;
    }

    /// One count for each kind of [Call].
    public List<Count> counts() {
        Map<Call, int[]> counted = new EnumMap<>(Call.class);
        for (Call call : Call.values()) {
            counted.put(call, new int[2]);
        }
        for (int i = 0; i < firstRows.length; i++) {
            counted.computeIfAbsent(call(i), call -> new int[2])[first.labels()[firstRows[i]]]++;
        }
        List<Count> counts = new ArrayList<>();
        counted.forEach((call, by) -> counts.add(new Count(call, by[1], by[0])));
        return counts;
    }

    /// Subjects called so, those first on whose scores the runs differ most, equal ones in the order of the table.
    ///
    /// @param most how many at most
    public List<Called> called(Call wanted, int most) {
        return IntStream.range(0, firstRows.length)
                .filter(i -> call(i) == wanted)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(secondScore(i) - firstScore(i))))
                .limit(most)
                .map(this::called)
                .toList();
    }

    /// Rows of the first result, or of the second, whose subjects are called so.
    public BitSet rows(Call wanted, boolean ofSecond) {
        BitSet rows = new BitSet();
        for (int i = 0; i < firstRows.length; i++) {
            if (call(i) == wanted) {
                rows.set(ofSecond ? secondRows[i] : firstRows[i]);
            }
        }
        return rows;
    }

    private Called called(int i) {
        return new Called(
                first.ids()[firstRows[i]],
                firstRows[i],
                secondRows[i],
                first.labels()[firstRows[i]],
                firstScore(i),
                secondScore(i),
                call(i));
    }

    private Call call(int i) {
        boolean byFirst = firstScore(i) >= firstThreshold;
        boolean bySecond = secondScore(i) >= secondThreshold;
        return byFirst ? bySecond ? Call.BOTH : Call.ONLY_FIRST : bySecond ? Call.ONLY_SECOND : Call.NEITHER;
    }

    private double firstScore(int i) {
        return first.scores()[firstRows[i]];
    }

    private double secondScore(int i) {
        return second.scores()[secondRows[i]];
    }
}
