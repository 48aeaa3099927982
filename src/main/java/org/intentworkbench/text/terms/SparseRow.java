package org.intentworkbench.text.terms;

/// One text as numbers: only what is not zero.
///
/// @param columns ascending, each once
/// @param values one for each column
public record SparseRow(int[] columns, float[] values) {
    public SparseRow {
        if (columns.length != values.length) {
            throw new IllegalArgumentException(columns.length + " columns but " + values.length + " values");
        }
    }

    public int size() {
        return columns.length;
    }
}
