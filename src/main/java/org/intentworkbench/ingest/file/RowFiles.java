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
        return format == null ? TextForm.of(source, sample, choices) : document(format, choices);
    }

    private static FileForm document(Format format, FormChoices choices) {
        var header = choices.headerRow();
        var sheet = choices.sheet();
        return new FileForm(format, "UTF-8", ',', header == null ? 1 : header, sheet == null ? "" : sheet);
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
        return UndecodedSearch.in(source, form.encoding(), progress);
    }

    /// Opens a file; its header is read already.
    ///
    /// @throws Problem if the file is missing, empty, or not of that form
    public static RowBlocks open(SourceFile source, FileForm form, Stage stage, Progress progress) {
        TextCheck.requireReadable(source.path());
        return switch (form.format()) {
            case DELIMITED -> new CsvBlocks(source, form, stage, progress);
            case XLSX -> throw new Problem("problem.ingest.binary", source.name());
            case XLS -> throw new Problem("problem.ingest.binary", source.name());
            case JSON -> throw new Problem("problem.ingest.binary", source.name());
            case JSON_LINES -> throw new Problem("problem.ingest.binary", source.name());
            case PARQUET -> throw new Problem("problem.ingest.binary", source.name());
        };
    }
}
