package org.intentworkbench.ingest;

import java.util.Arrays;

/// The hashes of many rows, as [RowHash] makes them, cell by cell of one column after another: faster than row by row.
public final class RowHashes {
    private long[] high = new long[0];
    private long[] low = new long[0];
    private int rows;

    /// Forgets what was here before.
    public void begin(int count) {
        rows = count;
        if (high.length < rows) {
            high = new long[Math.max(rows, high.length * 2)];
            low = new long[high.length];
        }
        Arrays.fill(high, 0, rows, RowHash.HIGH);
        Arrays.fill(low, 0, rows, RowHash.LOW);
    }

    public int rows() {
        return rows;
    }

    /// The next cell of a row, as [RowHash#add].
    public void add(int row, long cellHigh, long cellLow) {
        high[row] = RowHash.mix(high[row] * 31 + cellHigh);
        low[row] = RowHash.mix(low[row] * 37 + cellLow);
    }

    /// The next cell of a row, as [RowHash#addBits].
    public void addBits(int row, long bits) {
        add(row, RowHash.mix(bits ^ RowHash.HIGH), RowHash.mix(bits ^ RowHash.LOW));
    }

    /// The next cell of some rows, which is missing.
    public void addMissing(int from, int to) {
        for (int row = from; row < to; row++) {
            add(row, 0, 0);
        }
    }

    public long high(int row) {
        return high[row];
    }

    public long low(int row) {
        return low[row];
    }
}
