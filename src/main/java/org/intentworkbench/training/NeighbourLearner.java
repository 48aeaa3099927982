package org.intentworkbench.training;

import java.util.SequencedMap;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Nearest neighbours: the (weighted) share of positives among the training rows nearest to a row, by Euclidean
/// distance
/// of the encoded inputs. Rows as far away as the last neighbour share its place, so the order of the rows does not
/// matter. The share is drawn towards that of all rows as if one row more of it had been seen.
///
/// At most [#MOST_ROWS] rows, drawn at random within the classes, are kept: each score looks at all of them.
///
/// @param neighbours from 1; all rows where there are fewer
/// @param positiveWeight how much a positive row counts against a negative one, above 0; 1 = as it is
public record NeighbourLearner(int neighbours, double positiveWeight) implements Learner {
    static final int NEIGHBOURS = 50;
    static final int MOST_ROWS = 20_000;

    public NeighbourLearner {
        LearnerKind.NEIGHBOURS.check(neighbours, positiveWeight);
    }

    public static NeighbourLearner standard() {
        return new NeighbourLearner(NEIGHBOURS, 1);
    }

    @Override
    public LearnerKind kind() {
        return LearnerKind.NEIGHBOURS;
    }

    @Override
    public SequencedMap<String, Double> values() {
        return kind().values(neighbours, positiveWeight);
    }

    /// @param seed draws the rows that are kept
    @Override
    public NeighbourModel fit(TrainingSet all, long seed, Progress progress) {
        TrainingRows.positives(all);
        progress.at(Stage.FITTING, 0, 0);
        int[] kept = PlattCurve.drawn(all.y(), MOST_ROWS, seed);
        TrainingSet rows = all.only(kept);
        double[] weights = rows.weights(positiveWeight);
        progress.check();
        double[] mean = DenseRows.of(all.x(), progress).mean();
        return new NeighbourModel(neighbours, FloatRows.of(all.x(), kept), rows.y(), weights, mean.clone());
    }
}
