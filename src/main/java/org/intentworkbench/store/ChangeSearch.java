package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.RefusedColumns;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ColumnFigures.Frequent;

/// Compares an import with the one before it that was made with the same recipe, over all stored rows. Files of mended
/// rows ([RefusedColumns]) are passed over, and compared with nothing themselves.
final class ChangeSearch {
    /// Roles whose words name single rows, shoppers or orders: that they are others each month is no news.
    private static final Set<Role> NAMES = EnumSet.of(Role.SHOPPER, Role.SESSION, Role.ORDER, Role.ID);

    private static final int MOST_LEVELS = 1000;

    private final Connection connection;
    private final Progress progress;

    ChangeSearch(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    Optional<ImportChanges> changes(long importId) throws SQLException {
        var before = before(importId);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var names = new Names(before.get().id(), importId);
        return Optional.of(compare(before.get(), ImportTable.report(connection, importId), names));
    }

    /// The import to compare with; told by the plans alone, without a look at any row.
    Optional<ImportReport> before(long importId) throws SQLException {
        var after = ImportTable.report(connection, importId);
        if (isMended(importId)) {
            return Optional.empty();
        }
        for (var before : ImportTable.visible(connection).reversed()) {
            if (before.id() >= importId || before.kind() != after.kind() || isMended(before.id())) {
                continue;
            }
            boolean preset = !before.preset().isEmpty() && before.preset().equals(after.preset());
            if (preset || new Names(before.id(), importId).areAlike()) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    // refused rows that were mended are an afterthought of their month, no month of their own
    private boolean isMended(long importId) throws SQLException {
        return RefusedColumns.end(PlanTable.columns(connection, importId).stream()
                .map(ColumnMapping::name)
                .toList());
    }

    /// Names of the columns of both files. Imports of schema 1 do not know those that were ignored; then they are left
    /// out on both sides.
    private final class Names {
        private final List<String> before;
        private final List<String> after;

        Names(long beforeId, long afterId) throws SQLException {
            var all = PlanTable.columns(connection, beforeId);
            var others = PlanTable.columns(connection, afterId);
            boolean whole = isWhole(all) && isWhole(others);
            before = names(all, whole);
            after = names(others, whole);
        }

        private static boolean isWhole(List<ColumnMapping> columns) {
            return columns.isEmpty() || columns.getLast().index() == columns.size() - 1;
        }

        private static List<String> names(List<ColumnMapping> columns, boolean ignored) {
            return columns.stream()
                    .filter(c -> ignored || c.role() != Role.IGNORE)
                    .map(ColumnMapping::name)
                    .toList();
        }

        boolean areAlike() {
            long common = after.stream().filter(before::contains).count();
            return common * 2 >= Math.max(before.size(), after.size());
        }

        List<String> added() {
            return after.stream().filter(name -> !before.contains(name)).toList();
        }

        List<String> gone() {
            return before.stream().filter(name -> !after.contains(name)).toList();
        }
    }

    private ImportChanges compare(ImportReport before, ImportReport after, Names names) throws SQLException {
        var was = ProfileTable.profile(connection, before.id(), progress);
        var is = ProfileTable.profile(connection, after.id(), progress);
        var levels = new ArrayList<ImportChanges.LevelChange>();
        var shifts = new ArrayList<ImportChanges.Shift>();
        var periods = new ArrayList<PeriodChange>();
        for (var now : is) {
            var then = was.stream().filter(f -> f.name().equals(now.name())).findFirst();
            if (then.isEmpty()) {
                continue;
            }
            double stability = Double.NaN;
            if (then.get().type() == now.type()) {
                boolean few = then.get().distinct() <= MOST_LEVELS && now.distinct() <= MOST_LEVELS;
                if (now.type() == ColumnType.CATEGORY && few && !NAMES.contains(now.role())) {
                    var wordsBefore = counts(before, then.get());
                    var wordsAfter = counts(after, now);
                    stability = StabilityIndex.ofWords(wordsBefore, wordsAfter);
                    var change = new ImportChanges.LevelChange(
                            now.name(),
                            now.role().name(),
                            lacking(wordsAfter, wordsBefore),
                            lacking(wordsBefore, wordsAfter));
                    if (!change.appeared().isEmpty() || !change.vanished().isEmpty()) {
                        levels.add(change);
                    }
                } else if (now.type() == ColumnType.TIME) {
                    long[] timesBefore = times(before, then.get());
                    long[] timesAfter = times(after, now);
                    stability = TimesOfDay.stability(timesBefore, timesAfter);
                    if (now.role() == Role.TIME) {
                        period(timesBefore, before)
                                .ifPresent(earlier -> period(timesAfter, after)
                                        .ifPresent(later -> periods.add(new PeriodChange(now.name(), earlier, later))));
                    }
                } else if (now.type() != ColumnType.CATEGORY && now.type() != ColumnType.TEXT) {
                    stability = StabilityIndex.ofNumbers(numbers(before, then.get()), numbers(after, now));
                }
            }
            shifts.add(shift(then.get(), now, stability));
        }
        // NaN last
        shifts.sort(Comparator.comparingDouble(
                (ImportChanges.Shift s) -> Double.isNaN(s.stability()) ? Double.POSITIVE_INFINITY : -s.stability()));
        return new ImportChanges(
                before.id(),
                after.id(),
                before.file(),
                before.accepted(),
                after.accepted(),
                names.added(),
                names.gone(),
                levels,
                periods,
                shifts);
    }

    private static ImportChanges.Shift shift(ColumnFigures then, ColumnFigures now, double stability) {
        return new ImportChanges.Shift(
                now.name(), now.type(), stability, missing(then), missing(now), median(then), median(now));
    }

    private static double missing(ColumnFigures figures) {
        return figures.rows() == 0 ? Double.NaN : (double) figures.missing() / figures.rows();
    }

    private static double median(ColumnFigures figures) {
        boolean words = figures.type() == ColumnType.CATEGORY || figures.type() == ColumnType.TEXT;
        return words ? Double.NaN : figures.median();
    }

    private StoredColumn column(ImportReport report, ColumnFigures figures) throws SQLException {
        var mapping = new ColumnMapping(figures.index(), figures.name(), figures.role(), figures.type());
        return new TableReader(connection, report, progress).column(mapping);
    }

    /// In order of appearance.
    private Map<String, Long> counts(ImportReport report, ColumnFigures figures) throws SQLException {
        var words = (StoredColumn.Categories) column(report, figures);
        var counts = new long[words.levels().length];
        for (int code : words.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        Map<String, Long> byWord = new LinkedHashMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                byWord.put(words.levels()[code], counts[code]);
            }
        }
        return byWord;
    }

    private static List<Frequent> lacking(Map<String, Long> words, Map<String, Long> others) {
        return words.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(entry -> new Frequent(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Frequent::count).reversed())
                .toList();
    }

    private double[] numbers(ImportReport report, ColumnFigures figures) throws SQLException {
        return ((StoredColumn.Numbers) column(report, figures)).values();
    }

    private long[] times(ImportReport report, ColumnFigures figures) throws SQLException {
        return ((StoredColumn.Times) column(report, figures)).values();
    }

    /// Times later than the import itself are clocks that ran ahead; they count only where there are no others.
    private static Optional<PeriodChange.Period> period(long[] times, ImportReport report) {
        long now = report.imported().toEpochMilli();
        var happened = LongStream.of(times)
                .filter(time -> time != Long.MIN_VALUE && time <= now)
                .summaryStatistics();
        var all = happened.getCount() > 0
                ? happened
                : LongStream.of(times).filter(time -> time != Long.MIN_VALUE).summaryStatistics();
        return all.getCount() == 0
                ? Optional.empty()
                : Optional.of(new PeriodChange.Period(all.getMin(), all.getMax()));
    }
}
