package org.intentworkbench.ingest;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intentworkbench.ingest.StrayCells.Stray;
import org.intentworkbench.ingest.cell.CellReader;
import org.intentworkbench.ingest.cell.CellShape;
import org.intentworkbench.ingest.cell.Cells;
import org.jspecify.annotations.Nullable;

/// The cells of a column, counted by what they look like, in one pass over any pieces of the file: the pieces put
/// together in their order say the same as the whole. What it means for the column is judged by [ColumnProfile].
final class ColumnCells {
    private final CellReader reader = new CellReader();
    private final ShapeCounts bare = new ShapeCounts();
    private final Map<String, ShapeCounts> withUnit = new TreeMap<>();
    private final ColumnLevels levels;
    private final RowNumbers rowNumbers;
    private final ShortYears shortYears = new ShortYears();
    private final @Nullable RowKeys keys;
    private long rows;
    private long present;
    private long letters;
    private long hanLetters;
    private long pointZeros;

    /// @param watchKeys whether it is to be known if all cells differ
    ColumnCells(boolean watchKeys) {
        this(watchKeys, new ColumnLevels(false), new RowNumbers(true));
    }

    private ColumnCells(boolean watchKeys, ColumnLevels levels, RowNumbers rowNumbers) {
        keys = watchKeys ? new RowKeys() : null;
        this.levels = levels;
        this.rowNumbers = rowNumbers;
    }

    /// An empty count for cells that follow, to be appended; it does not gather what can change nothing any more.
    ColumnCells next() {
        boolean keysMatter = keys != null && keys.allDiffer();
        return new ColumnCells(keysMatter, new ColumnLevels(levels.isMany()), new RowNumbers(rowNumbers.count()));
    }

    /// @param line at which the row begins
    void add(long line, char[] chars, int rawFrom, int rawTo) {
        int from = Cells.trimFrom(chars, rawFrom, rawTo);
        int to = Cells.trimTo(chars, from, rawTo);
        rows++;
        var shape = CellShape.MISSING;
        var unit = "";
        if (from < to && !levels.isMany()) {
            int code = levels.code(reader, chars, from, to);
            shape = levels.shape(code);
            unit = levels.unit(code);
        } else if (from < to) {
            shape = reader.shape(chars, from, to);
            unit = reader.unit();
        }
        rowNumbers.add(shape, chars, from, to);
        if (shape == CellShape.MISSING) {
            return;
        }
        present++;
        letters += to - from;
        counts(unit).add(shape, line, chars, from, to);
        shortYears.add(shape, chars, from, to);
        if (keys != null) {
            keys.add(chars, from, to);
        }
        if (shape == CellShape.WHOLE_POINT || shape == CellShape.BIT_POINT) {
            pointZeros += chars[to - 1] == '0' && chars[to - 2] == '.' ? 1 : 0;
        }
        if (shape == CellShape.WORD || shape == CellShape.YES_OR_NO) {
            addHan(chars, from, to);
        }
    }

    private void addHan(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] >= '\u2E80' && UnicodeScript.of(chars[i]) == UnicodeScript.HAN) {
                hanLetters++;
            }
        }
    }

    /// Adds the cells that follow in the file.
    void append(ColumnCells next) {
        bare.append(next.bare);
        next.withUnit.forEach((unit, cells) -> counts(unit).append(cells));
        levels.append(next.levels);
        rowNumbers.append(next.rowNumbers);
        shortYears.append(next.shortYears);
        if (keys != null && next.keys != null) {
            keys.append(next.keys);
        }
        rows += next.rows;
        present += next.present;
        letters += next.letters;
        hanLetters += next.hanLetters;
        pointZeros += next.pointZeros;
    }

    ShapeCounts bare() {
        return bare;
    }

    /// Of the cells with a unit beside their number; empty = without.
    ShapeCounts counts(String unit) {
        return unit.isEmpty() ? bare : withUnit.computeIfAbsent(unit, u -> new ShapeCounts());
    }

    /// The unit most numbers have.
    String unit() {
        var unit = "";
        long most = bare.of(CellShape::isNumber);
        for (var entry : withUnit.entrySet()) {
            long count = entry.getValue().of(CellShape::isNumber);
            if (count > most) {
                most = count;
                unit = entry.getKey();
            }
        }
        return unit;
    }

    ColumnLevels levels() {
        return levels;
    }

    ShortYears shortYears() {
        return shortYears;
    }

    long rows() {
        return rows;
    }

    /// Cells that are not missing.
    long present() {
        return present;
    }

    /// Average length of the cells that are there.
    double averageLength() {
        return present == 0 ? 0 : (double) letters / present;
    }

    boolean isHan() {
        return hanLetters * 3 > letters;
    }

    boolean allEndInPointZero() {
        return present > 0 && pointZeros >= present;
    }

    /// Whether no cell is missing and no two are the same; false where that is not watched.
    boolean allDiffer() {
        return keys != null && present > 0 && present == rows && keys.allDiffer();
    }

    /// Whether the cells count the rows.
    boolean countsRows() {
        return rows > 1 && rowNumbers.count();
    }

    /// The cells that do not fit the type and reading of a column.
    StrayCells strays(ColumnMapping column) {
        long count = 0;
        var first = new ArrayList<Stray>();
        for (var unit : units()) {
            boolean same = unit.equals(column.unit());
            count += counts(unit).of(s -> !fits(column, s, unit, same));
            first.addAll(counts(unit).first(s -> !fits(column, s, unit, same)));
        }
        first.sort(Comparator.comparingLong(Stray::line));
        var shown = first.subList(0, Math.min(first.size(), ShapeCounts.EXAMPLES));
        return new StrayCells(column.index(), column.name(), column.storedType(), count, present, shown);
    }

    private List<String> units() {
        var units = new ArrayList<>(withUnit.keySet());
        units.addFirst("");
        return units;
    }

    private static boolean fits(ColumnMapping column, CellShape shape, String unit, boolean sameUnit) {
        return switch (column.storedType()) {
            case NUMBER -> sameUnit && shape.isNumber(column.reading());
            case TIME -> unit.isEmpty() && shape.isTime(column.reading());
            case BOOLEAN -> unit.isEmpty() && shape.isYesOrNo();
            case CATEGORY, TEXT -> true;
        };
    }
}
