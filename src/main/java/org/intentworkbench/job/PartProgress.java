package org.intentworkbench.job;

/// Progress of some of several equal parts of the work, told as progress of the whole.
///
/// @param from first part, counted from 0; @param to the part after the last
/// @param parts of the whole
public record PartProgress(Progress whole, int from, int to, int parts) implements Progress {
    private static final long STEPS = 1000;

    /// One part.
    public PartProgress(Progress whole, int part, int parts) {
        this(whole, part, part + 1, parts);
    }

    @Override
    public void at(Stage stage, long done, long total) {
        if (total > 0) {
            whole.at(stage, from * STEPS + done * STEPS * (to - from) / total, parts * STEPS);
        }
    }

    @Override
    public void detail(FitStep step) {
        whole.detail(step);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }

    @Override
    public long heldNanos() {
        return whole.heldNanos();
    }
}
