package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of cells as lines with columns below one another. Han and other wide letters take two places, as terminals
/// draw them.
final class TextTable {
    private static final int WIDEST = 40;

    private TextTable() {}

    static List<String> lines(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int c = 0; c < row.size(); c++) {
                int column = c;
                int width =
                        rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(0);
                line.append("  ").append(row.get(c)).repeat(" ", width - width(row.get(c)));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /// Without line breaks and not longer than a column should be.
    static String cut(String text) {
        String flat = text.replaceAll("\\s+", " ");
        return flat.codePointCount(0, flat.length()) <= WIDEST
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, WIDEST)) + "…";
    }

    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || (c >= 0x3000 && c <= 0x30FF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF);
    }
}
