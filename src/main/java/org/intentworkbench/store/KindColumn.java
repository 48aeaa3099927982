package org.intentworkbench.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.ingest.CheckedRow;
import org.intentworkbench.ingest.CheckedRows;
import org.intentworkbench.ingest.RowHashes;

/// What shoppers did, each under its own word, however the file has it.
final class KindColumn extends WordColumn {
    private static final byte[][] WORDS = new byte[EventKind.values().length][];

    static {
        for (var kind : EventKind.values()) {
            WORDS[kind.ordinal()] = EventHash.kindWord(kind).getBytes(StandardCharsets.UTF_8);
        }
    }

    private final EventKind[] known = EventKind.values();
    private final int[] codes = new int[known.length];

    KindColumn(int column) {
        super(column);
    }

    @Override
    int code(CheckedRow row) {
        return code(row.kind().ordinal());
    }

    @Override
    void codes(CheckedRows rows, int[] into, int at) {
        var kinds = rows.kinds();
        for (int i = 0; i < rows.rows(); i++) {
            into[at + i] = code(kinds[i].ordinal());
        }
    }

    private int code(int kind) {
        if (codes[kind] == 0) {
            codes[kind] = words.code(WORDS[kind], 0, WORDS[kind].length) + 1;
        }
        return codes[kind] - 1;
    }

    @Override
    void hash(RowHashes hashes, int from, int to) {
        var kinds = new int[known.length];
        for (int kind = 0; kind < codes.length; kind++) {
            if (codes[kind] > 0) {
                kinds[codes[kind] - 1] = known[kind].code();
            }
        }
        for (int row = from; row < to; row++) {
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
