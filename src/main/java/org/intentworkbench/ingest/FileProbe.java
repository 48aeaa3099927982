package org.intentworkbench.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Cells;
import org.intentworkbench.ingest.cell.LabelWords;
import org.intentworkbench.ingest.cell.Times;
import org.intentworkbench.ingest.file.Row;
import org.intentworkbench.ingest.file.RowFiles;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.ingest.file.TextCheck;
import org.intentworkbench.ingest.preset.Preset;
import org.intentworkbench.ingest.preset.Presets;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// Looks at a file and proposes how to read it: encoding, delimiter, kind, and a role and type for each column,
/// by the column's name and by its content.
public final class FileProbe {
    private static final int PREVIEW_ROWS = 100;
    private static final int PREVIEW_CELL = 1000;
    /// More rows than one in so many that do not decode: the file is in another encoding.
    private static final int ROWS_PER_BROKEN = 200;

    private final SourceFile source;
    private final ProbeChoices choices;
    private final Presets presets;
    private final List<String> names = new ArrayList<>();
    private final List<ColumnProfile> profiles = new ArrayList<>();
    private final List<List<String>> preview = new ArrayList<>();
    private long rows;
    private long undecodable;

    private FileProbe(SourceFile source, ProbeChoices choices, Presets presets) {
        this.source = source;
        this.choices = choices;
        this.presets = presets;
    }

    /// Looks at a file of which nothing is known but, perhaps, its kind and its label.
    ///
    /// @see #probe(SourceFile, ProbeChoices, Progress)
    public static Preview probe(Path file, @Nullable FileKind as, @Nullable String label, Progress progress) {
        return probe(SourceFile.of(file), ProbeChoices.NONE.withKind(as).withLabel(label), progress);
    }

    /// Knows the presets that come with the program.
    ///
    /// @see #probe(SourceFile, ProbeChoices, Presets, Progress)
    public static Preview probe(SourceFile source, ProbeChoices choices, Progress progress) {
        return probe(source, choices, Presets.builtIn(), progress);
    }

    /// All rows are looked at. The best preset that fits plainly is applied unless the choices say otherwise.
    ///
    /// @throws org.intentworkbench.domain.Problem if the file is missing, empty, not text, has only a header,
    ///     its kind cannot be told, there is no column of the label's name, its levels do not say which is the
    ///     positive one, or the preset that was named does not fit
    public static Preview probe(SourceFile source, ProbeChoices choices, Presets presets, Progress progress) {
        return new FileProbe(source, choices, presets).run(progress);
    }

    /// The first rows only, for a preview that answers at once: no questions, strays or counts, and types may still
    /// change when the whole file has been looked at.
    ///
    /// @throws org.intentworkbench.domain.Problem as [#probe]
    public static Preview head(SourceFile source, ProbeChoices choices, Progress progress) {
        return probe(source, choices, progress);
    }

    private Preview run(Progress progress) {
        var choice = new PresetChoice(presets, choices);
        var form = choice.form(source, progress);
        try (var blocks = RowFiles.open(source, form, Stage.CHECKING, progress)) {
            if (form.hasHeader()) {
                readHeader(blocks.header());
            }
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                block.read(this::take);
            }
        }
        if (undecodable > rows / ROWS_PER_BROKEN) {
            var other = RowFiles.reconsidered(source, form, progress);
            if (choices.form().encoding() == null && !other.equals(form)) {
                var encoded = choices.form().withEncoding(other.encoding());
                return new FileProbe(source, choices.withForm(encoded), presets).run(progress);
            }
            throw TextCheck.undecodable(source, form, progress);
        }
        if (rows == 0) {
            throw new Problem("problem.ingest.headerOnly", source.name());
        }
        int labelColumn = labelColumn(choices.label());
        var guess = new RoleGuess(names, profiles);
        var fitting = choice.fitting(names, preview, form.hasHeader());
        var preset = choice.chosen(source, names, fitting);
        var said = preset != null ? preset.kind() : choices.kind();
        var kind = said != null ? said : guess.kind(labelColumn >= 0);
        if (kind == null) {
            throw new Problem("problem.ingest.kind", source.name());
        }
        var plan = RefusedColumns.ignored(PresetPlan.planned(
                new ImportPlan(source, form, kind, guess.columns(kind, labelColumn)), preset, labelColumn));
        var shown = plan.columns().stream().map(ColumnMapping::name).toList();
        return new Preview(
                plan,
                shown,
                preview,
                rows,
                List.of(),
                List.of(),
                ColumnProfile.kinds(plan, profiles),
                List.of(),
                List.of(),
                fitting.stream().map(Preset::name).toList(),
                profiles);
    }

    private void readHeader(List<String> header) {
        boolean words = false;
        var taken = new HashSet<String>();
        for (int i = 0; i < header.size(); i++) {
            var chars = header.get(i).toCharArray();
            int from = Cells.trimFrom(chars, 0, chars.length);
            int to = Cells.trimTo(chars, from, chars.length);
            words |= from < to
                    && Double.isNaN(Cells.number(chars, from, to))
                    && Times.parse(chars, from, to) == Times.NONE;
            var name = from == to ? "column " + (i + 1) : new String(chars, from, to - from);
            var unique = name;
            for (int copy = 2; !taken.add(unique); copy++) {
                unique = name + " (" + copy + ")";
            }
            names.add(unique);
            profiles.add(new ColumnProfile(
                    ColumnWords.rank(Role.PRODUCT, name) >= 0 || ColumnWords.rank(Role.ID, name) >= 0));
        }
        if (!words) {
            throw new Problem("problem.ingest.header", source.name());
        }
    }

    /// Columns of a file without a header, as many as its first row has cells.
    private void nameColumns(int columns) {
        for (int i = 1; i <= columns; i++) {
            names.add("column " + i);
            profiles.add(new ColumnProfile(false));
        }
    }

    private void take(Row row) {
        rows++;
        if (names.isEmpty()) {
            nameColumns(row.fields());
        }
        if (row.broken()) {
            return;
        }
        if (preview.size() < PREVIEW_ROWS) {
            preview.add(row.cells().stream()
                    .map(c -> c.length() <= PREVIEW_CELL ? c : c.substring(0, PREVIEW_CELL))
                    .toList());
        }
        if (!row.decodable()) {
            undecodable++;
        } else if (row.fields() == names.size()) {
            for (int i = 0; i < row.fields(); i++) {
                profiles.get(i).add(row.line(), row.chars(), row.from(i), row.to(i));
            }
        }
    }

    private int labelColumn(@Nullable String label) {
        if (label == null) {
            return -1;
        }
        int column = names.indexOf(label);
        if (column < 0) {
            throw new Problem("problem.ingest.label.absent", source.name(), label, String.join(", ", names));
        }
        var profile = profiles.get(column);
        var levels = profile.levels();
        if (profile.hasManyLevels() || levels.isEmpty() || levels.size() > 2) {
            var count = profile.hasManyLevels() ? "> 1000" : Integer.toString(levels.size());
            throw new Problem("problem.ingest.label.levels", label, count, shown(levels));
        }
        if (!LabelWords.understood(levels)) {
            throw new Problem("problem.ingest.label.positive", label, shown(levels));
        }
        return column;
    }

    private static String shown(List<String> levels) {
        return String.join(", ", levels.stream().limit(5).toList());
    }
}
