package org.intentworkbench.ingest.file;

import java.util.List;

/// Tells whether a table has a header, and in which row. Each column votes: words over figures are a name, a figure
/// over figures is data, and so is a word that comes again below. Where nothing votes, or as much for as against, the
/// first row is taken for the header: its words are then seen as names at once, whereas a header among the rows would
/// hide.
final class HeaderGuess {
    private static final int TITLES = 20;

    private HeaderGuess() {}

    /// @param rows the first ones, without empty ones
    /// @return number of the header's row, from 1; 0 = there is none
    static int row(List<List<String>> rows, int width) {
        if (rows.isEmpty()) {
            return 1;
        }
        int first = firstOfTable(rows, width);
        return isData(rows.get(first), rows.subList(first + 1, rows.size())) ? 0 : first + 1;
    }

    /// Passes over titles and notes: rows with words in their first cell only, over rows that are filled.
    private static int firstOfTable(List<List<String>> rows, int width) {
        int row = 0;
        while (row < Math.min(TITLES, rows.size() - 1) && isTitle(rows.get(row), width)) {
            row++;
        }
        var table = rows.subList(row, rows.size());
        long fitting = table.stream().filter(r -> r.size() == width).count();
        // ragged rows are no table that titles could stand above
        return filled(rows.get(row)) > 1 && fitting * 10 >= table.size() * 9L ? row : 0;
    }

    private static boolean isTitle(List<String> row, int width) {
        if (row.getFirst().startsWith("sep=") && row.size() <= 2) {
            return true;
        }
        boolean padded = row.size() == 1 || width > 2;
        return width > 1 && padded && filled(row) <= 1 && !row.getFirst().isBlank();
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static boolean isData(List<String> row, List<List<String>> below) {
        int names = 0;
        int data = 0;
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            var cell = row.get(i).strip();
            var kind = CellKind.of(cell);
            if (kind == CellKind.MISSING) {
                continue;
            }
            var others = below.stream()
                    .filter(other -> column < other.size() && !other.equals(row))
                    .map(other -> other.get(column).strip())
                    .toList();
            var most = CellKind.ofMost(others);
            if (most == CellKind.FIGURE || most == CellKind.YES_OR_NO) {
                names += kind == CellKind.WORDS ? 1 : 0;
                data += kind == most ? 1 : 0;
            } else if (kind == CellKind.FIGURE && most == CellKind.MISSING) {
                data++;
            } else if (others.contains(cell) || isCodeAmong(cell, others)) {
                data++;
            }
        }
        return data > names;
    }

    /// Whether the cell has digits in the same places as nine in ten of the cells below: `u17` over `u18`, `u25`.
    private static boolean isCodeAmong(String cell, List<String> others) {
        if (others.isEmpty() || cell.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        var shape = shape(cell);
        long same = others.stream().filter(other -> shape(other).equals(shape)).count();
        return same * 10 >= others.size() * 9L;
    }

    private static String shape(String cell) {
        return cell.replaceAll("[0-9]+", "9").replaceAll("\\p{L}+", "a");
    }
}
