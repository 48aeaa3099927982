package org.intentworkbench.job;

/// Through which long work says how far it is and learns that it should stop. Called from the working
/// thread, often; implementations must be cheap and thread-safe.
public interface Progress {
    /// @param done units finished, 0..total; any unit (rows, bytes, texts) as long as both agree
    /// @param total units in all; 0 or less where it cannot be known
    void at(Stage stage, long done, long total);

    /// Tells how far a single fit is; whoever wraps a progress passes it on.
    default void detail(FitStep step) {}

    /// While the user holds the work with a pause, the caller waits in here: ask from the threads that work, and hold
    /// no lock that others need.
    boolean isCancelled();

    /// How long the work was held by pauses until now, in nanoseconds.
    default long heldNanos() {
        return 0;
    }

    /// Called at least every 200 ms of work, so that a cancel takes effect within a second.
    /// @throws Cancelled once the user asked to stop
    default void check() {
        if (isCancelled()) {
            throw new Cancelled();
        }
    }

    /// The same for a part of the work whose steps are nobody's business: it hears a cancel and a pause, and tells
    /// nothing.
    default Progress quietly() {
        Progress whole = this;
        return new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }

            @Override
            public long heldNanos() {
                return whole.heldNanos();
            }
        };
    }

    /// Tells nobody and never cancels.
    static Progress silent() {
        return new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
