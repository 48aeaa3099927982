package org.intentworkbench.experiment;

import com.google.gson.JsonParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.store.Workspace;

/// Alarms of one run that the analyst knows of and lives with, each with the reason. Kept in the workspace beside the
/// run, and told wherever the alarm is.
public record AcceptedAlarms(Map<Alarm.Kind, Acceptance> all) {
    public static final AcceptedAlarms NONE = new AcceptedAlarms(Map.of());

    private static final String NAME = "alarms.accepted.";

    /// @param reason not blank
    public record Acceptance(String reason, Instant when) {}

    public AcceptedAlarms {
        Map<Alarm.Kind, Acceptance> ordered = new EnumMap<>(Alarm.Kind.class);
        ordered.putAll(Objects.requireNonNullElse(all, Map.of()));
        all = Collections.unmodifiableMap(ordered);
    }

    /// None where nothing was accepted, or what was kept cannot be read.
    public static AcceptedAlarms of(Workspace workspace, long run) {
        return workspace
                .texts()
                .get(NAME + run)
                .map(bytes -> {
                    try {
                        return Json.unpacked(bytes, AcceptedAlarms.class);
                    } catch (JsonParseException | NullPointerException unreadable) {
                        return NONE;
                    }
                })
                .orElse(NONE);
    }

    public void keep(Workspace workspace, long run) {
        if (all.isEmpty()) {
            workspace.texts().delete(NAME + run);
        } else {
            workspace.texts().put(NAME + run, Json.packed(this));
        }
    }

    /// @throws Problem if the reason is blank: it is all that a reader of the report gets
    public AcceptedAlarms with(Alarm.Kind kind, String reason) {
        if (reason.isBlank()) {
            throw new Problem("problem.experiment.reason");
        }
        Map<Alarm.Kind, Acceptance> more = new EnumMap<>(Alarm.Kind.class);
        more.putAll(all);
        more.put(kind, new Acceptance(reason.strip(), Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        return new AcceptedAlarms(more);
    }

    public AcceptedAlarms without(Alarm.Kind kind) {
        Map<Alarm.Kind, Acceptance> fewer = new EnumMap<>(Alarm.Kind.class);
        fewer.putAll(all);
        fewer.remove(kind);
        return new AcceptedAlarms(fewer);
    }

    public Optional<Acceptance> of(Alarm.Kind kind) {
        return Optional.ofNullable(all.get(kind));
    }
}
