package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Progress;
import org.intentworkbench.segments.ColumnGroups;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// A column that parts a run's subjects into groups. It may be a feature of the run, or a column of an imported file
/// that is none: what a model must not see can still be used to judge it.
///
/// @param isFeature whether the model sees it; @param isNumber whether it can be cut at given places
/// @param groups of the rows of the run's table; those of whom nothing is known are a group of their own
public record GroupColumn(String name, boolean isFeature, boolean isNumber, ColumnGroups groups) {
    private static final Set<FileKind> FILES = Set.of(FileKind.SESSIONS, FileKind.REVIEWS);

    /// @param cuts of a number: below the first, from each to the next, from the last on; empty = its few values or its
    ///     quarters. Nothing to levels
    /// @throws Problem if there is no such column, or none that can part anybody
    public static GroupColumn of(Workspace workspace, Run run, String name, double[] cuts, Progress progress) {
        FeatureColumn feature = run.table().column(name).orElse(null);
        FeatureColumn column = feature != null ? feature : stored(workspace, run.table(), name, progress);
        if (column == null || column.values() instanceof FeatureValues.Vectors) {
            throw new Problem("problem.experiment.groups", name, String.join(", ", choices(workspace, run, progress)));
        }
        ColumnGroups groups = column.values() instanceof FeatureValues.Numbers numbers && cuts.length > 0
                ? ColumnGroups.ofCuts(numbers.values(), cuts)
                : ColumnGroups.of(column);
        boolean isNumber = column.values() instanceof FeatureValues.Numbers && !column.yesNo();
        return new GroupColumn(name, feature != null, isNumber, groups);
    }

    /// Names of the columns there are to part by: features first, then what stands in the files beside them.
    public static List<String> choices(Workspace workspace, Run run, Progress progress) {
        Set<String> names = new LinkedHashSet<>();
        for (FeatureColumn column : run.table().columns()) {
            if (!(column.values() instanceof FeatureValues.Vectors)) {
                names.add(column.name());
            }
        }
        for (StoredTable table : tables(workspace, progress)) {
            if (rows(table, run.table()) != null) {
                table.columns().stream()
                        .filter(column -> isGroup(column) && values(column) != null)
                        .map(StoredColumn::name)
                        .filter(name -> !name.equals(run.result().label().in(Locale.ENGLISH)))
                        .forEach(names::add);
            }
        }
        return List.copyOf(names);
    }

    private static List<StoredTable> tables(Workspace workspace, Progress progress) {
        List<StoredTable> all = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            if (FILES.contains(kind)) {
                // the newest first
                all.addAll(workspace.tables(kind, progress).reversed());
            }
        }
        return all;
    }

    private static @Nullable FeatureColumn stored(
            Workspace workspace, FeatureTable subjects, String name, Progress progress) {
        for (StoredTable table : tables(workspace, progress)) {
            StoredColumn column = table.column(name).orElse(null);
            FeatureValues values = column == null ? null : values(column);
            int[] rows = values == null ? null : rows(table, subjects);
            if (column != null && values != null && rows != null) {
                return new FeatureColumn(
                        name,
                        FeatureGroup.TABLE,
                        Wording.plain(name),
                        Wording.plain(""),
                        Wording.plain(""),
                        column.type() == ColumnType.BOOLEAN,
                        at(values, rows));
            }
        }
        return null;
    }

    private static boolean isGroup(StoredColumn column) {
        return switch (column.role()) {
            case FEATURE, RATING, CATEGORY, BRAND, PRICE, QUANTITY, KIND -> true;
            case SHOPPER, SESSION, ORDER, TIME, PRODUCT, QUERY, TITLE, TEXT, LABEL, ID, NAME, IGNORE -> false;
        };
    }

    private static @Nullable FeatureValues values(StoredColumn column) {
        return switch (column) {
            case StoredColumn.Numbers numbers -> new FeatureValues.Numbers(numbers.values());
            case StoredColumn.Categories levels -> new FeatureValues.Levels(levels.codes(), levels.levels());
            case StoredColumn.Times times -> null;
            case StoredColumn.Texts texts -> null;
        };
    }

    /// The values at some rows; missing where the row is -1.
    private static FeatureValues at(FeatureValues values, int[] rows) {
        return switch (values) {
            case FeatureValues.Numbers numbers ->
                new FeatureValues.Numbers(IntStream.of(rows)
                        .mapToDouble(row -> row < 0 ? Double.NaN : numbers.values()[row])
                        .toArray());
            case FeatureValues.Levels levels ->
                new FeatureValues.Levels(
                        IntStream.of(rows)
                                .map(row -> row < 0 ? -1 : levels.codes()[row])
                                .toArray(),
                        levels.levels());
            case FeatureValues.Vectors vectors -> vectors;
        };
    }

    /// The row of the file that tells of each subject, -1 where none does: the row of its own id, or else the last row
    /// of its shopper that is not later than the subject's moment. Null where the file tells of nobody.
    private static int @Nullable [] rows(StoredTable table, FeatureTable subjects) {
        int[] own = byId(table, subjects);
        if (IntStream.of(own).anyMatch(row -> row >= 0)) {
            return own;
        }
        StoredColumn shopper = table.column(Role.SHOPPER).orElse(null);
        if (shopper == null) {
            return null;
        }
        int[] last = byShopper(shopper, table.column(Role.TIME).orElse(null), subjects);
        return IntStream.of(last).anyMatch(row -> row >= 0) ? last : null;
    }

    private static int[] byId(StoredTable table, FeatureTable subjects) {
        StoredColumn id = table.column(Role.ID).orElse(null);
        IntFunction<String> named = row -> {
            String text = id == null ? "" : id.text(row);
            return text.isEmpty() ? "line " + table.lines()[row] : text;
        };
        Map<String, Integer> rows = new HashMap<>();
        for (int row = table.size() - 1; row >= 0; row--) {
            rows.put(named.apply(row), row);
        }
        return Arrays.stream(subjects.ids())
                .mapToInt(one -> rows.getOrDefault(one, -1))
                .toArray();
    }

    private static int[] byShopper(StoredColumn shopper, @Nullable StoredColumn time, FeatureTable subjects) {
        long[] when = time instanceof StoredColumn.Times times ? times.values() : new long[0];
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < shopper.size(); row++) {
            rows.computeIfAbsent(shopper.text(row), one -> new ArrayList<>()).add(row);
        }
        int[] last = new int[subjects.size()];
        for (int i = 0; i < last.length; i++) {
            long moment = subjects.hasMoments() ? subjects.moments()[i] : Long.MAX_VALUE;
            String who = subjects.shoppers()[i];
            last[i] = -1;
            for (int row : who == null ? List.<Integer>of() : rows.getOrDefault(who, List.of())) {
                boolean known = when.length == 0 || moment == FeatureTable.TIMELESS || when[row] <= moment;
                boolean later = last[i] < 0 || when.length == 0 || when[row] >= when[last[i]];
                last[i] = known && later ? row : last[i];
            }
        }
        return last;
    }
}
