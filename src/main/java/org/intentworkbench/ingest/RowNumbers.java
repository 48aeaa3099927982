package org.intentworkbench.ingest;

import org.intentworkbench.ingest.cell.CellShape;
import org.intentworkbench.ingest.cell.Cells;

/// Whether a column counts its rows from 0 or 1. A piece knows whether it counts on from wherever it begins.
final class RowNumbers {
    private boolean counts;
    private double first = Double.NaN;
    private double last = Double.NaN;

    /// @param mayCount whether nothing speaks against it yet
    RowNumbers(boolean mayCount) {
        counts = mayCount;
    }

    void add(CellShape shape, char[] chars, int from, int to) {
        if (!counts) {
            return;
        }
        double number = shape.isNumber() ? Cells.number(chars, from, to) : Double.NaN;
        counts = !Double.isNaN(number) && (Double.isNaN(last) || number == last + 1);
        first = Double.isNaN(first) ? number : first;
        last = number;
    }

    void append(RowNumbers next) {
        if (Double.isNaN(next.first) && next.counts) {
            return; // an empty piece
        }
        counts &= next.counts && (Double.isNaN(last) || next.first == last + 1);
        first = Double.isNaN(first) ? next.first : first;
        last = next.last;
    }

    boolean count() {
        return counts && (Double.isNaN(first) || first == 0 || first == 1);
    }
}
