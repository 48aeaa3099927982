package org.intentworkbench.text;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.StoredTable;

/// The text of a review as it is encoded and looked up. Made here alone: one letter of difference is another text
/// with another vector.
public final class ReviewText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int ROWS_A_CHECK = 1024;

    private ReviewText() {}

    /// Title, one space, text. Every run of white space (line breaks, no-break and ideographic spaces too) becomes
    /// one space, none stays at the ends, byte order marks go. Nothing else changes: no case folding, no removal of
    /// markup, signs or emoji, since the model was trained on text as people write it.
    ///
    /// @return empty where both are blank
    public static String of(String title, String text) {
        var tidy = new StringBuilder(title.length() + text.length() + 1);
        boolean gap = false;
        int between = title.length();
        for (int i = 0; i <= between + text.length(); i++) {
            char c = i < between ? title.charAt(i) : i == between ? ' ' : text.charAt(i - between - 1);
            if (c == BYTE_ORDER_MARK) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
                continue;
            }
            if (gap && !tidy.isEmpty()) {
                tidy.append(' ');
            }
            gap = false;
            tidy.append(c);
        }
        return tidy.toString();
    }

    /// The text of every row of a table, from its title and text columns; a table may have one of them or none.
    public static List<String> ofTable(StoredTable table) {
        return ofTable(table, Progress.silent());
    }

    /// As [#ofTable(StoredTable)], for tables that may be long: a million rows take seconds.
    /// @throws org.intentworkbench.job.Cancelled once the user asked to stop
    public static List<String> ofTable(StoredTable table, Progress progress) {
        var title = table.column(Role.TITLE);
        var text = table.column(Role.TEXT);
        var all = new ArrayList<String>(table.size());
        for (int row = 0; row < table.size(); row++) {
            if (row % ROWS_A_CHECK == 0) {
                progress.check();
            }
            int at = row;
            all.add(of(
                    title.map(c -> c.text(at)).orElse(""),
                    text.map(c -> c.text(at)).orElse("")));
        }
        return all;
    }
}
