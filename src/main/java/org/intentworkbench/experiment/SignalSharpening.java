package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.signals.Scored;
import org.intentworkbench.text.terms.SparseRow;
import org.intentworkbench.training.TextLearner;
import org.intentworkbench.training.TextModel;
import org.intentworkbench.training.TextRows;

/// Sharpens a signal by a label: a logistic regression on the vector of a text and its score by sentences. The score is
/// a weighing of the vector already, but as an input of its own, hardly punished, it is where the model begins: with
/// few labels little is learnt beside it.
///
/// Cross-fitted: the reviews are parted in five by shopper (by text where the shopper is unknown); each part is
/// scored by a model of the four others, from which every review that shares a text with it is left out. Its
/// penalty is chosen within those four.
final class SignalSharpening {
    /// More labelled reviews change the figures by less than a thousandth and cost minutes.
    private static final int MOST_ROWS = 20_000;

    /// Where rows are many one part held back tells enough of penalties.
    private static final int MANY = 1_000;

    private static final double[] VECTOR_PENALTIES = {30, 10, 3, 1, .3};
    private static final double SCORE_PENALTY = .01;

    private final SignalRows rows;
    private final TextRows texts;
    private final long seed;

    SignalSharpening(SignalRows rows, ReadTexts read, Scored plain, long seed) {
        this.rows = rows;
        this.seed = seed;
        double mean = plain.mean();
        double spread = plain.spread();
        SparseRow[] scores = new SparseRow[plain.size()];
        for (int text = 0; text < scores.length; text++) {
            float value = spread > 0 ? (float) ((plain.scores()[text] - mean) / spread) : 0;
            scores[text] = new SparseRow(new int[] {0}, new float[] {value});
        }
        texts = new TextRows(read.vectors(), read.dimension(), scores, 1);
    }

    /// @return the chance of a good outcome for each row; NaN for the rows of a part whose others lack a class
    double[] chances(Progress progress) {
        double[] chances = new double[rows.size()];
        Arrays.fill(chances, Double.NaN);
        for (int held = 0; held < SignalRows.FOLDS; held++) {
            progress.check();
            progress.at(Stage.FITTING, held, SignalRows.FOLDS);
            int[] learnt = rows.learnt(held, MOST_ROWS, seed);
            int[] labels = IntStream.of(learnt).map(row -> rows.labels()[row]).toArray();
            if (IntStream.of(labels).distinct().count() == 2) {
                int[] scored = rows.scored(held);
                double[] some = fit(held, learnt, labels, progress).probabilities(texts.only(textsOf(scored)));
                for (int i = 0; i < scored.length; i++) {
                    chances[scored[i]] = some[i];
                }
            }
        }
        return chances;
    }

    private TextModel fit(int held, int[] learnt, int[] labels, Progress progress) {
        TextRows train = texts.only(textsOf(learnt));
        int[] fold = IntStream.of(learnt)
                .map(row -> (rows.fold()[row] - held - 1 + SignalRows.FOLDS) % SignalRows.FOLDS)
                .toArray();
        int judged = learnt.length >= MANY ? 1 : SignalRows.FOLDS - 1;
        TextLearner best = new PenaltyChoice(train, labels, fold, judged, progress.quietly())
                .best(DoubleStream.of(VECTOR_PENALTIES)
                        .mapToObj(l2 -> new TextLearner(l2, SCORE_PENALTY))
                        .toList());
        return best.fit(train, labels, progress.quietly());
    }

    private int[] textsOf(int[] some) {
        return IntStream.of(some).map(row -> rows.text()[row]).toArray();
    }
}
