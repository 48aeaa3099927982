package org.intentworkbench.experiment;

import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LogisticLearner;

/// All that decides the numbers of an early-prediction curve, with the data.
///
/// @param features families and features left out; how much of a session is seen is said by the curve
/// @param split of the sessions, the same after any number of events
/// @param repeats random splits, from 1
/// @param mostEvents after which the curve ends, from 1
public record EarlySpec(
        FeatureSpec features, Learner learner, SplitSpec split, int repeats, long seed, int mostEvents) {
    public static final int MOST_EVENTS = 20;
    public static final int REPEATS = 5;

    /// @throws Problem if the subject is another than sessions, or a number is below 1
    public EarlySpec {
        if (features.subject() != SubjectKind.SESSION) {
            throw new Problem("problem.experiment.early.subject");
        }
        if (repeats < 1) {
            throw new Problem("problem.experiment.repeats", Integer.toString(repeats));
        }
        if (mostEvents < 1) {
            throw new Problem("problem.experiment.early.events", Integer.toString(mostEvents));
        }
    }

    public static EarlySpec standard() {
        return new EarlySpec(
                FeatureSpec.of(SubjectKind.SESSION),
                LogisticLearner.standard(),
                new SplitSpec.Random(ExperimentSpec.TEST_SHARE),
                REPEATS,
                ExperimentSpec.SEED,
                MOST_EVENTS);
    }

    public EarlySpec withFeatures(FeatureSpec changed) {
        return new EarlySpec(changed, learner, split, repeats, seed, mostEvents);
    }

    public EarlySpec withLearner(Learner changed) {
        return new EarlySpec(features, changed, split, repeats, seed, mostEvents);
    }

    public EarlySpec withRepeats(int changed) {
        return new EarlySpec(features, learner, split, changed, seed, mostEvents);
    }

    public EarlySpec withSeed(long changed) {
        return new EarlySpec(features, learner, split, repeats, changed, mostEvents);
    }

    public EarlySpec withMostEvents(int changed) {
        return new EarlySpec(features, learner, split, repeats, seed, changed);
    }
}
