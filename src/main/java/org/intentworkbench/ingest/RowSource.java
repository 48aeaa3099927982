package org.intentworkbench.ingest;

import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;

/// Reads a file as planned, row by row, and hands each on, accepted or refused. Nothing stops at a bad row.
public final class RowSource {
    private static final Set<Role> MANY = Set.of(Role.FEATURE, Role.IGNORE, Role.ID);

    private RowSource() {}

    /// @return SHA-256 of the file's bytes, hex
    /// @throws Problem if the plan lacks a column its kind needs, gives one role to two columns, or no longer fits
    ///     the file, or if more than half of the rows have a kind nobody knows
    public static String read(ImportPlan plan, RowSink sink, Progress progress) {
        try (var blocks = CheckedBlocks.open(plan, progress)) {
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                block.read(sink);
            }
            return blocks.sha256();
        }
    }

    /// Roles a kind of file cannot do without.
    public static List<Role> needed(FileKind kind) {
        return switch (kind) {
            case EVENTS -> List.of(Role.SHOPPER, Role.TIME, Role.KIND);
            case REVIEWS -> List.of(Role.TEXT);
            case PRODUCTS -> List.of(Role.PRODUCT);
            case ORDERS -> List.of(Role.ORDER, Role.TIME);
            case SESSIONS -> List.of();
        };
    }

    /// Roles that a plan cannot do without: a file of events needs no column of kinds where the plan says the kind of
    /// every row.
    public static List<Role> needed(ImportPlan plan) {
        boolean one = new KindTable(plan).ofAll().isPresent();
        return needed(plan.kind()).stream().filter(r -> r != Role.KIND || !one).toList();
    }

    /// Whether several columns may have this role.
    static boolean isShared(Role role) {
        return MANY.contains(role);
    }

    private static Wording words(Role role) {
        return Wording.of("role." + role.name());
    }

    /// @throws Problem if no column has a role the plan's kind needs, two have one that is given once, or all columns
    ///     are ignored
    public static void requireRoles(ImportPlan plan) {
        for (var role : needed(plan)) {
            if (plan.column(role).isEmpty() && role == Role.KIND) {
                throw new Problem("problem.ingest.role.happened", plan.source().name());
            }
            if (plan.column(role).isEmpty()) {
                throw new Problem(
                        "problem.ingest.role.missing",
                        plan.source().name(),
                        Wording.of("kind." + plan.kind().name()),
                        words(role));
            }
        }
        for (var role : Role.values()) {
            var names = plan.columns().stream()
                    .filter(c -> c.role() == role)
                    .map(ColumnMapping::name)
                    .toList();
            if (names.size() > 1 && !MANY.contains(role)) {
                throw new Problem("problem.ingest.role.twice", names.get(0), names.get(1), words(role));
            }
        }
        if (plan.columns().stream().allMatch(c -> c.role() == Role.IGNORE)) {
            throw new Problem("problem.ingest.role.none", plan.source().name());
        }
    }
}
