package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.jspecify.annotations.Nullable;

/// The columns of an imported table as features. Columns that name things (ids, products, times) are none, nor is
/// the outcome, nor any column that was marked as the outcome on import: an outcome known for the row being scored
/// would be a leak.
///
/// @param notUsed names of columns that look like features but cannot be: free text, and too many levels
record TableColumns(List<FeatureColumn> features, List<String> notUsed) {
    /// A category of more levels than this names things rather than sorts them.
    static final int MOST_LEVELS = 500;

    /// @param label the outcome; null where the table has none
    static TableColumns of(StoredTable table, @Nullable StoredColumn label) {
        List<FeatureColumn> features = new ArrayList<>();
        List<String> notUsed = new ArrayList<>();
        for (StoredColumn column : table.columns()) {
            if (label != null && column.name().equals(label.name()) || !mayBeFeature(column.role())) {
                continue;
            }
            FeatureValues values = values(column);
            if (values == null) {
                notUsed.add(column.name());
            } else {
                features.add(feature(column, values, table.source().file()));
            }
        }
        return new TableColumns(features, notUsed);
    }

    private static FeatureColumn feature(StoredColumn column, FeatureValues values, String file) {
        return new FeatureColumn(
                column.name(),
                FeatureGroup.TABLE,
                Wording.plain(column.name()),
                Wording.plain(""),
                Wording.of("feature.column.definition", column.name(), file),
                column.type() == ColumnType.BOOLEAN,
                values);
    }

    private static boolean mayBeFeature(Role role) {
        return switch (role) {
            case FEATURE, RATING, CATEGORY, BRAND, PRICE, QUANTITY, KIND -> true;
            case SHOPPER, SESSION, ORDER, TIME, PRODUCT, QUERY, TITLE, TEXT, LABEL, ID, NAME, IGNORE -> false;
        };
    }

    private static @Nullable FeatureValues values(StoredColumn column) {
        return switch (column) {
            case StoredColumn.Numbers numbers -> new FeatureValues.Numbers(numbers.values());
            case StoredColumn.Categories c ->
                c.levels().length > MOST_LEVELS ? null : new FeatureValues.Levels(c.codes(), c.levels());
            case StoredColumn.Times times -> null;
            case StoredColumn.Texts texts -> null;
        };
    }
}
