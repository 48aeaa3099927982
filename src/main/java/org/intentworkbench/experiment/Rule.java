package org.intentworkbench.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;

/// One condition on one feature.
///
/// @param value of ABOVE and UP_TO, in the feature's unit
/// @param level of IS and IS_NOT
record Rule(String feature, Sign sign, double value, String level) {
    private static final MathContext DIGITS = new MathContext(6);

    enum Sign {
        ABOVE,
        UP_TO,
        IS,
        IS_NOT,
        MISSING,
        KNOWN
    }

    /// Whether it holds, for each of some rows. A missing value is neither above nor below, and no level.
    boolean[] holds(FeatureTable table, int[] rows) {
        FeatureValues values = table.column(feature).map(FeatureColumn::values).orElseThrow();
        boolean[] holds = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            holds[i] = values.isMissing(rows[i]) ? sign == Sign.MISSING : holds(values, rows[i]);
        }
        return holds;
    }

    private boolean holds(FeatureValues values, int row) {
        return switch (sign) {
            case MISSING -> false;
            case KNOWN -> true;
            case ABOVE -> ((FeatureValues.Numbers) values).values()[row] > value;
            case UP_TO -> ((FeatureValues.Numbers) values).values()[row] <= value;
            case IS -> level((FeatureValues.Levels) values, row).equals(level);
            case IS_NOT -> !level((FeatureValues.Levels) values, row).equals(level);
        };
    }

    private static String level(FeatureValues.Levels levels, int row) {
        return levels.levels()[levels.codes()[row]];
    }

    Wording words() {
        return switch (sign) {
            case ABOVE, UP_TO -> Wording.of("baseline.rule." + sign, feature, number());
            case IS, IS_NOT -> Wording.of("baseline.rule." + sign, feature, level);
            case MISSING, KNOWN -> Wording.of("baseline.rule." + sign, feature);
        };
    }

    private String number() {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
