package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.intentworkbench.ingest.StrayCells.Stray;
import org.intentworkbench.ingest.cell.CellShape;

/// How many cells have each shape, and the first of each.
final class ShapeCounts {
    static final int EXAMPLES = 20;
    private static final int LONGEST = 500;
    private static final CellShape[] SHAPES = CellShape.values();

    private final long[] counts = new long[SHAPES.length];
    private final Map<CellShape, List<Stray>> first = new EnumMap<>(CellShape.class);

    void add(CellShape shape, long line, char[] chars, int from, int to) {
        if (++counts[shape.ordinal()] <= EXAMPLES && shape != CellShape.MISSING) {
            first.computeIfAbsent(shape, s -> new ArrayList<>(2))
                    .add(new Stray(line, new String(chars, from, Math.min(to - from, LONGEST))));
        }
    }

    /// Adds the cells that follow in the file.
    void append(ShapeCounts next) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += next.counts[i];
        }
        next.first.forEach((shape, cells) -> {
            var mine = first.computeIfAbsent(shape, s -> new ArrayList<>(2));
            mine.addAll(cells.subList(0, Math.min(cells.size(), EXAMPLES - mine.size())));
        });
    }

    long of(CellShape shape) {
        return counts[shape.ordinal()];
    }

    long of(CellShape... shapes) {
        return Arrays.stream(shapes).mapToLong(this::of).sum();
    }

    /// Cells of all these shapes, without the missing ones.
    long of(Predicate<CellShape> wanted) {
        long sum = 0;
        for (var shape : SHAPES) {
            sum += shape != CellShape.MISSING && wanted.test(shape) ? of(shape) : 0;
        }
        return sum;
    }

    /// The first cells of each of these shapes, 20 of a shape.
    List<Stray> first(Predicate<CellShape> wanted) {
        return first.entrySet().stream()
                .filter(e -> wanted.test(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }
}
