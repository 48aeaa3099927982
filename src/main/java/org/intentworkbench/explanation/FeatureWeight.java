package org.intentworkbench.explanation;

import org.intentworkbench.domain.Wording;

/// How much one input moves the score of a model.
///
/// **Logistic regression**, in log-odds (`exp(value)` multiplies the odds):
/// - a number: for one standard deviation more of it among the training rows, all else equal;
/// - a level: against a subject with none of the feature's levels. No level is dropped, so with an L2 penalty the
///   values of a feature's levels (and of its missing mark) add up to 0: the value is also the difference to the
///   plain mean of the levels, and two levels differ by the difference of their values;
/// - a missing mark of a number: missing against known and equal to the training median;
/// - a text vector as a whole: standard deviation over training rows of its share of the log-odds, without a sign.
///
/// **Decision tree**: share of the total impurity decrease (absolute values add up to 1; all 0 for a tree without a
/// split), with the sign of the correlation between the input and the tree's score over the training rows; + where
/// they do not correlate, and for a text vector as a whole, which has no sign.
///
/// **Forest, boosting**: the same over all splits of all trees (boosting: of what the log loss gains, to second order).
///
/// **Naive Bayes**: standard deviation over the training rows of what the input adds to the log-odds, with the sign of
/// the correlation between the two; a text vector without a sign.
///
/// **Kernel machine, neighbours**: share of how far the scores (log-odds, or probabilities) of some training rows move
/// when the input is set to its mean, signed as a tree's.
///
/// @param feature name as in `train --json`: an input's name, or a feature's name for a whole text vector
/// @param value signed: + raises the probability, − lowers it
/// @param label on screen; @param definition of the feature
public record FeatureWeight(String feature, double value, Wording label, Wording definition) {}
