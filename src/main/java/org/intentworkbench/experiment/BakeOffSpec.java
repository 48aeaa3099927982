package org.intentworkbench.experiment;

import java.util.EnumSet;
import java.util.Set;
import org.intentworkbench.domain.Problem;

/// All that decides the numbers of a bake-off, with the data.
///
/// @param labels which of the two comparisons are made
/// @param repeats random splits with all labels, from 1
/// @param testShare of the texts held out in each of them, 0..1
/// @param draws of few labels, from 1
/// @param mostTexts of a language; where there are more, as many are drawn by the seed
/// @param leaveOneOut whether each category is also judged by what was learnt on the others
public record BakeOffSpec(
        Set<BakeOffLabels> labels,
        int repeats,
        double testShare,
        int draws,
        int mostTexts,
        boolean leaveOneOut,
        long seed) {
    public static final int REPEATS = 5;
    public static final double TEST_SHARE = 0.2;
    public static final int DRAWS = 10;
    public static final int MOST_TEXTS = 25_000;

    public BakeOffSpec {
        labels = Set.copyOf(labels);
        if (repeats < 1) {
            throw new Problem("problem.experiment.repeats", Integer.toString(repeats));
        }
        if (draws < 1) {
            throw new Problem("problem.experiment.repeats", Integer.toString(draws));
        }
        if (!(testShare > 0 && testShare < 1)) {
            throw new Problem("problem.experiment.testShare", Double.toString(testShare));
        }
    }

    public static BakeOffSpec standard() {
        return new BakeOffSpec(
                EnumSet.allOf(BakeOffLabels.class), REPEATS, TEST_SHARE, DRAWS, MOST_TEXTS, true, ExperimentSpec.SEED);
    }

    public BakeOffSpec withLabels(Set<BakeOffLabels> changed) {
        return new BakeOffSpec(changed, repeats, testShare, draws, mostTexts, leaveOneOut, seed);
    }

    public BakeOffSpec withRepeats(int changed) {
        return new BakeOffSpec(labels, changed, testShare, draws, mostTexts, leaveOneOut, seed);
    }

    public BakeOffSpec withDraws(int changed) {
        return new BakeOffSpec(labels, repeats, testShare, changed, mostTexts, leaveOneOut, seed);
    }

    public BakeOffSpec withMostTexts(int changed) {
        return new BakeOffSpec(labels, repeats, testShare, draws, changed, leaveOneOut, seed);
    }

    public BakeOffSpec withLeaveOneOut(boolean changed) {
        return new BakeOffSpec(labels, repeats, testShare, draws, mostTexts, changed, seed);
    }

    public BakeOffSpec withSeed(long changed) {
        return new BakeOffSpec(labels, repeats, testShare, draws, mostTexts, leaveOneOut, changed);
    }
}
