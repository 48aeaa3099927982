package org.intentworkbench.features;

import java.time.Instant;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.jspecify.annotations.Nullable;

/// How rows are parted into training and test rows. Rows of one shopper are never on both sides, whatever the kind.
public sealed interface SplitSpec {
    /// As [#parse] reads it: `random:0.3`.
    String text();

    /// How many splits there are where the analyst asks for `repeats` of them: as many, or what the kind itself gives.
    /// @throws Problem if the table cannot be split so
    int count(FeatureTable table, int repeats);

    /// @param text `random:0.3`, `folds:5`, `time:0.3`, `time:2026-05-01`, `column:Month=Nov,Dec` or `rolling`
    /// @throws Problem if it is anything else, or a number is out of range
    static SplitSpec parse(String text) {
        SplitSpec read = SplitForm.read(text.strip());
        if (read == null) {
            throw new Problem("problem.features.split.form", text);
        }
        return read;
    }

    /// Random hold-out: a share of the rows is kept for testing, stratified by outcome.
    ///
    /// @param testShare 0 < share < 1
    record Random(double testShare) implements SplitSpec {
        @Override
        public String text() {
            return SplitForm.RANDOM + testShare;
        }

        @Override
        public int count(FeatureTable table, int repeats) {
            return repeats;
        }
    }

    /// Every row is tested once: dealt into folds stratified by outcome, each held out in turn; dealt anew for every
    /// repeat.
    ///
    /// @param folds from 2
    record KFold(int folds) implements SplitSpec {
        public static final int FOLDS = 5;

        @Override
        public String text() {
            return SplitForm.FOLDS + folds;
        }

        @Override
        public int count(FeatureTable table, int repeats) {
            return folds * repeats;
        }
    }

    /// The latest rows are tested, those before them learnt from. There is one such split.
    ///
    /// @param testShare of rows, 0 < share < 1; rows of one moment never part
    record Latest(double testShare) implements SplitSpec {
        @Override
        public String text() {
            return SplitForm.TIME + testShare;
        }

        @Override
        public int count(FeatureTable table, int repeats) {
            return Math.min(1, repeats);
        }
    }

    /// Rows looked at from a moment on are tested, those before it learnt from. There is one such split.
    record Since(Instant from) implements SplitSpec {
        @Override
        public String text() {
            return SplitForm.TIME + SplitForm.text(from);
        }

        @Override
        public int count(FeatureTable table, int repeats) {
            return Math.min(1, repeats);
        }
    }

    /// Rows with some levels of a column are tested, those with others learnt from: for files that tell the month but
    /// not
    /// the day, or to see how a model fares on a region it has not seen. There is one such split.
    ///
    /// @param column name of a feature that is in the table
    /// @param levels at least one; of a column of numbers its values
    record ByColumn(String column, List<String> levels) implements SplitSpec {
        public ByColumn {
            levels = List.copyOf(levels);
        }

        @Override
        public String text() {
            return SplitForm.COLUMN + column + "=" + String.join(",", levels);
        }

        @Override
        public int count(FeatureTable table, int repeats) {
            return Math.min(1, repeats);
        }
    }

    /// Rolling back-test: each as-of moment in turn is tested by what was known before it. There are as many splits as
    /// there are moments before which some outcome was known.
    record Rolling() implements SplitSpec {
        @Override
        public String text() {
            return SplitForm.ROLLING;
        }

        @Override
        public int count(FeatureTable table, int repeats) {
            return repeats < 1 ? repeats : TimeCut.tested(table).length;
        }
    }

    /// The share of rows asked for to be tested, where the kind says one.
    default @Nullable Double share() {
        return switch (this) {
            case Random random -> random.testShare();
            case Latest latest -> latest.testShare();
            case KFold folds -> 1.0 / folds.folds();
            case Since since -> null;
            case ByColumn column -> null;
            case Rolling rolling -> null;
        };
    }
}
