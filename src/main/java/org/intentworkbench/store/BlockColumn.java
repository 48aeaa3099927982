package org.intentworkbench.store;

import java.util.Arrays;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.CheckedRow;
import org.intentworkbench.ingest.CheckedRows;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.RowHashes;

/// The cells of one column within one block of events.
abstract sealed class BlockColumn permits BlockColumn.Numbers, BlockColumn.Times, TextColumn, WordColumn {
    /// Rows for which there is room at first.
    static final int ROWS = 1 << 15;

    /// Of the column in the file, or a pseudo column of [ChunkTable].
    final int column;

    BlockColumn(int column) {
        this.column = column;
    }

    /// @param index of the column in the file
    static BlockColumn of(ColumnMapping mapping, int index) {
        return switch (mapping.storedType()) {
            case NUMBER, BOOLEAN -> new Numbers(index, mapping.role() == Role.QUANTITY);
            case TIME -> new Times(index);
            case CATEGORY -> mapping.role() == Role.KIND ? new KindColumn(index) : new WordColumn(index);
            case TEXT -> new TextColumn(index);
        };
    }

    abstract void put(int at, CheckedRow row);

    /// Puts the cells of many rows, the first at `at`.
    void put(int at, CheckedRows rows) {
        throw new IllegalStateException("column " + column + " is read row by row");
    }

    /// Hashes the cells that were put in some rows.
    void hash(RowHashes hashes, int from, int to) {
        throw new IllegalStateException("column " + column + " is no part of what makes an event");
    }

    abstract void clear();

    /// Gives the words of the block their codes in the import.
    ///
    /// @param imported dictionary of this column
    void merge(WordCodes imported) {}

    /// Writes the cells of these rows.
    abstract byte[] pack(int[] kept, int count);

    /// NUMBER and BOOLEAN.
    static final class Numbers extends BlockColumn {
        private final boolean quantity;
        private double[] values = new double[ROWS];

        /// Of the first rows; infinite if there are none but missing ones.
        double least(int rows) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < rows; i++) {
                least = values[i] < least ? values[i] : least;
            }
            return least;
        }

        Numbers(int column, boolean quantity) {
            super(column);
            this.quantity = quantity;
        }

        @Override
        void put(int at, CheckedRow row) {
            if (at == values.length) {
                values = Arrays.copyOf(values, at * 2);
            }
            values[at] = row.number(column);
        }

        @Override
        void put(int at, CheckedRows rows) {
            if (at + rows.rows() > values.length) {
                values = Arrays.copyOf(values, at * 2 + rows.rows());
            }
            System.arraycopy(rows.numbers(column), 0, values, at, rows.rows());
        }

        @Override
        void hash(RowHashes hashes, int from, int to) {
            for (int row = from; row < to; row++) {
                if (quantity) {
                    EventHash.addQuantity(hashes, row, (int) values[row]);
                } else {
                    EventHash.addNumber(hashes, row, values[row]);
                }
            }
        }

        @Override
        void clear() {
            // overwritten
        }

        @Override
        byte[] pack(int[] kept, int count) {
            var picked = new double[count];
            for (int i = 0; i < count; i++) {
                picked[i] = values[kept[i]];
            }
            var out = ChunkTable.packed();
            PackedCode.writeNumbers(out, picked, count);
            return ChunkTable.seal(out);
        }
    }

    /// TIME, and the lines of the file.
    static final class Times extends BlockColumn {
        private long[] values = new long[ROWS];

        long[] values() {
            return values;
        }

        Times(int column) {
            super(column);
        }

        @Override
        void put(int at, CheckedRow row) {
            if (at == values.length) {
                values = Arrays.copyOf(values, at * 2);
            }
            values[at] = column == ChunkTable.LINES ? row.line() : row.time(column);
        }

        @Override
        void put(int at, CheckedRows rows) {
            if (at + rows.rows() > values.length) {
                values = Arrays.copyOf(values, at * 2 + rows.rows());
            }
            var given = column == ChunkTable.LINES ? rows.lines() : rows.times(column);
            System.arraycopy(given, 0, values, at, rows.rows());
        }

        @Override
        void hash(RowHashes hashes, int from, int to) {
            for (int row = from; row < to; row++) {
                if (values[row] == Long.MIN_VALUE) {
                    hashes.add(row, 0, 0);
                } else {
                    hashes.addBits(row, values[row]);
                }
            }
        }

        @Override
        void clear() {
            // overwritten
        }

        @Override
        byte[] pack(int[] kept, int count) {
            var picked = new long[count];
            for (int i = 0; i < count; i++) {
                picked[i] = values[kept[i]];
            }
            var out = ChunkTable.packed();
            PackedCode.writeTimes(out, picked, count);
            return ChunkTable.seal(out);
        }
    }
}
