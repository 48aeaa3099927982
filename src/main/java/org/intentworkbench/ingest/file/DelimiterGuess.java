package org.intentworkbench.ingest.file;

import java.util.List;

/// Tells what separates the cells: the character by which most of the first records fall into as many cells.
/// Comma, semicolon, tab and pipe are believed on that alone; other characters, which words and times hold too, only
/// where they cut every record into the same table and none of the four does.
final class DelimiterGuess {
    private static final char[] USUAL = {',', ';', '\t', '|'};
    private static final char[] SELDOM = {'\u0001', '\u001F', '\u001E', '^', '~', '¦', '#', '!', '&', ':', ' '};
    private static final double CLEAR = 0.6;
    /// Figures in whole columns tell the right one of two delimiters that cut equally well, as in `1,5;2,5`.
    private static final double FIGURES = 0.2;

    private DelimiterGuess() {}

    /// @param text the beginning
    /// @return a comma where nothing separates anything
    static char of(String text) {
        if (text.startsWith("sep=") && text.length() > 5 && (text.charAt(5) == '\n' || text.charAt(5) == '\r')) {
            return text.charAt(4);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : USUAL) {
            if (text.indexOf(candidate) < 0) {
                continue;
            }
            double score = score(TextRecords.of(text, candidate));
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return bestScore >= CLEAR ? best : seldom(text, best);
    }

    private static char seldom(String text, char otherwise) {
        for (char candidate : SELDOM) {
            if (text.indexOf(candidate) >= 0) {
                var records = TextRecords.of(text, candidate);
                int width = records.width();
                boolean inWords = candidate == ':' || candidate == ' ';
                if (width >= (inWords ? 3 : 2)
                        && records.rows().size() >= 2
                        && records.fitting(width) == records.rows().size()
                        && !(inWords && figures(records, width) == 0)
                        && !(candidate == ':' && figures(records, width) == 1)) {
                    return candidate;
                }
            }
        }
        return otherwise;
    }

    private static double score(TextRecords records) {
        int width = records.width();
        if (width < 2) {
            return 0;
        }
        double fitting = (double) records.fitting(width) / records.rows().size();
        return fitting + FIGURES * figures(records, width) + width / 1e6;
    }

    /// Share of the columns that hold figures, below their first row.
    private static double figures(TextRecords records, int width) {
        var fitting = records.rows().stream().filter(r -> r.size() == width).toList();
        var below = fitting.size() > 1 ? fitting.subList(1, fitting.size()) : fitting;
        int figures = 0;
        for (int i = 0; i < width; i++) {
            int column = i;
            List<String> cells = below.stream().map(row -> row.get(column)).toList();
            figures += CellKind.ofMost(cells) == CellKind.FIGURE ? 1 : 0;
        }
        return (double) figures / width;
    }
}
