package org.intentworkbench.explanation;

import org.intentworkbench.domain.Wording;

/// How much one input moves the score of a model.
///
/// @param feature name as in `train --json`: an input's name, or a feature's name for a whole text vector
/// @param value signed: + raises the probability, − lowers it. Logistic: log-odds per standard deviation of the
///     input among training rows (levels: against the other levels, times nothing); a text vector as a whole: the
///     standard deviation of its share of the log-odds, unsigned. Tree: share of the total impurity decrease
///     (sums to 1 over inputs), with the sign of the correlation between input and score.
/// @param label on screen; @param definition of the feature
public record FeatureWeight(String feature, double value, Wording label, Wording definition) {}
