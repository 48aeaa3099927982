package org.intentworkbench.store;

import java.util.Arrays;
import java.util.zip.Deflater;
import org.intentworkbench.ingest.CheckedRow;

/// TEXT, one after another as it comes; compressed as everywhere else.
final class TextColumn extends BlockColumn {
    private final Bytes texts = new Bytes(1 << 12);
    private int[] ends = new int[BlockColumn.ROWS];

    TextColumn(int column) {
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
