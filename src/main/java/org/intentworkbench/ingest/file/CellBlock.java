package org.intentworkbench.ingest.file;

import java.util.Arrays;

/// Rows that are held until a reader asks for them, perhaps on another thread: their cells lie one after another in
/// one array. Filled by one thread, row by row, then read once.
final class CellBlock implements RowBlock {
    /// Rows of a block, unless their text fills it before.
    static final int ROWS = 4096;

    /// Characters after which a block is full.
    private static final int FULL = 8 << 20;

    private final int index;
    private char[] chars = new char[1 << 16];
    private int[] ends = new int[1 << 12];
    private int[] cellEnds = new int[256];
    private long[] lines = new long[256];
    private boolean[] broken = new boolean[256];
    private int used;
    private int cells;
    private int rows;

    CellBlock(int index) {
        this.index = index;
    }

    @Override
    public int index() {
        return index;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    boolean isFull() {
        return rows >= ROWS || used >= FULL;
    }

    /// Begins a row without cells.
    void begin(long line) {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
            cellEnds = Arrays.copyOf(cellEnds, rows * 2);
            broken = Arrays.copyOf(broken, rows * 2);
        }
        lines[rows] = line;
        cellEnds[rows] = cells;
        rows++;
    }

    /// Adds a row that could not be read; its one cell is the text that stands there.
    void breakOff(long line, String text) {
        begin(line);
        add(text);
        broken[rows - 1] = true;
    }

    /// Adds a cell to the row begun last.
    void add(String cell) {
        int to = used + cell.length();
        if (to > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(to, chars.length * 2));
        }
        cell.getChars(0, cell.length(), chars, used);
        used = to;
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells++] = to;
        cellEnds[rows - 1] = cells;
    }

    @Override
    public void read(RowReader reader) {
        var row = new Row();
        int cell = 0;
        int from = 0;
        for (int r = 0; r < rows; r++) {
            row.begin(lines[r]);
            if (broken[r]) {
                row.breakOff(lines[r], new String(chars, from, ends[cell] - from));
                from = ends[cell++];
            }
            for (; cell < cellEnds[r]; cell++) {
                row.add(chars, from, ends[cell] - from);
                from = ends[cell];
            }
            reader.row(row);
        }
    }
}
