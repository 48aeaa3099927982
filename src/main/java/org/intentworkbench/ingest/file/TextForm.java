package org.intentworkbench.ingest.file;

import org.intentworkbench.domain.Problem;

/// How a text holds its rows.
final class TextForm {
    private static final int HEAD = 1 << 18;

    private TextForm() {}

    static FileForm of(SourceFile source, TextSample sample, FormChoices choices) {
        var encoding = encoding(sample, choices);
        var text = sample.text(Encodings.charset(encoding));
        ContentType.requireText(source, text);
        if (text.isBlank() && sample.whole()) {
            throw new Problem("problem.ingest.empty", source.name());
        }
        var format = choices.delimiter() == null ? ContentType.ofText(text) : null;
        var headerRow = choices.headerRow();
        if (format != null) {
            return new FileForm(format, encoding, ',', headerRow == null ? 1 : headerRow, "");
        }
        var head = text.substring(0, Math.min(text.length(), HEAD));
        var said = choices.delimiter();
        char delimiter = said != null ? said : DelimiterGuess.of(head);
        if (headerRow == null) {
            var records = TextRecords.of(head, delimiter);
            int row = HeaderGuess.row(records.rows(), records.width());
            headerRow = row == 0 || records.rows().isEmpty()
                    ? row
                    : Math.toIntExact(records.lines().get(row - 1));
        }
        return new FileForm(Format.DELIMITED, encoding, delimiter, headerRow, "");
    }

    private static String encoding(TextSample sample, FormChoices choices) {
        var said = choices.encoding();
        if (said == null) {
            return EncodingGuess.of(sample);
        }
        if (said.strip().equalsIgnoreCase("UTF-16")) {
            var found = EncodingGuess.of(sample);
            return found.startsWith("UTF-16") ? found : "UTF-16LE";
        }
        return Encodings.named(said);
    }
}
