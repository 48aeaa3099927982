package org.intentworkbench.experiment;

import org.intentworkbench.text.terms.TermTable;

/// What is read off the texts of [BakeOffRows] before any split, each by itself: nothing is learnt across texts.
///
/// @param terms how often each stands in each text
/// @param vectors of the language model
/// @param dimension numbers in a vector
/// @param praise what the lexicon says of each text
record BakeOffTexts(TermTable terms, float[][] vectors, int dimension, double[] praise) {}
