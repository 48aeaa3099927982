package org.intentworkbench.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Cells;
import org.intentworkbench.ingest.cell.LabelWords;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.cell.Times;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.RowBlocks;
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
    /// Rows of a first look.
    private static final int HEAD_ROWS = 200;
    /// Lines of a first look in which bytes that do not decode are searched.
    private static final long HEAD_LINES = 5_000;
    /// More rows than one in so many that do not decode: the file is in another encoding.
    private static final int ROWS_PER_BROKEN = 200;
    private static final int HEAD_ROWS_PER_BROKEN = 20;

    /// Roles of which it matters whether all cells differ.
    private static final List<Role> KEYED = List.of(Role.PRODUCT, Role.ID, Role.SESSION);

    private final SourceFile source;
    private final ProbeChoices choices;
    private final Presets presets;
    private final List<String> names = new ArrayList<>();

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
    ///     there is no column of the label's name, its levels do not say which is the positive one, or the preset
    ///     that was named does not fit
    public static Preview probe(SourceFile source, ProbeChoices choices, Presets presets, Progress progress) {
        return new FileProbe(source, choices, presets).look(true, progress);
    }

    /// The first 200 rows only, for a preview that answers at once: no questions, strays or counts (`rowCount` is -1),
    /// bytes that do not decode of the first lines only,
    /// and types may still change when the whole file has been looked at.
    ///
    /// @throws org.intentworkbench.domain.Problem as [#probe]
    public static Preview head(SourceFile source, ProbeChoices choices, Progress progress) {
        return head(source, choices, Presets.builtIn(), progress);
    }

    /// @see #head(SourceFile, ProbeChoices, Progress)
    public static Preview head(SourceFile source, ProbeChoices choices, Presets presets, Progress progress) {
        return new FileProbe(source, choices, presets).look(false, progress);
    }

    private Preview look(boolean wholly, Progress progress) {
        var choice = new PresetChoice(presets, choices);
        var form = choice.form(source, progress);
        var piece = piece(form, wholly, progress);
        // what the user chose stands: the places are shown, and their rows refused at import
        if (choices.form().encoding() == null && piece.undecodable() > bearable(piece, wholly)) {
            var other = RowFiles.reconsidered(source, form, progress);
            if (!other.equals(form)) {
                var encoded = choices.form().withEncoding(other.encoding());
                return new FileProbe(source, choices.withForm(encoded), presets).look(wholly, progress);
            }
            throw TextCheck.undecodable(source, form, progress);
        }
        if (piece.rows() == 0) {
            throw Garbled.is(names)
                    ? new Problem("problem.ingest.garbled", source.name(), form.encoding(), Garbled.shown(names))
                    : new Problem("problem.ingest.headerOnly", source.name());
        }
        var profiles = piece.profiles();
        if (wholly) {
            ask(form, profiles, progress);
        }
        int labelColumn = labelColumn(choices.label(), profiles);
        var guess = new RoleGuess(names, profiles);
        var fitting = choice.fitting(names, piece.preview(), form.hasHeader());
        var preset = choice.chosen(source, names, fitting);
        var said = preset != null ? preset.kind() : choices.kind();
        var kind = said != null ? said : guess.kind(labelColumn >= 0);
        if (kind == null && piece.undecodable() > bearable(piece, wholly)) {
            throw TextCheck.undecodable(source, form, progress);
        }
        var found = kind == null
                ? unknown(form, guess)
                : new ImportPlan(source, form, kind, guess.columns(kind, labelColumn));
        var plan = RefusedColumns.ignored(refitted(found, PresetPlan.planned(found, preset, labelColumn), profiles));
        return new Preview(
                        plan,
                        plan.columns().stream().map(ColumnMapping::name).toList(),
                        piece.preview(),
                        wholly ? piece.rows() : -1,
                        List.of(),
                        List.of(),
                        wholly ? ColumnProfile.kinds(plan, profiles) : List.of(),
                        piece.undecodable() > 0
                                ? RowFiles.undecoded(source, form, wholly ? Long.MAX_VALUE : HEAD_LINES, progress)
                                : List.of(),
                        RowFiles.sheets(source, form, progress),
                        fitting.stream().map(Preset::name).toList(),
                        profiles,
                        kind == null)
                .withFindings(wholly);
    }

    // nothing is imported by such a plan, whoever overlooks that it is open
    private ImportPlan unknown(FileForm form, RoleGuess guess) {
        var columns = guess.columns(FileKind.SESSIONS, -1).stream()
                .map(c -> c.withRole(Role.IGNORE))
                .toList();
        return new ImportPlan(source, form, FileKind.SESSIONS, columns);
    }

    /// How many rows may break the encoding. Of a longer file the first rows say little: some broken ones at its head
    /// are not to keep it from being looked at wholly.
    private static long bearable(FilePiece piece, boolean wholly) {
        boolean all = wholly || piece.rows() < HEAD_ROWS;
        return piece.rows() / (all ? ROWS_PER_BROKEN : HEAD_ROWS_PER_BROKEN);
    }

    private FilePiece piece(FileForm form, boolean wholly, Progress progress) {
        if (form.hasHeader()) {
            try (var blocks = RowFiles.open(source, form, Stage.CHECKING, progress)) {
                readHeader(blocks.header());
                return scan(blocks, wholly);
            }
        }
        var widths = new LinkedHashMap<Integer, Integer>();
        try (var blocks = RowFiles.open(source, form, Stage.CHECKING, progress)) {
            FileScan.first(blocks, HEAD_ROWS, row -> widths.merge(row.fields(), 1, Integer::sum));
        }
        // as wide as most of the first rows; the first of equals
        int width = widths.keySet().stream()
                .reduce(0, (a, b) -> widths.getOrDefault(a, 0) >= widths.getOrDefault(b, 0) ? a : b);
        for (int i = 1; i <= width; i++) {
            names.add("column " + i);
        }
        try (var blocks = RowFiles.open(source, form, Stage.CHECKING, progress)) {
            return scan(blocks, wholly);
        }
    }

    private FilePiece scan(RowBlocks blocks, boolean wholly) {
        var piece = new FilePiece(names.stream()
                .map(n -> new ColumnProfile(KEYED.stream().anyMatch(role -> ColumnWords.rank(role, n) >= 0)))
                .toList());
        if (wholly) {
            FileScan.all(blocks, piece);
        } else {
            FileScan.first(blocks, HEAD_ROWS, piece::take);
        }
        return piece;
    }

    /// Finds the figures for what has to be asked, whatever the roles turn out to be.
    private void ask(FileForm form, List<ColumnProfile> profiles, Progress progress) {
        var open = new TreeMap<Integer, OpenColumn>();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            profiles.get(i).open(i, names.get(i)).ifPresent(column -> open.put(index, column));
        }
        if (open.isEmpty()) {
            return;
        }
        OpenColumn.read(source, form, names.size(), List.copyOf(open.values()), progress);
        var customs = new Customs(form.delimiter(), names, profiles);
        open.forEach((index, column) -> profiles.get(index).ask(column.question(customs)));
    }

    /// A preset may give a column a role that wants its cells read otherwise than was found; where it does not say
    /// how, they say it.
    private static ImportPlan refitted(ImportPlan found, ImportPlan planned, List<ColumnProfile> profiles) {
        return planned.withColumns(planned.columns().stream()
                .map(c -> c.storedType() != found.columns().get(c.index()).storedType() && c.reading() == Reading.PLAIN
                        ? profiles.get(c.index()).fitted(c)
                        : c)
                .toList());
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
        }
        if (!words) {
            throw new Problem("problem.ingest.header", source.name());
        }
    }

    private int labelColumn(@Nullable String label, List<ColumnProfile> profiles) {
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
