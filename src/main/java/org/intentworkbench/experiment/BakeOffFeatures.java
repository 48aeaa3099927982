package org.intentworkbench.experiment;

/// What a judgement of a text is made from, from the plainest up.
public enum BakeOffFeatures {
    /// Nothing: the share of positives among the training rows.
    MAJORITY,
    /// A short list of words of praise and complaint, [org.intentworkbench.text.terms.Lexicon].
    LEXICON,
    /// Weighted terms, [org.intentworkbench.text.terms.TfIdf].
    TFIDF,
    /// Vectors of the language model.
    BERT,
    /// Weighted terms and vectors together.
    BOTH
}
