package org.intentworkbench.job;

/// How far one learner is in one fit, beside the progress of the whole.
///
/// @param trees whether steps are trees; else they are iterations
/// @param done steps finished
/// @param total steps in all; 0 where it cannot be known
/// @param loss mean log loss on the training rows (or what the learner makes small); NaN where it is not known
public record FitStep(boolean trees, long done, long total, double loss) {
    public static FitStep iteration(long done, double loss) {
        return new FitStep(false, done, 0, loss);
    }

    public static FitStep tree(long done, long total, double loss) {
        return new FitStep(true, done, total, loss);
    }
}
