package org.intentworkbench.explanation;

import org.intentworkbench.domain.Wording;

/// What one feature adds to the score of one subject.
///
/// @param feature its name; one-hot levels and missing marks are added up into their feature
/// @param cell the subject's value as shown: a number without grouping, "true" or "false", a level; "" where it is
///     missing, and for a text vector
/// @param value logistic: log-odds against a subject with mean numbers, none of the levels and no text; tree:
///     probability gained or lost at the splits on this feature along the path; forest: the mean of that over its
///     trees; boosting: Shapley value in log-odds ([TreeShap]); naive Bayes: log-odds the value says; kernel machine
///     (log-odds) and neighbours (probability): an estimate, what the score does when the feature is taken over from
///     the subject in a row of means, the mean of two orders of the features
public record Contribution(String feature, Wording label, String cell, double value) {}
