package org.intentworkbench.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.ingest.cell.EventWords;
import org.intentworkbench.ingest.preset.Preset;
import org.jspecify.annotations.Nullable;

/// What the codes of kinds stand for: first what the plan says of a code, then the words shops use, then what the plan
/// says of all others (`*`).
final class KindTable {
    /// As many known codes are looked up without making a string of the cell.
    private static final int SEEN = 16;

    private final Map<String, KindCode> said = new HashMap<>();
    private final char[][] seen = new char[SEEN][];
    private final KindCode[] found = new KindCode[SEEN];
    private int seenCount;

    KindTable(ImportPlan plan) {
        plan.kinds().forEach(code -> said.put(code.code(), code));
    }

    /// The kind of a cell, without blanks around it, as [#find(String)].
    @Nullable
    KindCode find(char[] chars, int from, int to) {
        for (int i = 0; i < seenCount; i++) {
            if (Arrays.equals(seen[i], 0, seen[i].length, chars, from, to)) {
                return found[i];
            }
        }
        var word = new String(chars, from, to - from);
        var code = find(word);
        if (code != null && seenCount < SEEN) {
            seen[seenCount] = word.toCharArray();
            found[seenCount++] = code;
        }
        return code;
    }

    /// @param code without blanks around it
    /// @return null = nobody knows the code; a kind that is null = rows with it are left out
    @Nullable
    KindCode find(String code) {
        var own = said.get(code);
        if (own != null) {
            return own;
        }
        var kind = EventWords.kind(code);
        return kind != null ? new KindCode(code, kind) : said.get(Preset.OTHERS);
    }

    /// The kind of every row of a file without a column of kinds.
    Optional<EventKind> ofAll() {
        var all = said.get("");
        return all == null ? Optional.empty() : Optional.ofNullable(all.kind());
    }
}
