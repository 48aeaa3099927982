package org.intentworkbench.ingest.cell;

import java.util.List;

/// Tells which of a column's levels is the positive one, by what the words mean and never by which is rarer.
public final class LabelWords {
    private LabelWords() {}

    /// Whether the levels say yes and no in words we know; one level alone will do.
    public static boolean understood(List<String> levels) {
        boolean yes = false;
        boolean no = false;
        for (var level : levels) {
            var chars = level.toCharArray();
            int value = Cells.yesOrNo(chars, 0, chars.length);
            if (value < 0) {
                return false;
            }
            yes |= value == 1;
            no |= value == 0;
        }
        return yes || no;
    }
}
