package org.intentworkbench.experiment;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.TextLearner;
import org.intentworkbench.training.TextModel;
import org.intentworkbench.training.TextRows;

/// Chooses a penalty by what it does to training rows that were held back: the smallest log loss over the judged
/// folds. Test rows are never seen.
///
/// @param fold of each training row
/// @param judged how many folds are held back in turn, from fold 0
record PenaltyChoice(TextRows rows, int[] labels, int[] fold, int judged, Progress progress) {
    /// @param learners from the strongest penalty to the weakest, not empty. The loss falls and then rises along
    ///     them, so those after the first that is worse are not tried
    TextLearner best(List<TextLearner> learners) {
        TextModel[] models = new TextModel[judged];
        Part[] parts = new Part[judged];
        for (int f = 0; f < judged; f++) {
            int held = f;
            parts[f] = new Part(part(i -> fold[i] != held), part(i -> fold[i] == held));
        }
        TextLearner best = learners.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (TextLearner learner : learners) {
            double loss = 0;
            for (int f = 0; f < judged; f++) {
                if (parts[f].isJudged()) {
                    // each begins where the stronger penalty ended
                    models[f] = learner.fitRoughly(parts[f].train.rows, parts[f].train.labels, models[f], progress);
                    loss += loss(models[f], parts[f].test);
                }
            }
            if (loss >= least) {
                break;
            }
            least = loss;
            best = learner;
        }
        return best;
    }

    private static double loss(TextModel model, Rows test) {
        double[] probabilities = model.probabilities(test.rows);
        return Figures.of(probabilities, test.labels, 0.5).logLoss() * probabilities.length;
    }

    private Rows part(IntPredicate taken) {
        int[] some = IntStream.range(0, labels.length).filter(taken).toArray();
        return new Rows(rows.only(some), IntStream.of(some).map(i -> labels[i]).toArray());
    }

    private record Rows(TextRows rows, int[] labels) {}

    private record Part(Rows train, Rows test) {
        boolean isJudged() {
            return test.labels.length > 0
                    && IntStream.of(train.labels).distinct().count() == 2;
        }
    }
}
