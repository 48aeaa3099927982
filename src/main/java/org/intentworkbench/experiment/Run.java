package org.intentworkbench.experiment;

import org.intentworkbench.features.FeatureTable;

/// A result together with the table it was computed from, in the same order of subjects.
///
/// @param id number of the run in its workspace; 0 where it was not kept (a what-if)
/// @param name as the analyst typed it, or empty
/// @param accepted alarms the analyst lives with, as kept when the run was read
public record Run(long id, String name, ExperimentResult result, FeatureTable table, AcceptedAlarms accepted) {
    /// A run of which no alarm was accepted yet.
    public Run(long id, String name, ExperimentResult result, FeatureTable table) {
        this(id, name, result, table, AcceptedAlarms.NONE);
    }

    public Run withAccepted(AcceptedAlarms changed) {
        return new Run(id, name, result, table, changed);
    }
}
