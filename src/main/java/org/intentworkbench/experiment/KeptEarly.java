package org.intentworkbench.experiment;

import com.google.gson.JsonParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// The last early-prediction curve of a workspace, kept in it.
///
/// @param fingerprint of the data it was made with
public record KeptEarly(EarlyPrediction prediction, String fingerprint, Instant finished) {
    private static final String NAME = "early.last";

    /// Draws a curve and keeps it as the last one.
    public static KeptEarly run(Workspace workspace, EarlySpec spec, Progress progress) {
        String fingerprint = workspace.fingerprint();
        EarlyPrediction prediction = EarlyPrediction.of(workspace, spec, progress);
        var kept = new KeptEarly(prediction, fingerprint, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        workspace.texts().put(NAME, Json.packed(kept));
        return kept;
    }

    /// Empty where there was none, or an older program kept it in a form that can no longer be read.
    public static Optional<KeptEarly> last(Workspace workspace) {
        return workspace.texts().get(NAME).flatMap(bytes -> {
            try {
                @Nullable KeptEarly read = Json.unpacked(bytes, KeptEarly.class);
                return Optional.ofNullable(read);
            } catch (JsonParseException | NullPointerException older) {
                return Optional.empty();
            }
        });
    }

    /// Whether the data has changed since.
    public boolean isStale(Workspace workspace) {
        return !fingerprint.equals(workspace.fingerprint());
    }
}
