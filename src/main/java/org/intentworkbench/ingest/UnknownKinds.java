package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.jspecify.annotations.Nullable;

/// Stops an import most of whose rows would be refused because nobody said what their codes of kinds stand for.
public final class UnknownKinds {
    private static final int SHOWN = 10;
    private static final int MOST_CODES = 1000;

    private final String file;
    private final Map<String, Long> counts = new HashMap<>();
    private long unknown;
    private long rows;

    UnknownKinds(String file) {
        this.file = file;
    }

    /// What stands against importing a file as planned, told before it is read.
    ///
    /// @param preview of the file; of [FileProbe#head] nothing can be told
    public static Optional<Problem> objection(ImportPlan plan, Preview preview) {
        var found = new UnknownKinds(plan.source().name());
        if (plan.kind() == FileKind.EVENTS && plan.column(Role.KIND).isPresent()) {
            var table = new KindTable(plan);
            for (var code : preview.kinds(plan)) {
                if (table.find(code.code()) == null) {
                    found.add(code.code(), code.count());
                }
            }
        }
        found.rows = preview.rowCount();
        return found.objection();
    }

    void add(String code, long count) {
        unknown += count;
        if (counts.size() < MOST_CODES || counts.containsKey(code)) {
            counts.merge(code, count, Long::sum);
        }
    }

    String file() {
        return file;
    }

    /// From any thread; those of blocks are added in any order, so that among codes beyond the first thousand chance
    /// decides which are counted one by one. The sums do not depend on it.
    synchronized void add(UnknownKinds block) {
        rows += block.rows;
        block.counts.forEach(this::add);
        unknown += block.unknown
                - block.counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// @param refused the row, if it was
    void take(@Nullable RefusedRow refused) {
        rows++;
        if (refused != null && refused.reason().equals(RowCheck.UNKNOWN_KIND)) {
            add(refused.value().strip(), 1);
        }
    }

    /// Rows that were not refused.
    void passed(int count) {
        rows += count;
    }

    Optional<Problem> objection() {
        if (unknown * 2 <= rows) {
            return Optional.empty();
        }
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        var shown = sorted.stream()
                .limit(SHOWN)
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
        return Optional.of(new Problem(
                "problem.ingest.kinds",
                file,
                Long.toString(unknown),
                Long.toString(rows),
                sorted.size() > SHOWN ? shown + ", …" : shown));
    }
}
