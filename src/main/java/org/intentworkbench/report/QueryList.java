package org.intentworkbench.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.queries.QueryFigures;
import org.intentworkbench.text.queries.QueryRow;

/// Search queries as a CSV file: UTF-8 with a byte order mark, so that Excel reads Chinese.
public final class QueryList {
    private static final List<String> HEADS = List.of(
            "query",
            "language",
            "kind",
            "names",
            "searches",
            "shoppers",
            "refined",
            "repeated",
            "without_click",
            "bought_in_session",
            "judged",
            "bought_within",
            "buyers",
            "refined_into",
            "refined_into_times");

    private QueryList() {}

    /// The file is there wholly or not at all. What shoppers typed may begin like a formula; such a cell gets an
    /// apostrophe in front, so that a spreadsheet shows it and does not run it.
    ///
    /// @return how many queries were written
    /// @throws Problem if the file cannot be written
    public static int write(List<QueryRow> rows, Path file, Progress progress) {
        return ListFile.write(file, String.join(",", HEADS), rows.size(), i -> line(rows.get(i), ","), progress);
    }

    /// The same with tabs, as a spreadsheet takes it from the clipboard.
    public static String pasted(List<QueryRow> rows) {
        return rows.stream()
                .map(row -> line(row, "\t"))
                .collect(Collectors.joining("\n", String.join("\t", HEADS) + "\n", "\n"));
    }

    private static String line(QueryRow row, String between) {
        QueryFigures figures = row.figures();
        return List.<Object>of(
                        row.query(),
                        row.language().code(),
                        row.kind().name().toLowerCase(Locale.ROOT),
                        row.traits().stream()
                                .map(trait -> trait.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" ")),
                        figures.searches(),
                        figures.shoppers(),
                        figures.refined(),
                        figures.repeated(),
                        figures.withoutClick(),
                        figures.boughtInSession(),
                        figures.judged(),
                        figures.boughtWithin(),
                        figures.buyers(),
                        row.refinedInto(),
                        row.refinedIntoTimes())
                .stream()
                .map(cell -> quoted(cell.toString()))
                .collect(Collectors.joining(between));
    }

    private static String quoted(String text) {
        String cell = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return cell.chars().anyMatch(c -> ",\"\n\r\t".indexOf(c) >= 0) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
