package org.intentworkbench.ingest;

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
    private final Map<String, KindCode> said = new HashMap<>();

    KindTable(ImportPlan plan) {
        plan.kinds().forEach(code -> said.put(code.code(), code));
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
