package org.intentworkbench.features;

/// What the reviews written at or before a moment say of each product, by its code, against what they say of all: the
/// product's mean less the mean of all those reviews, also of products nobody met. NaN where a product has no such
/// review.
///
/// @param rating rating
/// @param against 1 for a review whose outcome (recommended or not) says no, else 0
/// @param size 1 for a text that complains of the size, else 0
/// @param known whether any review table could be used
record ProductOpinions(double[] rating, double[] against, double[] size, boolean known) {}
