package org.intentworkbench.ingest.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the header of a table in a sheet, and its names.
///
/// The header is the first row that is filled like the table below it: of the columns that at least half of the first
/// rows fill, it fills four in five. Titles above fill fewer. A row of the first such kind that looks like the rows
/// below it (numbers and times in the same places, and at least one) is one of data: there is no header then.
///
/// Where cells of the header are merged sideways, they name a group: the names stand in the row below and become
/// `group / name`. A cell merged downwards over both rows is a name of its own.
final class SheetHeader {
    /// Rows that are looked at to find the header.
    static final int HEAD = 60;

    private SheetHeader() {}

    /// @param head the first rows of the sheet that are not blank, [#HEAD] of them where there are so many
    /// @param merged asked only where the first row has gaps
    /// @return number of the row with the names; 0 where there is none
    static int find(List<SheetRow> head, Supplier<List<MergedArea>> merged) {
        var columns = filledColumns(head);
        List<MergedArea> areas = fills(head.getFirst(), columns, List.of()) ? List.of() : merged.get();
        for (int i = 0; i < head.size(); i++) {
            var row = head.get(i);
            if (!fills(row, columns, areas)) {
                continue;
            }
            boolean grouped = areas.stream()
                    .anyMatch(a -> a.columns() > 1 && a.firstRow() <= row.number() && a.lastRow() == row.number());
            if (grouped && i + 1 < head.size() && head.get(i + 1).number() == row.number() + 1) {
                return row.number() + 1;
            }
            return i + 1 < head.size() && isLikeBelow(row, head.subList(i + 1, head.size()), columns)
                    ? 0
                    : row.number();
        }
        return head.getFirst().number();
    }

    private static List<Integer> filledColumns(List<SheetRow> head) {
        int width = head.stream().mapToInt(SheetRow::width).max().orElse(0);
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            long filled = head.stream().filter(r -> !r.cell(at).isEmpty()).count();
            if (filled * 2 >= head.size()) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static boolean fills(SheetRow row, List<Integer> columns, List<MergedArea> areas) {
        int filled = 0;
        var cells = new HashSet<Object>();
        for (int column : columns) {
            var area = area(areas, row.number(), column);
            if (area != null) {
                filled++;
                cells.add(area);
            } else if (!row.cell(column).isEmpty()) {
                filled++;
                cells.add(column);
            }
        }
        // one merged cell over all columns is a title
        return filled * 5 >= columns.size() * 4 && (cells.size() > 1 || columns.size() <= 1) && filled > 0;
    }

    private static boolean isLikeBelow(SheetRow row, List<SheetRow> below, List<Integer> columns) {
        boolean typed = false;
        for (int column : columns) {
            if (row.cell(column).isEmpty()) {
                continue;
            }
            long same = below.stream()
                    .filter(r -> !r.cell(column).isEmpty() && r.isWords(column) == row.isWords(column))
                    .count();
            long filled = below.stream().filter(r -> !r.cell(column).isEmpty()).count();
            if (same * 2 < filled) {
                return false;
            }
            typed |= !row.isWords(column);
        }
        return typed;
    }

    /// @param above the row just above the header, null where it is blank
    /// @param merged asked only where the header has gaps or a row above it
    static List<String> names(SheetRow header, @Nullable SheetRow above, List<MergedArea> merged) {
        int width = header.width();
        for (var area : merged) {
            if (area.lastRow() == header.number() && area.firstRow() < header.number()) {
                width = Math.max(width, area.lastColumn() + 1);
            }
        }
        List<String> names = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            var own = header.cell(column);
            var area = above == null ? null : area(merged, header.number() - 1, column);
            var group = area == null || above == null ? "" : above.cell(area.firstColumn());
            boolean reachesHeader = area != null && area.lastRow() >= header.number();
            boolean names2 = area != null && area.columns() > 1 && area.columns() < width;
            if (own.isEmpty() && reachesHeader) {
                names.add(group);
            } else {
                names.add(!names2 || group.isEmpty() ? own : own.isEmpty() ? group : group + " / " + own);
            }
        }
        return names;
    }

    private static @Nullable MergedArea area(List<MergedArea> areas, int row, int column) {
        for (var area : areas) {
            if (area.covers(row, column)) {
                return area;
            }
        }
        return null;
    }
}
