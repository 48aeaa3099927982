package org.intentworkbench.ingest.file;

import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// The door to files of all formats.
public final class RowFiles {
    private RowFiles() {}

    /// Finds out how the rows of a file are to be found, by its first bytes and what it is named.
    ///
    /// @param choices stand as they are
    /// @throws org.intentworkbench.domain.Problem if the file is missing, empty, of no known format, or does not hold
    ///     what was chosen
    public static FileForm form(SourceFile source, FormChoices choices, Progress progress) {
        TextCheck.requireReadable(source.path());
        TextCheck.requireText(source.path());
        var delimiter = choices.delimiter();
        return FileForm.csv(delimiter != null ? delimiter : DelimiterGuess.of(source.path()));
    }

    /// Opens a file; its header is read already.
    ///
    /// @throws org.intentworkbench.domain.Problem if the file is missing, empty, or not of that form
    public static RowBlocks open(SourceFile source, FileForm form, Stage stage, Progress progress) {
        TextCheck.requireReadable(source.path());
        return new CsvBlocks(source, form, stage, progress);
    }
}
