package org.intentworkbench.store;

import java.util.List;
import org.intentworkbench.domain.ColumnType;

/// What is different in an import against the one before it that was made with the same recipe (same kind of file,
/// and the same preset, or half of the names of the columns of either file in common).
///
/// Compared are all stored rows, those set aside too.
///
/// @param before number of the earlier import
/// @param rowsBefore accepted rows
/// @param newColumns names of columns that were not there before
/// @param vanishedColumns names that are no longer there
/// @param levels of columns of words with at most 1,000 values: what came and what went
/// @param periods when the rows happened then and now, for each column in the role of the time
/// @param shifts of columns that both hold, the strongest first
public record ImportChanges(
        long before,
        long after,
        String beforeFile,
        long rowsBefore,
        long rowsAfter,
        List<String> newColumns,
        List<String> vanishedColumns,
        List<LevelChange> levels,
        List<PeriodChange> periods,
        List<Shift> shifts) {

    /// @param role name of the column's role, as KIND or CATEGORY
    /// @param appeared values with their count in the later import, the most frequent first
    /// @param vanished values with their count in the earlier import
    public record LevelChange(
            String column, String role, List<ColumnFigures.Frequent> appeared, List<ColumnFigures.Frequent> vanished) {}

    /// Whether a distribution moved.
    public enum Move {
        STEADY,
        SOMEWHAT,
        STRONGLY,
        /// Texts, words with more than 1,000 values, a changed type, or no value (fewer than a thousand times) in one
        /// of the imports.
        NOT_COMPARED
    }

    /// How far the distribution of a column moved.
    ///
    /// @param type in the later import
    /// @param stability population stability index over ten equal-frequency bins of the earlier import (numbers),
    ///     over the values (words) or over the hours of a usual day in UTC (times, which move on by themselves); NaN
    /// where the two are not compared. Source: Siddiqi, Credit Risk
    ///     Scorecards, 2006
    /// @param missingBefore share of missing cells
    /// @param medianBefore of times in milliseconds since 1970 UTC; NaN for words and texts
    public record Shift(
            String column,
            ColumnType type,
            double stability,
            double missingBefore,
            double missingAfter,
            double medianBefore,
            double medianAfter) {
        private static final double STEADY = 0.1;
        private static final double STRONG = 0.25;

        /// Below an index of 0.1 steady, above 0.25 strongly moved.
        public Move move() {
            if (Double.isNaN(stability)) {
                return Move.NOT_COMPARED;
            }
            return stability < STEADY ? Move.STEADY : stability <= STRONG ? Move.SOMEWHAT : Move.STRONGLY;
        }
    }
}
