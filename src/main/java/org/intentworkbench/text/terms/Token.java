package org.intentworkbench.text.terms;

/// A term where it stands in a text.
///
/// @param term lower-cased, as it is counted
/// @param start of the term in the text, in `char`s from 0
/// @param end first `char` after it
public record Token(String term, int start, int end) {}
