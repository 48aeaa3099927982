package org.intentworkbench.ingest;

/// What becomes of a row whose cell cannot be read as the column's type.
public enum Strays {
    /// The row is refused and kept with its reason.
    REFUSE,
    /// The cell counts as missing, the row is taken.
    MISSING
}
