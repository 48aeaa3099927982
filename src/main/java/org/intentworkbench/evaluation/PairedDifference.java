package org.intentworkbench.evaluation;

/// How far two paired measurements of one figure lie apart, and how easily chance alone does as much.
///
/// @param difference second less first; NaN where it is not known
/// @param low lower end of the 95 % confidence interval of the difference; @param high upper end. Both NaN where no
///     spread is known
/// @param p two-sided: how often chance alone would part two equal ones as far; NaN where no spread is known
public record PairedDifference(double difference, double low, double high, double p) {
    /// Below it a difference counts as more than noise.
    public static final double LEVEL = 0.05;

    static PairedDifference unknown(double difference) {
        return new PairedDifference(difference, Double.NaN, Double.NaN, Double.NaN);
    }

    /// A difference without any spread is certain.
    static PairedDifference certain(double difference) {
        return new PairedDifference(difference, difference, difference, difference == 0 ? 1 : 0);
    }

    public boolean isKnown() {
        return !Double.isNaN(p);
    }

    public boolean isMoreThanNoise() {
        return p < LEVEL;
    }
}
