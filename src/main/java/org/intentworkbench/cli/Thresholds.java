package org.intentworkbench.cli;

import org.intentworkbench.domain.Problem;

/// What every command asks of a threshold.
final class Thresholds {
    private Thresholds() {}

    /// @throws Problem if it is not a probability
    static void check(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new Problem("problem.cli.threshold", Double.toString(threshold));
        }
    }
}
