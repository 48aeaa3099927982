package org.intentworkbench.store;

import java.sql.SQLException;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.CheckedRow;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.Levels;
import org.jspecify.annotations.Nullable;

/// Gathers the cells of one column of a table and writes a chunk whenever it is full.
abstract sealed class ColumnWriter {
    // texts are cut into chunks by their length too
    private static final int FULL_BYTES = 4 << 20;

    final int column;
    final Bytes bytes = new Bytes(1 << 12);
    private final ChunkTable.Writer chunks;
    private int cells;
    private int chunk;

    ColumnWriter(int column, ChunkTable.Writer chunks) {
        this.column = column;
        this.chunks = chunks;
    }

    /// @param index of the column in the file
    static ColumnWriter of(ColumnMapping mapping, int index, FileKind kind, ChunkTable.Writer chunks) {
        return switch (mapping.storedType()) {
            case NUMBER, BOOLEAN -> new Numbers(index, chunks);
            case TIME -> new Times(index, chunks);
            case CATEGORY -> new Words(index, mapping.role() == Role.KIND ? kind : null, chunks);
            case TEXT -> new Texts(index, chunks);
        };
    }

    final void add(CheckedRow row) throws SQLException {
        put(cells++, row);
        if (cells == ChunkTable.CELLS || bytes.size() > FULL_BYTES) {
            flush();
        }
    }

    final void flush() throws SQLException {
        if (cells > 0) {
            encode(cells);
            chunks.write(column, chunk++, cells, bytes);
            bytes.clear();
            cells = 0;
        }
    }

    abstract void put(int at, CheckedRow row);

    abstract void encode(int size);

    /// NUMBER and BOOLEAN.
    static final class Numbers extends ColumnWriter {
        private final double[] values = new double[ChunkTable.CELLS];

        Numbers(int column, ChunkTable.Writer chunks) {
            super(column, chunks);
        }

        @Override
        void put(int at, CheckedRow row) {
            values[at] = row.number(column);
        }

        @Override
        void encode(int size) {
            ChunkCode.writeNumbers(bytes, values, size);
        }
    }

    /// TIME.
    static final class Times extends ColumnWriter {
        private final long[] values = new long[ChunkTable.CELLS];

        Times(int column, ChunkTable.Writer chunks) {
            super(column, chunks);
        }

        @Override
        void put(int at, CheckedRow row) {
            values[at] = row.time(column);
        }

        @Override
        void encode(int size) {
            ChunkCode.writeTimes(bytes, values, size);
        }
    }

    /// Lines of the file.
    static final class Lines extends ColumnWriter {
        private final long[] values = new long[ChunkTable.CELLS];

        Lines(ChunkTable.Writer chunks) {
            super(ChunkTable.LINES, chunks);
        }

        @Override
        void put(int at, CheckedRow row) {
            values[at] = row.line();
        }

        @Override
        void encode(int size) {
            ChunkCode.writeTimes(bytes, values, size);
        }
    }

    /// CATEGORY: each chunk brings the levels that appear in it first.
    static final class Words extends ColumnWriter {
        private final int[] codes = new int[ChunkTable.CELLS];
        private final Levels levels = new Levels();
        private final @Nullable FileKind kinds;
        private int written;

        Words(int column, @Nullable FileKind kinds, ChunkTable.Writer chunks) {
            super(column, chunks);
            this.kinds = kinds;
        }

        @Override
        void put(int at, CheckedRow row) {
            if (row.missing(column)) {
                codes[at] = -1;
            } else if (kinds != null) {
                codes[at] =
                        levels.code(kinds == FileKind.ORDERS ? row.lineKind().word() : EventHash.kindWord(row.kind()));
            } else {
                codes[at] = levels.code(row.chars(), row.from(column), row.to(column));
            }
        }

        @Override
        void encode(int size) {
            bytes.writeVarLong(levels.size() - written);
            for (; written < levels.size(); written++) {
                bytes.writeText(levels.level(written));
            }
            ChunkCode.writeCodes(bytes, codes, size);
        }
    }

    /// TEXT, one after another as it comes.
    static final class Texts extends ColumnWriter {
        Texts(int column, ChunkTable.Writer chunks) {
            super(column, chunks);
        }

        @Override
        void put(int at, CheckedRow row) {
            bytes.writeText(
                    row.missing(column)
                            ? ""
                            : new String(row.chars(), row.from(column), row.to(column) - row.from(column)));
        }

        @Override
        void encode(int size) {
            // written already
        }
    }
}
