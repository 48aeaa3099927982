package org.intentworkbench.ui.data;

/// What becomes of the few cells of a column that are not what the others are.
enum StrayChoice {
    REFUSE,
    MISSING,
    /// The column is no longer one of numbers or times; every cell is kept as it stands.
    TEXT
}
