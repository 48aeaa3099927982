package org.intentworkbench.ingest.file;

import java.util.Arrays;

/// One row of a sheet: the text of its cells, and whether each was typed as text. Filled again for each row.
final class SheetRow {
    private String[] cells = new String[32];
    private boolean[] words = new boolean[32];
    private int width;
    private int number;

    SheetRow() {
        Arrays.fill(cells, "");
    }

    /// As Excel shows it, from 1.
    int number() {
        return number;
    }

    /// Up to the last cell that is not empty.
    int width() {
        return width;
    }

    boolean isBlank() {
        return width == 0;
    }

    /// @param column from 0; empty beyond the width
    String cell(int column) {
        return column < width ? cells[column] : "";
    }

    /// Whether the cell holds text, not a number, time, truth or error.
    boolean isWords(int column) {
        return column < width && words[column];
    }

    void begin(int atNumber) {
        Arrays.fill(cells, 0, width, "");
        Arrays.fill(words, 0, width, false);
        width = 0;
        number = atNumber;
    }

    void put(int column, String text, boolean isWords) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= cells.length) {
            int length = cells.length;
            cells = Arrays.copyOf(cells, Math.max(column + 1, length * 2));
            Arrays.fill(cells, length, cells.length, "");
            words = Arrays.copyOf(words, cells.length);
        }
        cells[column] = text;
        words[column] = isWords;
        width = Math.max(width, column + 1);
    }

    SheetRow copy() {
        var copy = new SheetRow();
        copy.number = number;
        copy.width = width;
        copy.cells = cells.clone();
        copy.words = words.clone();
        return copy;
    }
}
