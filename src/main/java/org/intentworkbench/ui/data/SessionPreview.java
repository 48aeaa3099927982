package org.intentworkbench.ui.data;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.SessionCount;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Debounce;
import org.jspecify.annotations.Nullable;

/// Counts the sessions a plan would build, while the analyst looks for a rule.
final class SessionPreview {
    private static final String SLOT = "data.sessions";
    private static final long UNKNOWN = -1;

    private final BackgroundRunner runner;
    private final Debounce rest = new Debounce(Duration.millis(300));
    private final ReadOnlyObjectWrapper<@Nullable Long> sessions = new ReadOnlyObjectWrapper<>();
    private @Nullable ImportPlan asked;

    SessionPreview(BackgroundRunner runner) {
        this.runner = runner;
    }

    /// Null while it is not known.
    ReadOnlyObjectProperty<@Nullable Long> sessionsProperty() {
        return sessions.getReadOnlyProperty();
    }

    /// @param plan null = none is to be counted
    void ask(@Nullable ImportPlan plan) {
        if (Objects.equals(plan, asked)) {
            return;
        }
        asked = plan;
        sessions.set(null);
        runner.cancel(SLOT);
        rest.cancel();
        if (plan != null && plan.sessions().builds()) {
            rest.request(() -> count(plan));
        }
    }

    private void count(ImportPlan plan) {
        runner.<Long>run(
                SLOT,
                progress -> {
                    try {
                        return SessionCount.of(plan, List.of(plan.sessions()), progress).stream()
                                .mapToLong(SessionCount::sessions)
                                .findFirst()
                                .orElse(UNKNOWN);
                    } catch (Problem problem) {
                        return UNKNOWN; // the import itself will say it
                    }
                },
                count -> sessions.set(count == UNKNOWN ? null : count));
    }
}
