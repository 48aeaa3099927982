package org.intentworkbench.experiment;

/// How many labelled rows there are to learn from.
public enum BakeOffLabels {
    /// All but those held out.
    ALL("all"),
    /// [#A_CLASS] of each class; tested on all the rest.
    FEW("32");

    public static final int A_CLASS = 32;

    private final String word;

    BakeOffLabels(String word) {
        this.word = word;
    }

    /// As the command line has it: `all`, `32`.
    public String word() {
        return word;
    }
}
