package org.intentworkbench.store;

import java.time.Instant;
import java.util.Map;

/// One step that set suspect events aside: they are kept, but no count and no analysis sees them until it is undone.
///
/// @param number of the step in its workspace; 0 = nothing was caught, no step was kept
/// @param counts events by the first rule that caught them
public record Quarantine(long number, Instant made, Map<SuspectRule, Long> counts) {
    public long events() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
