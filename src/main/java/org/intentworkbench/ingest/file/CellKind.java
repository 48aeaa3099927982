package org.intentworkbench.ingest.file;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a cell is at first sight; enough to tell a header from the rows below it.
enum CellKind {
    MISSING,
    /// A number, an amount, a date or a time.
    FIGURE,
    YES_OR_NO,
    WORDS;

    private static final Pattern FIGURES =
            Pattern.compile("[-+]?[$€£¥￥]?\\s*[-+]?[0-9.,][0-9.,'’\\s\\u00A0]*(?:[eE][-+]?[0-9]+)?\\s*[%‰€£¥元]?");
    private static final Pattern TIMES = Pattern.compile("[0-9]{1,4}[-/.年][0-9A-Za-z月/.-]{3,9}日?"
            + "(?:[T\\s]+[0-9]{1,2}:[0-9:.,]+\\s*(?:[AaPp][Mm]|Z|UTC|GMT|[-+][0-9:]{2,6})?(?:\\s*UTC)?)?"
            + "|[0-9]{1,2}:[0-9]{2}(?::[0-9.,]+)?");
    private static final Set<String> MISSING_WORDS = Set.of("?", "na", "n/a", "null", "nan", "none", "空", "\\n", "-");
    private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "y", "n", "是", "否");

    static CellKind of(String cell) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return MISSING;
        }
        if (text.length() > 40) {
            return WORDS;
        }
        var word = text.toLowerCase(Locale.ROOT);
        if (MISSING_WORDS.contains(word)) {
            return MISSING;
        }
        if (BOOLEANS.contains(word)) {
            return YES_OR_NO;
        }
        boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean figure = digits
                && (FIGURES.matcher(text).matches() || TIMES.matcher(text).matches());
        return figure ? FIGURE : WORDS;
    }

    /// The kind of nine in ten of the cells that are not missing; MISSING where there are none, WORDS where they are
    /// mixed.
    static CellKind ofMost(List<String> cells) {
        int all = 0;
        int figures = 0;
        int booleans = 0;
        for (var cell : cells) {
            var kind = of(cell);
            all += kind == MISSING ? 0 : 1;
            figures += kind == FIGURE ? 1 : 0;
            booleans += kind == YES_OR_NO ? 1 : 0;
        }
        if (all == 0) {
            return MISSING;
        }
        return figures * 10 >= all * 9 ? FIGURE : booleans * 10 >= all * 9 ? YES_OR_NO : WORDS;
    }
}
