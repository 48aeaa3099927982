package org.intentworkbench.text.terms;

/// What is counted as a term of a text.
public enum TermKind {
    /// For models: words and pairs of neighbouring words in English; one to three neighbouring characters in
    /// Chinese, where that says more than words cut by a dictionary.
    GRAMS,
    /// For people: words that say what a text is about, without those every text has ([StopWords]), without numbers
    /// and without single letters or characters; and pairs of words that stand side by side, single characters too.
    KEYWORDS
}
