package org.intentworkbench.cli;

import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureFigures;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.jspecify.annotations.Nullable;

/// What `features --json` prints; members as in [Printed].
///
/// @param positives subjects whose outcome is yes
/// @param file the table that was written; null where none was asked for
record PrintedFeatures(
        String subject,
        String outcome,
        int rows,
        int positives,
        List<Feature> features,
        List<String> notes,
        @Nullable String file) {
    /// @param known when it is known
    /// @param kind `number`, `yesNo`, `category` or `vector`
    /// @param taken whether `train` with the same options would take it
    /// @param kinds different levels of a category, or numbers of a vector; 0 of numbers
    record Feature(
            String name,
            String group,
            String label,
            String unit,
            String definition,
            String known,
            String kind,
            boolean taken,
            double missingShare,
            double min,
            double median,
            double max,
            int kinds) {
        static Feature of(FeatureColumn column, boolean taken) {
            FeatureFigures figures = FeatureFigures.of(column.values());
            return new Feature(
                    column.name(),
                    Printed.lower(column.group()),
                    column.label().in(Locale.ENGLISH),
                    column.unit().in(Locale.ENGLISH),
                    column.definition().in(Locale.ENGLISH),
                    column.known().in(Locale.ENGLISH),
                    kind(column),
                    taken,
                    figures.missingShare(),
                    figures.min(),
                    figures.median(),
                    figures.max(),
                    figures.kinds());
        }

        private static String kind(FeatureColumn column) {
            return switch (column.values()) {
                case FeatureValues.Numbers numbers -> column.yesNo() ? "yesNo" : "number";
                case FeatureValues.Levels levels -> "category";
                case FeatureValues.Vectors vectors -> "vector";
            };
        }
    }

    static PrintedFeatures of(FeatureTable table, List<Feature> features, FeatureSpec spec, @Nullable String file) {
        return new PrintedFeatures(
                Printed.lower(spec.subject()),
                table.label().in(Locale.ENGLISH),
                table.size(),
                table.positives(),
                features,
                table.notes().stream()
                        .map((Wording note) -> note.in(Locale.ENGLISH))
                        .toList(),
                file);
    }
}
