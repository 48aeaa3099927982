package org.intentworkbench.store;

import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;

/// One column of an imported table in its working form. All arrays are as long as the table has rows.
public sealed interface StoredColumn {
    String name();

    Role role();

    ColumnType type();

    int size();

    /// The cell as text, empty where missing; for tables on screen and for exports.
    String text(int row);

    /// NUMBER or BOOLEAN (1 and 0); missing = NaN.
    record Numbers(String name, Role role, ColumnType type, double[] values) implements StoredColumn {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String text(int row) {
            double value = values[row];
            if (Double.isNaN(value)) {
                return "";
            }
            if (type == ColumnType.BOOLEAN) {
                return value == 1 ? "true" : "false";
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    /// Milliseconds since 1970 UTC; missing = `Long.MIN_VALUE`.
    record Times(String name, Role role, long[] values) implements StoredColumn {
        @Override
        public ColumnType type() {
            return ColumnType.TIME;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String text(int row) {
            return values[row] == Long.MIN_VALUE
                    ? ""
                    : java.time.Instant.ofEpochMilli(values[row]).toString();
        }
    }

    /// `levels[codes[row]]`; missing = -1. Levels stand in the order of their first row.
    record Categories(String name, Role role, int[] codes, String[] levels) implements StoredColumn {
        @Override
        public ColumnType type() {
            return ColumnType.CATEGORY;
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public String text(int row) {
            return codes[row] < 0 ? "" : levels[codes[row]];
        }
    }

    /// Text to the letter; missing = empty.
    record Texts(String name, Role role, String[] values) implements StoredColumn {
        @Override
        public ColumnType type() {
            return ColumnType.TEXT;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public String text(int row) {
            return values[row];
        }
    }
}
