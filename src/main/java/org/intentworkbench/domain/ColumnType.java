package org.intentworkbench.domain;

/// How the cells of a stored column are read.
public enum ColumnType {
    /// `double`, missing = NaN.
    NUMBER,
    /// 1, 0, missing = NaN.
    BOOLEAN,
    /// milliseconds since 1970 UTC, missing = `Long.MIN_VALUE`.
    TIME,
    /// words from a small set, dictionary-coded.
    CATEGORY,
    /// free text and ids, kept to the letter.
    TEXT
}
