package org.intentworkbench.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.file.FormChoices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the user says about the form of files; what is not said is found out.
final class FormOptions {
    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "as UTF-8, GB18030, windows-1252; else told by content")
    private @Nullable String encoding;

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description = "between the cells; \\t or tab for a tab; else told by content")
    private @Nullable String delimiter;

    @Option(names = "--no-header", description = "the first row holds data, no names of columns")
    private boolean noHeader;

    @Option(
            names = "--header-row",
            paramLabel = "N",
            description =
                    "line with the names of the columns, as an editor counts them (of a workbook the row); what lies above is passed over")
    private @Nullable Integer headerRow;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "sheet of a workbook; else the first that holds a table")
    private @Nullable String sheet;

    FormChoices choices() {
        return new FormChoices(encoding(), character(), header(), sheet);
    }

    private @Nullable String encoding() {
        if (encoding == null) {
            return null;
        }
        try {
            return Charset.forName(encoding).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Problem(e, "problem.cli.encoding", encoding);
        }
    }

    private @Nullable Character character() {
        if (delimiter == null) {
            return null;
        }
        String said = delimiter.equals("\\t") || delimiter.equalsIgnoreCase("tab") ? "\t" : delimiter;
        if (said.length() != 1 || "\"\r\n".contains(said)) {
            throw new Problem("problem.cli.delimiter", delimiter);
        }
        return said.charAt(0);
    }

    private @Nullable Integer header() {
        if (headerRow != null && (noHeader || headerRow < 1)) {
            throw new Problem("problem.cli.headerRow", Integer.toString(headerRow));
        }
        return noHeader ? Integer.valueOf(0) : headerRow;
    }
}
