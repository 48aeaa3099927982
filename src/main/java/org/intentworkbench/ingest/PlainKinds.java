package org.intentworkbench.ingest;

import java.nio.charset.StandardCharsets;
import org.intentworkbench.ingest.cell.Cells;
import org.intentworkbench.ingest.cell.PlainCells;
import org.jspecify.annotations.Nullable;

/// Looks codes of kinds up as the bytes of a file have them. Remembers the few that a file holds, with all that stands
/// around them.
final class PlainKinds {
    private static final int SEEN = 16;
    private static final int LONGEST = 16;

    private final KindTable table;
    private final long[] first = new long[SEEN];
    private final long[] second = new long[SEEN];
    private final int[] lengths = new int[SEEN];
    private final KindCode[] found = new KindCode[SEEN];
    private int seen;

    PlainKinds(KindTable table) {
        this.table = table;
    }

    /// @return null = missing, or nobody knows the code; a kind that is null = rows with it are left out
    @Nullable
    KindCode find(byte[] bytes, int from, int to) {
        long begin = PlainCells.letters(bytes, from, to);
        long end = PlainCells.letters(bytes, from + Long.BYTES, to);
        for (int i = 0; i < seen; i++) {
            if (first[i] == begin && second[i] == end && lengths[i] == to - from) {
                return found[i];
            }
        }
        var chars = new String(bytes, from, to - from, StandardCharsets.UTF_8).toCharArray();
        int begins = Cells.trimFrom(chars, 0, chars.length);
        int ends = Cells.trimTo(chars, begins, chars.length);
        var code = Cells.isMissing(chars, begins, ends) ? null : table.find(chars, begins, ends);
        if (code != null && seen < SEEN && to - from <= LONGEST) {
            first[seen] = begin;
            second[seen] = end;
            lengths[seen] = to - from;
            found[seen++] = code;
        }
        return code;
    }
}
