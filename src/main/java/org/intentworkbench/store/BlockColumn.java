package org.intentworkbench.store;

import java.util.Arrays;
import java.util.zip.Deflater;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.CheckedRow;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.RowHashes;

/// The cells of one column within one block of events.
abstract sealed class BlockColumn {
    private static final int ROWS = 1 << 15;

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
            case CATEGORY -> mapping.role() == Role.KIND ? new Kinds(index) : new Words(index);
            case TEXT -> new Texts(index);
        };
    }

    abstract void put(int at, CheckedRow row);

    /// Hashes the cells that were put.
    void hash(RowHashes hashes) {
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
        void hash(RowHashes hashes) {
            for (int row = 0; row < hashes.rows(); row++) {
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
        void hash(RowHashes hashes) {
            for (int row = 0; row < hashes.rows(); row++) {
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

    /// CATEGORY: each chunk brings the words that appear in it first.
    static sealed class Words extends BlockColumn {
        final BlockWords words = new BlockWords();
        private int[] codes = new int[ROWS];
        private int[] imported = new int[0];
        private int[] fresh = new int[0];
        private int freshCount;

        Words(int column) {
            super(column);
        }

        int code(CheckedRow row) {
            return words.code(row.chars(), row.from(column), row.to(column));
        }

        @Override
        void put(int at, CheckedRow row) {
            if (at == codes.length) {
                codes = Arrays.copyOf(codes, at * 2);
            }
            codes[at] = row.missing(column) ? -1 : code(row);
        }

        @Override
        void hash(RowHashes hashes) {
            for (int row = 0; row < hashes.rows(); row++) {
                if (codes[row] < 0) {
                    hashes.add(row, 0, 0);
                } else {
                    hashes.add(row, words.high(codes[row]), words.low(codes[row]));
                }
            }
        }

        int codeAt(int at) {
            return codes[at];
        }

        @Override
        void clear() {
            words.clear();
        }

        @Override
        void merge(WordCodes all) {
            if (imported.length < words.size()) {
                imported = new int[words.size()];
                fresh = new int[words.size()];
            }
            freshCount = 0;
            for (int code = 0; code < words.size(); code++) {
                int before = all.size();
                imported[code] = all.code(words.high(code), words.low(code));
                if (all.size() > before) {
                    fresh[freshCount++] = code;
                }
            }
        }

        @Override
        byte[] pack(int[] kept, int count) {
            var picked = new int[count];
            for (int i = 0; i < count; i++) {
                int code = codes[kept[i]];
                picked[i] = code < 0 ? -1 : imported[code];
            }
            var out = ChunkTable.packed();
            WordForm.write(out, words, fresh, freshCount);
            PackedCode.writeCodes(out, picked, count);
            return ChunkTable.seal(out);
        }
    }

    /// What shoppers did, each under its own word, however the file has it.
    static final class Kinds extends Words {
        private static final char[][] WORDS = new char[EventKind.values().length][];

        static {
            for (var kind : EventKind.values()) {
                WORDS[kind.ordinal()] = EventHash.kindWord(kind).toCharArray();
            }
        }

        private final EventKind[] known = EventKind.values();
        private final int[] codes = new int[known.length];

        Kinds(int column) {
            super(column);
        }

        @Override
        int code(CheckedRow row) {
            int kind = row.kind().ordinal();
            if (codes[kind] == 0) {
                codes[kind] = words.code(WORDS[kind], 0, WORDS[kind].length) + 1;
            }
            return codes[kind] - 1;
        }

        @Override
        void hash(RowHashes hashes) {
            var kinds = new int[known.length];
            for (int kind = 0; kind < codes.length; kind++) {
                if (codes[kind] > 0) {
                    kinds[codes[kind] - 1] = known[kind].code();
                }
            }
            for (int row = 0; row < hashes.rows(); row++) {
                if (codeAt(row) < 0) {
                    hashes.add(row, 0, 0);
                } else {
                    hashes.addBits(row, kinds[codeAt(row)]);
                }
            }
        }

        @Override
        void clear() {
            super.clear();
            Arrays.fill(codes, 0);
        }
    }

    /// TEXT, one after another as it comes; compressed as everywhere else.
    static final class Texts extends BlockColumn {
        private final Bytes texts = new Bytes(1 << 12);
        private int[] ends = new int[ROWS];

        Texts(int column) {
            super(column);
        }

        @Override
        void put(int at, CheckedRow row) {
            if (at == ends.length) {
                ends = Arrays.copyOf(ends, at * 2);
            }
            texts.writeText(
                    row.missing(column)
                            ? ""
                            : new String(row.chars(), row.from(column), row.to(column) - row.from(column)));
            ends[at] = texts.size();
        }

        @Override
        void clear() {
            texts.clear();
        }

        @Override
        byte[] pack(int[] kept, int count) {
            var out = new Bytes(Math.max(16, texts.size()));
            for (int i = 0; i < count; i++) {
                int from = kept[i] == 0 ? 0 : ends[kept[i] - 1];
                out.write(texts.array(), from, ends[kept[i]] - from);
            }
            var deflater = new Deflater(Deflater.BEST_SPEED, true);
            try {
                return ChunkTable.deflated(deflater, out);
            } finally {
                deflater.end();
            }
        }
    }
}
