package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// The door to files of all formats.
public final class RowFiles {
    private static final int BUFFER = 1 << 16;

    private RowFiles() {}

    /// Finds out how the rows of a file are to be found, by its content; its name says nothing.
    ///
    /// @param choices stand as they are
    /// @throws Problem if the file is missing, empty, of no known format, or does not hold what was chosen
    public static FileForm form(SourceFile source, FormChoices choices, Progress progress) {
        TextCheck.requireReadable(source.path());
        var sample = TextSample.of(source, progress);
        if (sample.head().length == 0) {
            throw new Problem("problem.ingest.empty", source.name());
        }
        var format = ContentType.of(source, sample.head(), progress);
        if (format == null) {
            return TextForm.of(source, sample, choices);
        }
        return switch (format) {
            case XLSX -> ExcelBlocks.form(source, choices, progress);
            case XLS -> XlsBlocks.form(source, choices, progress);
            default -> new FileForm(format, "UTF-8", ',', 1, "");
        };
    }

    /// Names of the sheets of a workbook, hidden ones too, in its order; empty for other formats.
    ///
    /// @throws Problem if it is damaged
    public static List<String> sheets(SourceFile source, FileForm form, Progress progress) {
        return switch (form.format()) {
            case XLSX -> ExcelBlocks.sheets(source, progress);
            case XLS -> XlsBlocks.sheets(source, progress);
            default -> List.of();
        };
    }

    /// The form of a text many of whose rows turned out not to decode, although its beginning and pieces of it did:
    /// looks at each line of the file.
    ///
    /// @param form found by [#form], with an encoding the user did not choose
    /// @return the same where no other encoding fits better
    public static FileForm reconsidered(SourceFile source, FileForm form, Progress progress) {
        if (!Encodings.isUtf8(form.encoding())) {
            return form;
        }
        var tally = new LineTally();
        try (var in = Unpacking.open(source, new FileBytes(source, Stage.CHECKING, progress))) {
            var bytes = new byte[BUFFER];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                tally.add(bytes, count);
            }
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", source.name());
        }
        tally.end(false);
        return new FileForm(form.format(), EncodingGuess.of(tally), form.delimiter(), form.headerRow(), form.sheet());
    }

    /// The first places of a text that do not decode, 20 at most.
    public static List<Undecoded> undecoded(SourceFile source, FileForm form, Progress progress) {
        return undecoded(source, form, Long.MAX_VALUE, progress);
    }

    /// @param lines after which no further places are looked for
    public static List<Undecoded> undecoded(SourceFile source, FileForm form, long lines, Progress progress) {
        return UndecodedSearch.in(source, form.encoding(), lines, progress);
    }

    /// Opens a file; its header is read already.
    ///
    /// @throws Problem if the file is missing, empty, or not of that form
    public static RowBlocks open(SourceFile source, FileForm form, Stage stage, Progress progress) {
        TextCheck.requireReadable(source.path());
        return switch (form.format()) {
            case DELIMITED -> new CsvBlocks(source, form, stage, progress);
            case XLSX -> ExcelBlocks.open(source, form, stage, progress);
            case XLS -> XlsBlocks.open(source, form, stage, progress);
            case JSON, JSON_LINES -> JsonBlocks.open(source, form, stage, progress);
            case PARQUET -> ParquetBlocks.open(source, form, stage, progress);
        };
    }
}
