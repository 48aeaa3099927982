package org.intentworkbench.experiment;

import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.ThresholdCounts;

/// What one repeat (or fold, or moment) of a run was like, beside its figures on the rows held out.
///
/// @param train rows learnt from; @param trainPositives positive ones among them
/// @param test rows held out; @param testPositives positive ones among them
/// @param onTraining figures of the same model on the rows it learnt from, to tell how far it learnt them by heart
/// @param tunedThreshold where F1 of the positive class is highest over folds of the training rows
/// @param tuned figures on the held-out rows at that threshold
/// @param counts on the held-out rows
/// @param fitSeconds to encode and fit; @param scoreSeconds to score the held-out rows
public record Trial(
        int train,
        int trainPositives,
        int test,
        int testPositives,
        Figures onTraining,
        double tunedThreshold,
        Figures tuned,
        ThresholdCounts counts,
        double fitSeconds,
        double scoreSeconds) {}
