package org.intentworkbench.job;

/// Through which long work says how far it is and learns that it should stop. Called from the working
/// thread, often; implementations must be cheap and thread-safe.
public interface Progress {
    /// @param done units finished, 0..total; any unit (rows, bytes, texts) as long as both agree
    /// @param total units in all; 0 or less where it cannot be known
    void at(Stage stage, long done, long total);

    boolean isCancelled();

    /// Called at least every 200 ms of work, so that a cancel takes effect within a second.
    /// @throws Cancelled once the user asked to stop
    default void check() {
        if (isCancelled()) {
            throw new Cancelled();
        }
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
