package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.ingest.cell.CellReader;
import org.intentworkbench.ingest.cell.CellShape;

/// The distinct cells of a column as long as there are not too many of them, with the shape of each, so that a cell
/// seen before is not taken apart again.
final class ColumnLevels {
    /// More levels than this are no category.
    static final int MOST = 1000;

    private final Levels levels = new Levels();
    private CellShape[] shapes = new CellShape[64];
    private String[] units = new String[64];
    private long[] counts = new long[64];
    private int missing;
    private boolean many;

    /// @param many whether it is known that there are too many: then none are taken
    ColumnLevels(boolean many) {
        this.many = many;
    }

    /// Whether there are more than 1,000; no further ones are taken then.
    boolean isMany() {
        return many;
    }

    int size() {
        return levels.size() - missing;
    }

    /// @return the code of a cell, counted
    int code(CellReader reader, char[] chars, int from, int to) {
        int before = levels.size();
        int code = levels.code(chars, from, to);
        if (code == before) {
            take(code, reader.shape(chars, from, to), reader.unit());
        }
        counts[code]++;
        return code;
    }

    CellShape shape(int code) {
        return shapes[code];
    }

    String unit(int code) {
        return units[code];
    }

    private void take(int code, CellShape shape, String unit) {
        if (code == shapes.length) {
            shapes = Arrays.copyOf(shapes, code * 2);
            units = Arrays.copyOf(units, code * 2);
            counts = Arrays.copyOf(counts, code * 2);
        }
        shapes[code] = shape;
        units[code] = unit;
        missing += shape == CellShape.MISSING ? 1 : 0;
        many = size() > MOST;
    }

    /// Adds the cells that follow in the file.
    void append(ColumnLevels next) {
        for (int i = 0; i < next.levels.size() && !many; i++) {
            int before = levels.size();
            int code = levels.code(next.levels.level(i));
            if (code == before) {
                take(code, next.shapes[i], next.units[i]);
            }
            counts[code] += next.counts[i];
        }
        many |= next.many;
    }

    /// The first 1,000 that are not missing, in order of appearance.
    List<String> words() {
        var list = new ArrayList<String>();
        for (int i = 0; i < levels.size() && list.size() < MOST; i++) {
            if (shapes[i] != CellShape.MISSING) {
                list.add(levels.level(i));
            }
        }
        return list;
    }

    /// How often each appears, in order of appearance; empty where there are too many.
    Map<String, Long> counts() {
        var map = new LinkedHashMap<String, Long>();
        for (int i = 0; i < levels.size() && !many; i++) {
            if (shapes[i] != CellShape.MISSING) {
                map.put(levels.level(i), counts[i]);
            }
        }
        return map;
    }
}
