package org.intentworkbench.explanation;

/// A value a subject is given in a what-if.
public sealed interface Cell {
    /// For numbers and yes/no features (1 and 0).
    record Number(double value) implements Cell {}

    /// For features with levels.
    record Level(String level) implements Cell {}

    record Missing() implements Cell {}
}
