package org.intentworkbench.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A figure over repeats. NaN repeats are left out of both.
///
/// @param mean NaN where every repeat is NaN
/// @param sd sample standard deviation (n - 1); NaN where fewer than two repeats are known: one alone has no spread
public record Spread(double mean, double sd) {
    public static <T> Spread of(List<T> repeats, ToDoubleFunction<T> figure) {
        double[] known = repeats.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (known.length == 0) {
            return new Spread(Double.NaN, Double.NaN);
        }
        double sum = 0;
        for (double value : known) {
            sum += value;
        }
        double mean = sum / known.length;
        double squares = 0;
        for (double value : known) {
            squares += (value - mean) * (value - mean);
        }
        return new Spread(mean, known.length == 1 ? Double.NaN : Math.sqrt(squares / (known.length - 1)));
    }
}
