package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
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
        switch (formatOf(source)) {
            case XLSX -> {
                return ExcelBlocks.form(source, choices, progress);
            }
            case XLS -> {
                return XlsBlocks.form(source, choices, progress);
            }
            default -> TextCheck.requireText(source.path());
        }
        var delimiter = choices.delimiter();
        return FileForm.csv(delimiter != null ? delimiter : DelimiterGuess.of(source.path()));
    }

    /// Opens a file; its header is read already.
    ///
    /// @throws org.intentworkbench.domain.Problem if the file is missing, empty, or not of that form
    public static RowBlocks open(SourceFile source, FileForm form, Stage stage, Progress progress) {
        TextCheck.requireReadable(source.path());
        return switch (form.format()) {
            case XLSX -> ExcelBlocks.open(source, form, stage, progress);
            case XLS -> XlsBlocks.open(source, form, stage, progress);
            default -> new CsvBlocks(source, form, stage, progress);
        };
    }

    private static Format formatOf(SourceFile source) {
        byte[] head;
        try (var in = Files.newInputStream(source.path())) {
            head = in.readNBytes(4);
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", source.path());
        }
        var name = source.name().toLowerCase(Locale.ROOT);
        if (head.length == 4 && head[0] == 'P' && head[1] == 'K') {
            return Format.XLSX;
        }
        if (head.length == 4 && (head[0] & 0xff) == 0xD0 && (head[1] & 0xff) == 0xCF) {
            return Format.XLS;
        }
        if (new String(head, StandardCharsets.ISO_8859_1).equals("PAR1")) {
            return Format.PARQUET;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Format.JSON_LINES;
        }
        return name.endsWith(".json") ? Format.JSON : Format.DELIMITED;
    }
}
