package org.intentworkbench.ingest.cell;

/// The way in which the cells of a column are understood, where their type leaves more than one.
public enum Reading {
    /// What can be read in one way only: numbers with a decimal point and no thousands marks, dates that begin with
    /// the year or spell the month, words.
    PLAIN,
    /// Numbers as 1,234.56.
    POINT,
    /// Numbers as 1.234,56.
    COMMA,
    /// Dates as 31/12/2026.
    DAY_FIRST,
    /// Dates as 12/31/2026.
    MONTH_FIRST,
    /// Dates as 26/12/31: the year, of two digits, then the month.
    YEAR_FIRST,
    /// Whole seconds since 1970 UTC.
    EPOCH_SECONDS,
    /// Whole milliseconds since 1970 UTC.
    EPOCH_MILLIS,
    /// Whole microseconds since 1970 UTC, as in the exports of Google Analytics 4.
    EPOCH_MICROS,
    /// More than one reading fits all cells and they give different values: the user has to say. A plan with such a
    /// column is refused.
    UNDECIDED
}
