package org.intentworkbench.features;

import java.util.Arrays;

/// The values of one subject while its events are folded, by feature.
final class FoldValues {
    private final double[] values = new double[BehaviourFeature.COUNT];

    void clear() {
        Arrays.fill(values, 0);
    }

    double get(BehaviourFeature feature) {
        return values[feature.ordinal()];
    }

    void set(BehaviourFeature feature, double value) {
        values[feature.ordinal()] = value;
    }

    void add(BehaviourFeature feature, double value) {
        values[feature.ordinal()] += value;
    }

    void raise(BehaviourFeature feature, double value) {
        values[feature.ordinal()] = Math.max(values[feature.ordinal()], value);
    }

    /// @param base 0 = nothing to take a share of, which gives 0
    void percent(BehaviourFeature feature, double part, double base) {
        set(feature, base == 0 ? 0 : 100 * part / base);
    }

    double at(int feature) {
        return values[feature];
    }
}
