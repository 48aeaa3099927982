package org.intentworkbench.experiment;

import org.intentworkbench.features.FeatureTable;

/// A result together with the table it was computed from, in the same order of subjects.
///
/// @param id number of the run in its workspace; 0 where it was not kept (a what-if)
/// @param name as the analyst typed it, or empty
public record Run(long id, String name, ExperimentResult result, FeatureTable table) {}
