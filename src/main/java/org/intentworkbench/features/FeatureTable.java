package org.intentworkbench.features;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.jspecify.annotations.Nullable;

/// Named numbers about subjects, and their outcome. All arrays and columns are of one length.
///
/// @param ids names each subject: shopper id, session id, review id, or `line 17` of its file
/// @param shoppers the shopper of each subject, null where unknown; rows of one shopper never part in a split
/// @param labels 1 = positive, 0 = not; rows without an outcome are not in the table, unless it was built to be scored
///     only ([FeatureTables#unlabelled]): then -1
/// @param label what the outcome is called on screen: a column's name, or "buys within 7 days"
/// @param asOf the latest moment nothing looks past; null where the table has no time
/// @param moments when each subject is looked at, milliseconds since 1970 UTC: nothing of its features is known later;
///     [#TIMELESS] where that is not known; of length 0 where it is known of none
/// @param labelKnown when each subject's outcome was known, milliseconds since 1970 UTC, never before its moment: who
///     learns from a row knows what happened until then, so a test row looked at earlier must not be judged by it (a
///     split by time leaves such training rows out); of length 0 where that is known of none
/// @param leftOut rows of the source without an outcome, and so not here
/// @param notes what the analyst should know of how the table came about: rows left out, columns not used
public record FeatureTable(
        SubjectKind subject,
        String[] ids,
        @Nullable String[] shoppers,
        int[] labels,
        Wording label,
        @Nullable Instant asOf,
        long[] moments,
        long[] labelKnown,
        List<FeatureColumn> columns,
        int leftOut,
        List<Wording> notes) {
    /// The moment of a subject of which none is known.
    public static final long TIMELESS = Long.MIN_VALUE;

    private static final long[] NONE = {};

    /// A table about which there is nothing to note.
    public FeatureTable(
            SubjectKind subject,
            String[] ids,
            @Nullable String[] shoppers,
            int[] labels,
            Wording label,
            @Nullable Instant asOf,
            List<FeatureColumn> columns,
            int leftOut) {
        this(subject, ids, shoppers, labels, label, asOf, NONE, NONE, columns, leftOut, List.of());
    }

    public FeatureTable {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        Set<String> names = new HashSet<>();
        for (FeatureColumn column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("two features are called " + column.name());
            }
            if (column.values().size() != ids.length) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.values().size() + " values for " + ids.length + " subjects");
            }
        }
        if (labels.length != ids.length || shoppers.length != ids.length) {
            throw new IllegalArgumentException("labels, shoppers and ids differ in length");
        }
        if (moments.length != 0 && moments.length != ids.length) {
            throw new IllegalArgumentException("moments and ids differ in length");
        }
        if (labelKnown.length != 0 && labelKnown.length != ids.length) {
            throw new IllegalArgumentException("labelKnown and ids differ in length");
        }
    }

    public int size() {
        return ids.length;
    }

    /// Whether any subject's moment is known.
    public boolean hasMoments() {
        return moments.length > 0;
    }

    /// Whether it is told when outcomes were known; where not, one can only say that it was after the moment.
    public boolean hasLabelKnown() {
        return labelKnown.length > 0;
    }

    public int positives() {
        int sum = 0;
        for (int label : labels) {
            sum += label;
        }
        return sum;
    }

    public Optional<FeatureColumn> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    public FeatureTable withColumns(List<FeatureColumn> changed) {
        return new FeatureTable(
                subject, ids, shoppers, labels, label, asOf, moments, labelKnown, changed, leftOut, notes);
    }

    /// The table of some rows, in that order.
    public FeatureTable at(int[] rows) {
        String[] pickedIds = new String[rows.length];
        String[] pickedShoppers = new String[rows.length];
        int[] pickedLabels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            pickedIds[i] = ids[rows[i]];
            pickedShoppers[i] = shoppers[rows[i]];
            pickedLabels[i] = labels[rows[i]];
        }
        long[] pickedMoments = new long[hasMoments() ? rows.length : 0];
        Arrays.setAll(pickedMoments, i -> moments[rows[i]]);
        long[] pickedKnown = new long[hasLabelKnown() ? rows.length : 0];
        Arrays.setAll(pickedKnown, i -> labelKnown[rows[i]]);
        List<FeatureColumn> picked =
                columns.stream().map(c -> c.withValues(c.values().at(rows))).toList();
        return new FeatureTable(
                subject,
                pickedIds,
                pickedShoppers,
                pickedLabels,
                label,
                asOf,
                pickedMoments,
                pickedKnown,
                picked,
                leftOut,
                notes);
    }
}
