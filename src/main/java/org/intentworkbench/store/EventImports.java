package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.Levels;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// The imports of events that are there, in their order, read column by column so that ten million events need not
/// be in memory whole. Rows of an import are told by their place among its stored ones.
final class EventImports {
    private final Connection connection;
    private final Progress progress;
    private final List<ImportReport> reports;
    private BitSet @Nullable [] repeated;

    EventImports(Connection connection, Progress progress) throws SQLException {
        this.connection = connection;
        this.progress = progress;
        reports = ImportTable.visibleEvents(connection);
    }

    List<ImportReport> reports() {
        return reports;
    }

    int rows(int place) throws SQLException {
        progress.check();
        return ImportTable.stored(connection, reports.get(place).id());
    }

    /// @return a set for each import
    BitSet[] none() {
        var sets = new BitSet[reports.size()];
        Arrays.setAll(sets, i -> new BitSet());
        return sets;
    }

    /// A column of words; without such a column, all are missing.
    StoredColumn.Categories words(int place, Role role) throws SQLException {
        var column = column(place, role);
        if (column.isPresent() && column.get() instanceof StoredColumn.Categories words) {
            return words;
        }
        var codes = new int[rows(place)];
        Arrays.fill(codes, -1);
        return new StoredColumn.Categories("", role, codes, new String[0]);
    }

    long[] times(int place) throws SQLException {
        var column = column(place, Role.TIME);
        return column.isPresent() && column.get() instanceof StoredColumn.Times times ? times.values() : new long[0];
    }

    /// Empty where there is no such column.
    double[] numbers(int place, Role role) throws SQLException {
        var column = column(place, role);
        return column.isPresent() && column.get() instanceof StoredColumn.Numbers numbers
                ? numbers.values()
                : new double[0];
    }

    private Optional<StoredColumn> column(int place, Role role) throws SQLException {
        progress.check();
        var report = reports.get(place);
        for (var mapping : ImportTable.columns(connection, report.id())) {
            if (mapping.role() == role) {
                return Optional.of(new TableReader(connection, report, progress).column(mapping));
            }
        }
        return Optional.empty();
    }

    /// Codes of a column's words that agree over all imports.
    ///
    /// @param known words so far; empty at first
    /// @return code over all for each code of the column
    int[] codes(StoredColumn.Categories column, Levels known) {
        var codes = new int[column.levels().length];
        for (int i = 0; i < codes.length; i++) {
            // where there is one import alone its own codes will do
            codes[i] = reports.size() == 1 ? i : known.code(column.levels()[i]);
        }
        return codes;
    }

    /// Takes the rows out whose event an earlier import holds.
    void dropRepeated(BitSet[] sets) throws SQLException {
        var known = repeated;
        if (known == null) {
            known = RepeatedRows.of(connection, reports, progress);
            repeated = known;
        }
        for (int place = 0; place < sets.length; place++) {
            sets[place].andNot(known[place]);
        }
    }

    /// Takes the rows out that are marked as standing in an earlier import.
    void dropMarked(int place, BitSet set) throws SQLException {
        if (!set.isEmpty()) {
            set.andNot(RepeatedRows.marked(connection, reports.get(place), progress));
        }
    }

    /// The imports whose span of time touches that of one of them, itself among them.
    ///
    /// @param reach milliseconds by which the span is wider on both sides
    int[] near(int place, long reach) throws SQLException {
        var span = Arrays.stream(times(place)).summaryStatistics();
        var near = new ArrayList<Integer>();
        for (int other = 0; other < reports.size(); other++) {
            var its = other == place ? span : Arrays.stream(times(other)).summaryStatistics();
            if (its.getMin() <= span.getMax() + reach && its.getMax() >= span.getMin() - reach) {
                near.add(other);
            }
        }
        return near.stream().mapToInt(Integer::intValue).toArray();
    }

    BitSet aside(int place) throws SQLException {
        return QuarantineTable.aside(connection, reports.get(place).id());
    }
}
