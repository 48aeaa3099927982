package org.intentworkbench.job;

/// Thrown through a long job when the user cancelled it; never shown as an error. Whoever holds a
/// transaction rolls it back on the way.
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
