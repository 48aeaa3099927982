package org.intentworkbench.store;

import java.util.Arrays;

/// What is known of the events of an import when all are read: where no rule can catch one of them, they need not be
/// read again to look for suspects.
final class EventBounds {
    private long latest = Long.MIN_VALUE;
    private double least = Double.POSITIVE_INFINITY;
    private int[] ofShopper = new int[1 << 10];
    private int most;

    /// Some events.
    ///
    /// @param latestTime of them; `Long.MIN_VALUE` = none
    /// @param leastNumber of prices and quantities; infinite = none
    void add(long latestTime, double leastNumber) {
        latest = Math.max(latest, latestTime);
        least = Math.min(least, leastNumber);
    }

    /// @param shopper code in the import
    void addEvents(int shopper, int events) {
        if (shopper >= ofShopper.length) {
            ofShopper = Arrays.copyOf(ofShopper, Math.max(shopper + 1, ofShopper.length * 2));
        }
        ofShopper[shopper] += events;
        most = Math.max(most, ofShopper[shopper]);
    }

    /// Whether an event may be later than this.
    boolean mayBeAfter(long time) {
        return latest > time;
    }

    boolean mayBeNegative() {
        return least < 0;
    }

    /// Whether a shopper may have so many events in this import.
    boolean mayHave(int events) {
        return most >= events;
    }
}
