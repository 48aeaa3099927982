package org.intentworkbench.experiment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which rows a kept model is to score.
///
/// @param importId of sessions or reviews; null = the newest of their kind
/// @param asOf for shoppers: the moment no feature looks past; null = the last event
public record NewRows(@Nullable Long importId, @Nullable Instant asOf) {
    /// The newest there are.
    public static final NewRows NEWEST = new NewRows(null, null);
}
