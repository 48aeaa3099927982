package org.intentworkbench.ui.models;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// What a workspace offers to learn from.
///
/// @param sessions imported session tables, newest first
/// @param reviews imported review tables, newest first
/// @param events the span of all events; null = there are none
record Ground(
        List<Table> sessions, List<Table> reviews, @Nullable Events events) {
    /// More than one can look through.
    private static final int MOST_CATEGORIES = 1000;

    static final Ground NONE = new Ground(List.of(), List.of(), null);

    /// An imported table.
    ///
    /// @param labels columns that could be learnt: yes or no, 1 or 0, or two words
    /// @param label the one marked as the label on import, else the first of `labels`; null where there is none
    /// @param text whether its rows carry text of their own
    record Table(
            long id,
            String file,
            int rows,
            List<String> labels,
            @Nullable String label,
            boolean text) {}

    /// @param first moment of the first event, @param last of the last
    /// @param categories of the events, by name; the first [#MOST_CATEGORIES] of them
    record Events(int count, Instant first, Instant last, List<String> categories) {}

    static Ground of(Workspace workspace, Progress progress) {
        List<Table> sessions = new ArrayList<>();
        List<Table> reviews = new ArrayList<>();
        for (StoredTable table : workspace.tables(FileKind.SESSIONS, progress)) {
            sessions.addFirst(of(table));
        }
        progress.check();
        for (StoredTable table : workspace.tables(FileKind.REVIEWS, progress)) {
            reviews.addFirst(of(table));
        }
        progress.check();
        var events = workspace.events(progress);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long time : events.time()) {
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
        return new Ground(
                sessions,
                reviews,
                events.size() == 0
                        ? null
                        : new Events(
                                events.size(),
                                Instant.ofEpochMilli(first),
                                Instant.ofEpochMilli(last),
                                Arrays.stream(events.categories())
                                        .sorted()
                                        .limit(MOST_CATEGORIES)
                                        .toList()));
    }

    boolean offers(SubjectKind subject) {
        return switch (subject) {
            case SESSION -> !sessions.isEmpty() || events != null;
            case SHOPPER, SHOPPER_PRODUCT -> events != null;
            case REVIEW -> !reviews.isEmpty();
        };
    }

    boolean isEmpty() {
        return sessions.isEmpty() && reviews.isEmpty() && events == null;
    }

    /// Tables whose rows are such subjects; none for shoppers, who are seen in all events.
    List<Table> tables(SubjectKind subject) {
        return switch (subject) {
            case SESSION -> sessions;
            case SHOPPER, SHOPPER_PRODUCT -> List.of();
            case REVIEW -> reviews;
        };
    }

    Optional<Table> table(SubjectKind subject, @Nullable Long id) {
        return tables(subject).stream().filter(t -> id != null && t.id() == id).findFirst();
    }

    private static Table of(StoredTable table) {
        List<String> labels = table.columns().stream()
                .filter(Ground::isTwofold)
                .map(StoredColumn::name)
                .toList();
        String label =
                table.column(Role.LABEL).map(StoredColumn::name).orElse(labels.isEmpty() ? null : labels.getFirst());
        boolean text =
                table.column(Role.TEXT).isPresent() || table.column(Role.TITLE).isPresent();
        return new Table(table.source().id(), table.source().file(), table.size(), labels, label, text);
    }

    private static boolean isTwofold(StoredColumn column) {
        return switch (column) {
            case StoredColumn.Numbers numbers ->
                numbers.role() == Role.LABEL || numbers.type() == ColumnType.BOOLEAN || isZeroOrOne(numbers.values());
            case StoredColumn.Categories words -> words.levels().length == 2;
            case StoredColumn.Times times -> false;
            case StoredColumn.Texts texts -> false;
        };
    }

    private static boolean isZeroOrOne(double[] values) {
        boolean any = false;
        for (double value : values) {
            if (value != 0 && value != 1 && !Double.isNaN(value)) {
                return false;
            }
            any |= !Double.isNaN(value);
        }
        return any;
    }
}
