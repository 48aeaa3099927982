package org.intentworkbench.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// Looks at a file and proposes how to read it: encoding, delimiter, kind, and a role and type for each column,
/// by the column's name and by its content.
public final class FileProbe {
    private static final int PREVIEW_ROWS = 100;
    private static final int PREVIEW_CELL = 1000;
    /// Event files are looked at no further: all they keep goes by roles, and every row is checked on the way in.
    private static final int EVENT_ROWS = 50_000;
    /// More rows than one in so many that do not decode: the file is in another encoding.
    private static final int ROWS_PER_BROKEN = 200;

    private final Path file;
    private final @Nullable FileKind as;
    private final List<String> names = new ArrayList<>();
    private final List<ColumnProfile> profiles = new ArrayList<>();
    private final List<List<String>> preview = new ArrayList<>();
    private long rows;
    private long undecodable;

    private FileProbe(Path file, @Nullable FileKind as) {
        this.file = file;
        this.as = as;
    }

    /// All rows of sessions, reviews and products are looked at; of events the first 50,000.
    ///
    /// @param as the kind if the user said it, else it is told by the columns
    /// @param label name of the label column if the user said it; gets the role LABEL
    /// @throws org.intentworkbench.domain.Problem if the file is missing, empty, not text, has only a header,
    ///     its kind cannot be told, there is no column `label`, or its levels do not say which is the positive one
    public static Preview probe(Path file, @Nullable FileKind as, @Nullable String label, Progress progress) {
        TextCheck.requireReadable(file);
        TextCheck.requireText(file);
        return new FileProbe(file, as).run(label, progress);
    }

    private Preview run(@Nullable String label, Progress progress) {
        char delimiter = DelimiterGuess.of(file);
        try (var source = new CsvRows(file, delimiter, Stage.CHECKING, progress)) {
            readHeader(source);
            readRows(source);
        }
        if (undecodable > rows / ROWS_PER_BROKEN) {
            throw TextCheck.notUtf8(file);
        }
        if (rows == 0) {
            throw new Problem("problem.ingest.headerOnly", file.getFileName());
        }
        int labelColumn = labelColumn(label);
        var guess = new RoleGuess(names, profiles);
        var kind = as != null ? as : guess.kind(labelColumn >= 0);
        if (kind == null) {
            throw new Problem("problem.ingest.kind", file.getFileName());
        }
        var plan = new ImportPlan(file, kind, "UTF-8", delimiter, guess.columns(kind, labelColumn));
        return new Preview(plan, List.copyOf(preview));
    }

    private void readHeader(CsvRows source) {
        var row = source.next();
        if (row == null) {
            throw new Problem("problem.ingest.empty", file.getFileName());
        }
        if (source.broken()) {
            throw new Problem("problem.ingest.headerQuote", file.getFileName(), Long.toString(row.line()));
        }
        if (!row.decodable()) {
            throw TextCheck.notUtf8(file);
        }
        boolean words = false;
        var taken = new HashSet<String>();
        for (int i = 0; i < row.fields(); i++) {
            int from = Cells.trimFrom(row.chars(), row.from(i), row.to(i));
            int to = Cells.trimTo(row.chars(), from, row.to(i));
            words |= from < to
                    && Double.isNaN(Cells.number(row.chars(), from, to))
                    && Times.parse(row.chars(), from, to) == Times.NONE;
            var name = from == to ? "column " + (i + 1) : new String(row.chars(), from, to - from);
            var unique = name;
            for (int copy = 2; !taken.add(unique); copy++) {
                unique = name + " (" + copy + ")";
            }
            names.add(unique);
            profiles.add(new ColumnProfile(
                    ColumnWords.rank(Role.PRODUCT, name) >= 0 || ColumnWords.rank(Role.ID, name) >= 0));
        }
        if (!words) {
            throw new Problem("problem.ingest.header", file.getFileName());
        }
    }

    private void readRows(CsvRows source) {
        for (var row = source.next(); row != null; row = source.next()) {
            rows++;
            if (source.broken()) {
                continue;
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
                    profiles.get(i).add(row.chars(), row.from(i), row.to(i));
                }
            }
            if (rows == EVENT_ROWS && looksLikeEvents()) {
                return;
            }
        }
    }

    private boolean looksLikeEvents() {
        return (as == null || as == FileKind.EVENTS) && new RoleGuess(names, profiles).kind(false) == FileKind.EVENTS;
    }

    private int labelColumn(@Nullable String label) {
        if (label == null) {
            return -1;
        }
        int column = names.indexOf(label);
        if (column < 0) {
            throw new Problem("problem.ingest.label.absent", file.getFileName(), label, String.join(", ", names));
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
