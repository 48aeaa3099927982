package org.intentworkbench.ingest.file;

/// How the rows of a file are to be found; everything that is not about the meaning of its columns.
///
/// @param encoding name of a charset, as `UTF-8`, `UTF-16LE`, `GB18030`, `windows-1252`; of formats without a choice
///     `UTF-8`
/// @param delimiter between the cells; meaningless (a comma) outside [Format#DELIMITED]
/// @param headerRow line in which the row with the names of the columns begins, from 1, as an editor counts them (of a
///     workbook the row); what lies above is passed over. 0 = no header, every row is one of data
/// @param sheet name of the sheet of a workbook; empty elsewhere
public record FileForm(Format format, String encoding, char delimiter, int headerRow, String sheet) {
    /// UTF-8 text with a header in its first row.
    public static FileForm csv(char delimiter) {
        return new FileForm(Format.DELIMITED, "UTF-8", delimiter, 1, "");
    }

    public boolean hasHeader() {
        return headerRow > 0;
    }
}
