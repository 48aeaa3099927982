package org.intentworkbench.experiment;

import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LogisticLearner;

/// All that decides the numbers of a run. Equal specs on equal data give equal results, bit for bit.
///
/// @param repeats how many random splits, from 1
/// @param threshold at which accuracy, precision, recall and F1 are reported, 0..1
public record ExperimentSpec(
        FeatureSpec features, Learner learner, SplitSpec split, int repeats, long seed, double threshold) {
    public static final double TEST_SHARE = 0.3;
    public static final int REPEATS = 10;
    public static final long SEED = 7;
    public static final double THRESHOLD = 0.5;

    public static ExperimentSpec of(SubjectKind subject) {
        return new ExperimentSpec(
                FeatureSpec.of(subject),
                LogisticLearner.standard(),
                new SplitSpec(TEST_SHARE),
                REPEATS,
                SEED,
                THRESHOLD);
    }

    public ExperimentSpec withFeatures(FeatureSpec changed) {
        return new ExperimentSpec(changed, learner, split, repeats, seed, threshold);
    }

    public ExperimentSpec withLearner(Learner changed) {
        return new ExperimentSpec(features, changed, split, repeats, seed, threshold);
    }

    public ExperimentSpec withSplit(SplitSpec changed) {
        return new ExperimentSpec(features, learner, changed, repeats, seed, threshold);
    }

    public ExperimentSpec withRepeats(int changed) {
        return new ExperimentSpec(features, learner, split, changed, seed, threshold);
    }

    public ExperimentSpec withSeed(long changed) {
        return new ExperimentSpec(features, learner, split, repeats, changed, threshold);
    }

    public ExperimentSpec withThreshold(double changed) {
        return new ExperimentSpec(features, learner, split, repeats, seed, changed);
    }
}
