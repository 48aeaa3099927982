package org.intentworkbench.text;

import java.util.Locale;

/// How the vectors of a text's tokens become the vector of the text.
public enum Pooling {
    /// That of the first token, as models of the BGE kind want it.
    CLS,
    /// The mean of all tokens, as most sentence-transformers want it.
    MEAN;

    /// As on the command line and in names.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
