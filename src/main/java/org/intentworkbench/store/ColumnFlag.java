package org.intentworkbench.store;

/// What an analyst should look at before relying on a column.
public enum ColumnFlag {
    /// No value at all.
    EMPTY,
    /// One value only.
    CONSTANT,
    /// More than half of the cells are missing.
    MOSTLY_MISSING,
    /// Each value appears once: an id rather than a feature.
    UNIQUE,
    /// One value in more than 99 of 100 cells.
    NEARLY_CONSTANT,
    /// Values further than ten interquartile ranges from the quartiles.
    FAR_VALUES,
    /// Numbers below zero where most are above.
    NEGATIVE,
    /// Times after the moment of the import.
    FUTURE,
    /// Cells were taken as missing because they did not fit the type.
    STRAYS_MISSING
}
