package org.intentworkbench.store;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.store.ColumnFigures.Frequent;

/// Takes the measure of one stored column, exactly.
final class ColumnMeasure {
    static final int BINS = 20;
    static final int MOST_FREQUENT = 10;

    private final ColumnMapping mapping;
    private final int rows;
    private final long imported;
    private final long straysMissing;

    /// @param imported moment of the import, milliseconds since 1970 UTC
    /// @param straysMissing cells that were taken as missing because they did not fit
    ColumnMeasure(ColumnMapping mapping, int rows, long imported, long straysMissing) {
        this.mapping = mapping;
        this.rows = rows;
        this.imported = imported;
        this.straysMissing = straysMissing;
    }

    ColumnFigures of(TableReader reader) throws SQLException {
        if (mapping.type() == ColumnType.TEXT) {
            return new LetteredMeasure(this).texts(reader);
        }
        return switch (reader.column(mapping)) {
            case StoredColumn.Numbers numbers -> new OrderedMeasure(this).numbers(numbers);
            case StoredColumn.Times times -> new OrderedMeasure(this).times(times);
            case StoredColumn.Categories words -> new LetteredMeasure(this).words(words);
            case StoredColumn.Texts texts -> throw new IllegalStateException(texts.name());
        };
    }

    ColumnType type() {
        return mapping.type();
    }

    int index() {
        return mapping.index();
    }

    int rows() {
        return rows;
    }

    /// Moment of the import, milliseconds since 1970 UTC.
    long imported() {
        return imported;
    }

    /// What holds for columns of every type.
    Set<ColumnFlag> flags(SortedKeys sorted) {
        Set<ColumnFlag> flags = EnumSet.noneOf(ColumnFlag.class);
        long present = sorted.size();
        long distinct = sorted.distinct();
        if (present == 0) {
            flags.add(ColumnFlag.EMPTY);
        } else if ((rows - present) * 2 > rows) {
            flags.add(ColumnFlag.MOSTLY_MISSING);
        }
        if (distinct == 1) {
            flags.add(ColumnFlag.CONSTANT);
        } else if (distinct > 1 && sorted.longest() * 100 > 99 * present) {
            flags.add(ColumnFlag.NEARLY_CONSTANT);
        }
        if (distinct > 1 && distinct == present) {
            flags.add(ColumnFlag.UNIQUE);
        }
        if (straysMissing > 0) {
            flags.add(ColumnFlag.STRAYS_MISSING);
        }
        return flags;
    }

    ColumnFigures figures(
            long present,
            long distinct,
            double minimum,
            double median,
            double maximum,
            int[] histogram,
            List<Frequent> frequent,
            Set<ColumnFlag> flags) {
        return new ColumnFigures(
                mapping.index(),
                mapping.name(),
                mapping.role(),
                mapping.type(),
                mapping.unit(),
                rows,
                rows - present,
                distinct,
                minimum,
                median,
                maximum,
                histogram,
                frequent,
                flags);
    }
}
