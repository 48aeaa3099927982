package org.intentworkbench.experiment;

import java.util.Objects;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.Treatment;
import org.jspecify.annotations.Nullable;

/// All that decides the numbers of a run. Equal specs on equal data give equal results, bit for bit.
///
/// @param repeats how many random splits, from 1
/// @param threshold at which accuracy, precision, recall and F1 are reported, 0..1
/// @param treatment of training rows and scores; [Treatment#NONE] where an older run says nothing
/// @param search for the learner's settings; null = they are taken as they are
public record ExperimentSpec(
        FeatureSpec features,
        Learner learner,
        SplitSpec split,
        int repeats,
        long seed,
        double threshold,
        Treatment treatment,
        @Nullable SettingsSearch search) {
    public static final double TEST_SHARE = 0.3;
    public static final int REPEATS = 10;
    public static final long SEED = 7;
    public static final double THRESHOLD = 0.5;

    public ExperimentSpec {
        treatment = Objects.requireNonNullElse(treatment, Treatment.NONE);
    }

    /// Nothing done to rows or scores, and no search.
    public ExperimentSpec(
            FeatureSpec features, Learner learner, SplitSpec split, int repeats, long seed, double threshold) {
        this(features, learner, split, repeats, seed, threshold, Treatment.NONE, null);
    }

    public static ExperimentSpec of(SubjectKind subject) {
        return new ExperimentSpec(
                FeatureSpec.of(subject),
                LogisticLearner.standard(),
                new SplitSpec.Random(TEST_SHARE),
                REPEATS,
                SEED,
                THRESHOLD);
    }

    public ExperimentSpec withFeatures(FeatureSpec changed) {
        return new ExperimentSpec(changed, learner, split, repeats, seed, threshold, treatment, search);
    }

    public ExperimentSpec withLearner(Learner changed) {
        return new ExperimentSpec(features, changed, split, repeats, seed, threshold, treatment, search);
    }

    public ExperimentSpec withSplit(SplitSpec changed) {
        return new ExperimentSpec(features, learner, changed, repeats, seed, threshold, treatment, search);
    }

    public ExperimentSpec withRepeats(int changed) {
        return new ExperimentSpec(features, learner, split, changed, seed, threshold, treatment, search);
    }

    public ExperimentSpec withSeed(long changed) {
        return new ExperimentSpec(features, learner, split, repeats, changed, threshold, treatment, search);
    }

    public ExperimentSpec withThreshold(double changed) {
        return new ExperimentSpec(features, learner, split, repeats, seed, changed, treatment, search);
    }

    public ExperimentSpec withTreatment(Treatment changed) {
        return new ExperimentSpec(features, learner, split, repeats, seed, threshold, changed, search);
    }

    public ExperimentSpec withSearch(@Nullable SettingsSearch changed) {
        return new ExperimentSpec(features, learner, split, repeats, seed, threshold, treatment, changed);
    }
}
