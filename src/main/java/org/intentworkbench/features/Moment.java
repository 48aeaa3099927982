package org.intentworkbench.features;

/// The moment a subject is looked at. A window of n days holds what is less than n days before it.
final class Moment {
    static final long DAY = 86_400_000L;

    private long asOf;

    void set(long millis) {
        asOf = millis;
    }

    /// Milliseconds since 1970 UTC.
    long asOf() {
        return asOf;
    }

    boolean within(long time, int days) {
        return time > asOf - days * DAY;
    }

    /// In days.
    double ago(long time) {
        return (double) (asOf - time) / DAY;
    }
}
