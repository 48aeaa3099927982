package org.intentworkbench.text.search;

/// A word of a found text that made it match.
///
/// @param start of the word in the text, in `char`s from 0
/// @param end first `char` after it
/// @param word as it stands in the text
/// @param literal whether the question has the same word, endings aside
/// @param effect by how much the similarity of the text to the question falls when the word is left out; NaN where
///     that was not asked
public record WordMatch(int start, int end, String word, boolean literal, double effect) {}
