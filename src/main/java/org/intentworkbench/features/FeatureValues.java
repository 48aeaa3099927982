package org.intentworkbench.features;

import org.jspecify.annotations.Nullable;

/// The values of one feature, one a subject.
public sealed interface FeatureValues {
    int size();

    /// The values at some rows, in that order.
    FeatureValues at(int[] rows);

    boolean isMissing(int row);

    /// Missing = NaN. A yes/no feature is 1 and 0.
    record Numbers(double[] values) implements FeatureValues {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Numbers at(int[] rows) {
            double[] picked = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                picked[i] = values[rows[i]];
            }
            return new Numbers(picked);
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }
    }

    /// `levels[codes[row]]`; missing = -1.
    record Levels(int[] codes, String[] levels) implements FeatureValues {
        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public Levels at(int[] rows) {
            int[] picked = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                picked[i] = codes[rows[i]];
            }
            return new Levels(picked, levels);
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] < 0;
        }
    }

    /// A vector of `dimension` numbers a subject, of unit length; null = no text in this language.
    record Vectors(@Nullable float[][] rows, int dimension) implements FeatureValues {
        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public Vectors at(int[] picks) {
            float[][] picked = new float[picks.length][];
            for (int i = 0; i < picks.length; i++) {
                picked[i] = rows[picks[i]];
            }
            return new Vectors(picked, dimension);
        }

        @Override
        public boolean isMissing(int row) {
            return rows[row] == null;
        }
    }
}
