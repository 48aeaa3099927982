package org.intentworkbench.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A figure over repeats. NaN repeats are left out of both.
///
/// @param mean NaN where every repeat is NaN
/// @param sd sample standard deviation (n - 1); 0 for a single repeat
public record Spread(double mean, double sd) {
    public static <T> Spread of(List<T> repeats, ToDoubleFunction<T> figure) {
        throw new UnsupportedOperationException();
    }
}
