package org.intentworkbench.ui.data;

import java.util.List;
import java.util.stream.Collectors;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.KindCount;
import org.intentworkbench.ingest.RowSource;
import org.intentworkbench.ingest.UnknownKinds;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.preset.Preset;
import org.jspecify.annotations.Nullable;

/// Why a plan cannot be carried out as it stands; the first reason only, in the order in which it is best mended.
final class Objection {
    private static final int SHOWN = 5;

    private Objection() {}

    static @Nullable Wording to(ImportDraft.State.Ready ready) {
        ImportPlan plan = ready.plan();
        if (ready.proposed().kindOpen()) {
            return Wording.of("data.kind.open");
        }
        for (Role role : RowSource.needed(plan)) {
            if (plan.column(role).isEmpty()) {
                return Wording.of("data.import.needs." + role.name());
            }
        }
        if (plan.columns().stream().allMatch(c -> c.role() == Role.IGNORE)) {
            return Wording.of("data.import.needs.any");
        }
        for (ColumnMapping column : plan.columns()) {
            if (isOpen(column)) {
                return Wording.of("data.question.open", column.name());
            }
        }
        if (ready.whole() && UnknownKinds.objection(plan, ready.proposed()).isPresent()) {
            return mostUnknown(ready.kinds(), plan);
        }
        for (KindCount kind : ready.kinds()) {
            if (isUnknown(plan, kind)) {
                return Wording.of("data.kinds.open", kind.code());
            }
        }
        return null;
    }

    /// Said shorter than by [UnknownKinds]: codes and numbers stand in the table it points at.
    private static Wording mostUnknown(List<KindCount> kinds, ImportPlan plan) {
        List<KindCount> unknown =
                kinds.stream().filter(kind -> isUnknown(plan, kind)).toList();
        return Wording.of(
                "data.kinds.most",
                Integer.toString(unknown.size()),
                unknown.stream().limit(SHOWN).map(KindCount::code).collect(Collectors.joining(", ")));
    }

    /// Whether the column can be read in more than one way and the analyst has not said which.
    static boolean isOpen(ColumnMapping column) {
        return column.reading() == Reading.UNDECIDED && column.role() != Role.IGNORE;
    }

    static boolean isUnknown(ImportPlan plan, KindCount kind) {
        return kind.proposed() == null
                && plan.kinds().stream()
                        .noneMatch(said ->
                                said.code().equals(kind.code()) || said.code().equals(Preset.OTHERS));
    }

    /// What a code stands for now; null = left out, or unknown.
    static @Nullable EventKind meaning(ImportPlan plan, KindCount kind) {
        for (var said : plan.kinds()) {
            if (said.code().equals(kind.code())) {
                return said.kind();
            }
        }
        if (kind.proposed() == null) {
            for (var said : plan.kinds()) {
                if (said.code().equals(Preset.OTHERS)) {
                    return said.kind();
                }
            }
        }
        return kind.proposed();
    }
}
