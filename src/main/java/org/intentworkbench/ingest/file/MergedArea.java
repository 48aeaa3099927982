package org.intentworkbench.ingest.file;

/// Cells of a sheet merged into one, which holds its value in the first; rows from 1, columns from 0, ends included.
record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    int columns() {
        return lastColumn - firstColumn + 1;
    }
}
