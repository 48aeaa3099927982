package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.KindCode;
import org.intentworkbench.ingest.KindCount;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.SessionCount;
import org.intentworkbench.ingest.StrayCells;
import org.intentworkbench.ingest.UnknownKinds;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.Format;
import org.intentworkbench.ingest.preset.Preset;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportEstimate;
import org.jspecify.annotations.Nullable;

/// Shows what an import would do.
final class DryRun {
    private static final int ROWS = 5;
    private static final int CELL = 40;
    private static final int STRAYS = 5;

    private final Consumer<String> out;
    private final Progress progress;

    DryRun(Consumer<String> out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /// @param estimates one for each plan
    void show(List<Preview> previews, List<ImportPlan> plans, List<ImportEstimate> estimates, boolean json) {
        List<PrintedPlan> printed = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            if (json) {
                printed.add(PrintedPlan.of(
                        previews.get(i), plans.get(i), sessions(previews.get(i), plans.get(i)), estimates.get(i)));
            } else {
                tell(previews.get(i), plans.get(i));
                line(told(estimates.get(i)));
            }
        }
        if (json) {
            out.accept(Printed.json(printed.size() == 1 ? printed.getFirst() : Map.of("files", printed)));
        }
    }

    private void tell(Preview preview, ImportPlan plan) {
        out.accept(String.format(
                Locale.ROOT,
                "%s: %,d rows as %s; %s",
                plan.source().name(),
                preview.rowCount(),
                preview.kindOpen() ? "something unknown (say --as)" : Printed.lower(plan.kind()),
                form(plan.form())));
        if (!plan.preset().isEmpty()) {
            line("preset: " + plan.preset());
        }
        line("zone: " + plan.zone() + (plan.sessions().builds() ? "; " + told(preview, plan) : ""));
        line("columns:");
        plan.columns().forEach(c -> line("  " + column(c)));
        preview.strays(plan).forEach(s -> stray(plan, s));
        plan.everyRow().ifPresent(kind -> line("kinds: every row is a " + Said.spelled(kind)));
        List<KindCount> kinds = preview.kinds(plan);
        if (!kinds.isEmpty()) {
            line("kinds:");
            kinds.forEach(k -> line("  " + kind(plan, k)));
        }
        preview.undecoded()
                .forEach(u -> line("line " + u.line() + ": bytes " + u.bytes() + " are no text: " + u.around()));
        preview.notes(plan).forEach(note -> line("note: " + note.in(Locale.ENGLISH)));
        line("first rows:");
        preview.rows().stream()
                .limit(ROWS)
                .forEach(row -> line("  " + row.stream().map(DryRun::cell).collect(Collectors.joining(" | "))));
    }

    private static String told(ImportEstimate estimate) {
        return String.format(
                Locale.ROOT,
                "estimate: %,d MB of disk (%,d free), %,d MB of memory (%,d free), %.0f s%s",
                estimate.disk() >> 20,
                estimate.freeDisk() >> 20,
                estimate.memory() >> 20,
                estimate.freeMemory() >> 20,
                Math.ceil(estimate.seconds()),
                estimate.fits() ? "" : ": it does not fit");
    }

    private void line(String text) {
        out.accept("  " + text);
    }

    private static String form(FileForm form) {
        String text = Said.spelled(form.format());
        if (form.format() == Format.DELIMITED) {
            text += ", " + form.encoding() + ", delimiter " + (form.delimiter() == '\t' ? "tab" : form.delimiter());
        }
        if (!form.sheet().isEmpty()) {
            text += ", sheet " + form.sheet();
        }
        return text + (form.hasHeader() ? ", header in line " + form.headerRow() : ", no header");
    }

    private String told(Preview preview, ImportPlan plan) {
        Long count = sessions(preview, plan);
        return (count == null ? "sessions" : String.format(Locale.ROOT, "%,d sessions", count))
                + " are built, a gap of " + plan.sessions().gapMinutes() + " minutes ends one"
                + (plan.sessions().endsAtMidnight() ? ", midnight too" : "");
    }

    /// How many sessions would be built; null where none are, or where it is not clear yet how the file is read.
    private @Nullable Long sessions(Preview preview, ImportPlan plan) {
        boolean countable = plan.kind() == FileKind.EVENTS && plan.sessions().builds();
        return countable
                        && preview.questions(plan).isEmpty()
                        && UnknownKinds.objection(plan, preview).isEmpty()
                ? SessionCount.of(plan, List.of(plan.sessions()), progress)
                        .getFirst()
                        .sessions()
                : null;
    }

    private static String column(ColumnMapping column) {
        String text = "#%d %s: %s".formatted(column.index() + 1, column.name(), Said.spelled(column.role()));
        if (column.role() == Role.IGNORE) {
            return text;
        }
        ColumnType stored = column.storedType();
        text += ", " + Said.spelled(stored);
        boolean counted = stored == ColumnType.NUMBER || stored == ColumnType.TIME;
        if (counted && column.reading() != Reading.PLAIN) {
            text += ", " + Said.spelled(column.reading());
        }
        return column.unit().isEmpty() ? text : text + ", in " + column.unit();
    }

    private void stray(ImportPlan plan, StrayCells strays) {
        ColumnMapping column = plan.columns().get(strays.column());
        line(String.format(
                Locale.ROOT,
                "strays: %,d of %,d cells of %s are no %s (%s): %s",
                strays.count(),
                strays.cells(),
                strays.name(),
                Said.spelled(strays.type()),
                Said.spelled(column.strays()),
                strays.first().stream()
                                .limit(STRAYS)
                                .map(s -> "line " + s.line() + " " + cell(s.value()))
                                .collect(Collectors.joining(", "))
                        + (strays.count() > STRAYS ? ", …" : "")));
    }

    private static String kind(ImportPlan plan, KindCount code) {
        return String.format(
                Locale.ROOT,
                "%s: %,d rows, %s",
                code.code().isEmpty() ? "(every row)" : code.code(),
                code.count(),
                meaning(plan, code));
    }

    /// What a code is taken for in the end: what is said of it, the word shops use, what is said of all others.
    static String meaning(ImportPlan plan, KindCount code) {
        EventKind proposed = code.proposed();
        return said(plan, code.code())
                .orElseGet(() -> proposed != null
                        ? Said.spelled(proposed)
                        : said(plan, Preset.OTHERS).orElse("unknown: refused"));
    }

    private static Optional<String> said(ImportPlan plan, String code) {
        for (KindCode said : plan.kinds()) {
            if (said.code().equals(code)) {
                EventKind kind = said.kind();
                return Optional.of(kind == null ? "left out" : Said.spelled(kind));
            }
        }
        return Optional.empty();
    }

    private static String cell(@Nullable String cell) {
        String text = cell == null ? "" : cell.replaceAll("\\s+", " ");
        return text.length() <= CELL ? text : text.substring(0, CELL) + "…";
    }
}
