package org.intentworkbench.ingest;

import java.util.List;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.FormChoices;
import org.intentworkbench.ingest.file.Row;
import org.intentworkbench.ingest.file.RowFiles;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.ingest.preset.Preset;
import org.intentworkbench.ingest.preset.Presets;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// Which of the known layouts a file is read by.
final class PresetChoice {
    /// Rows of the beginning that must look like a layout without a header.
    private static final int ROWS = 100;

    private final Presets presets;
    private final ProbeChoices choices;

    PresetChoice(Presets presets, ProbeChoices choices) {
        this.presets = presets;
        this.choices = choices;
    }

    /// The form a named preset wants, or that of a known layout without a header whose first row, being one of data,
    /// was taken for a header.
    FileForm form(SourceFile source, Progress progress) {
        var named = named();
        var said = choices.form();
        if (named != null) {
            said = wanted(said, named);
        }
        var form = RowFiles.form(source, said, progress);
        if (named != null && !named.header() && choices.form().headerRow() == null) {
            return headless(form);
        }
        boolean free = choices.form().headerRow() == null && named == null && !"".equals(choices.preset());
        if (!free || !isFirst(source, form, progress)) {
            return form;
        }
        var rows = firstRows(source, form, progress);
        boolean known = presets.all().stream()
                .filter(p -> !p.header() && rows.size() >= 3)
                .anyMatch(p -> p.isPlainly(rows.getFirst(), rows));
        return known ? headless(form) : form;
    }

    /// Whether nothing but empty lines stands above the header.
    private static boolean isFirst(SourceFile source, FileForm form, Progress progress) {
        if (form.headerRow() <= 1) {
            return true;
        }
        var lines = new java.util.ArrayList<Long>();
        try (var blocks = RowFiles.open(source, headless(form), Stage.CHECKING, progress)) {
            FileScan.first(blocks, 1, row -> lines.add(row.line()));
        }
        return !lines.isEmpty() && lines.getFirst() == form.headerRow();
    }

    private static FileForm headless(FileForm form) {
        return new FileForm(form.format(), form.encoding(), form.delimiter(), 0, form.sheet());
    }

    private static FormChoices wanted(FormChoices said, Preset preset) {
        var wanted = said;
        if (said.headerRow() == null && !preset.header()) {
            wanted = wanted.withHeaderRow(0);
        }
        if (said.delimiter() == null && preset.delimiter() != null) {
            wanted = wanted.withDelimiter(preset.delimiter());
        }
        return wanted;
    }

    /// The rows of the beginning, that taken for the header among them.
    private static List<List<String>> firstRows(SourceFile source, FileForm form, Progress progress) {
        var rows = new java.util.ArrayList<List<String>>();
        try (var blocks = RowFiles.open(source, form, Stage.CHECKING, progress)) {
            if (form.hasHeader()) {
                rows.add(blocks.header());
            }
            FileScan.first(blocks, ROWS, row -> add(rows, row));
        }
        return rows;
    }

    private static void add(List<List<String>> rows, Row row) {
        if (rows.size() < ROWS && !row.broken()) {
            rows.add(row.cells());
        }
    }

    /// Those that fit, the best first; none where the user wants none.
    List<Preset> fitting(List<String> names, List<List<String>> rows, boolean hasHeader) {
        var named = named();
        if (named != null) {
            return List.of(named);
        }
        return presets.matching(names, rows, hasHeader);
    }

    /// The one to be used.
    ///
    /// @throws org.intentworkbench.domain.Problem if the named one does not fit
    @Nullable
    Preset chosen(SourceFile source, List<String> names, List<Preset> fitting) {
        var named = named();
        if (named != null) {
            PresetPlan.requireFit(named, source.name(), names);
            return named;
        }
        if ("".equals(choices.preset())) {
            return null;
        }
        var kind = choices.kind();
        return fitting.stream()
                .filter(p -> kind == null || p.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Preset named() {
        var name = choices.preset();
        return name == null || name.isEmpty() ? null : presets.named(name);
    }
}
