package org.intentworkbench.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.intentworkbench.ingest.CheckedRow;
import org.intentworkbench.ingest.CheckedRows;
import org.intentworkbench.ingest.RowHashes;

/// CATEGORY: each chunk brings the words that appear in it first.
sealed class WordColumn extends BlockColumn permits KindColumn {
    private static final int TOUCHED = 256;

    final BlockWords words = new BlockWords();
    private int[] codes = new int[BlockColumn.ROWS];
    private int[] imported = new int[0];
    private int[] fresh = new int[0];
    private int freshCount;
    private long touched;

    WordColumn(int column) {
        super(column);
    }

    int code(CheckedRow row) {
        var word = new String(row.chars(), row.from(column), row.to(column) - row.from(column))
                .getBytes(StandardCharsets.UTF_8);
        return words.code(word, 0, word.length);
    }

    /// Codes of the cells of many rows; -1 = missing.
    void codes(CheckedRows rows, int[] into, int at) {
        words.codes(rows.bytes(), rows.from(column), rows.to(column), rows.rows(), into, at);
    }

    @Override
    void put(int at, CheckedRow row) {
        if (at == codes.length) {
            codes = Arrays.copyOf(codes, at * 2);
        }
        codes[at] = row.missing(column) ? -1 : code(row);
    }

    @Override
    final void put(int at, CheckedRows rows) {
        if (at + rows.rows() > codes.length) {
            codes = Arrays.copyOf(codes, at * 2 + rows.rows());
        }
        codes(rows, codes, at);
    }

    @Override
    void hash(RowHashes hashes, int from, int to) {
        for (int row = from; row < to; row++) {
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
            if (code % TOUCHED == 0) {
                touch(all, code, Math.min(words.size(), code + TOUCHED));
            }
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

    /// Tells how many rows have each word, after [#merge].
    void count(int rows, EventBounds bounds) {
        var counts = new int[words.size()];
        for (int i = 0; i < rows; i++) {
            if (codes[i] >= 0) {
                counts[codes[i]]++;
            }
        }
        for (int code = 0; code < counts.length; code++) {
            bounds.addEvents(imported[code], counts[code]);
        }
    }

    private void touch(WordCodes all, int from, int to) {
        for (int code = from; code < to; code++) {
            touched ^= all.touch(words.high(code));
        }
    }
}
