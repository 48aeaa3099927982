package org.intentworkbench.explanation;

import org.intentworkbench.domain.Wording;

/// What one feature adds to the score of one subject.
///
/// @param feature its name; one-hot levels and missing marks are added up into their feature
/// @param cell the subject's value as shown
/// @param value logistic: log-odds against the average training row; tree: probability gained or lost at the splits
///     on this feature along the path. Adds up exactly to [Explained#score] less [Explained#base].
public record Contribution(String feature, Wording label, String cell, double value) {}
