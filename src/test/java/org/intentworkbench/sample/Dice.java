package org.intentworkbench.sample;

import java.util.List;
import java.util.SplittableRandom;

/// Chance by seed. Built on `nextLong` alone, whose algorithm is fixed, so that the files stay the same to the
/// byte on every JDK and machine; for the same reason the generator uses `StrictMath`.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// Uniform in [0, 1).
    double roll() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return roll() < probability;
    }

    /// Uniform whole number from `from` to `to`, both included.
    int between(int from, int to) {
        return from + (int) (roll() * (to - from + 1));
    }

    double between(double from, double to) {
        return from + roll() * (to - from);
    }

    <T> T pick(List<T> list) {
        return list.get((int) (roll() * list.size()));
    }

    /// About normal with mean 0 and deviation 1 (sum of twelve uniforms).
    double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += roll();
        }
        return sum;
    }

    /// Index drawn in proportion to the weights.
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = roll() * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    static double sigmoid(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
