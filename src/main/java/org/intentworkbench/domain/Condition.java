package org.intentworkbench.domain;

import java.util.Set;

/// One test a subject passes or not; a [Segment] is the conjunction of several.
public sealed interface Condition {

    /// A number between two bounds, both included; infinite where open. A missing number fails.
    record Between(String column, double low, double high) implements Condition {}

    /// A category, boolean ("true", "false") or missing cell ("") among the given levels.
    record AnyOf(String column, Set<String> levels) implements Condition {
        public AnyOf {
            levels = Set.copyOf(levels);
        }
    }

    /// The current model's probability between two bounds, low included, high excluded except at 1.
    record ScoreBetween(double low, double high) implements Condition {}
}
