package org.intentworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.training.TreeLearner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every screen must stand: nothing loaded, no run, a run of either learner, another language and theme, the run
/// removed. An exception on the FX thread fails the test, being rethrown by TestFX; one in a job opens the error
/// window.
final class ScreenContractTest extends WindowTest {
    /// A node of each screen that is to be seen once there is a run.
    private static final Map<String, String> WORKING = Map.of(
            "data", "data-import",
            "text", "text-go-data",
            "models", "models-train",
            "results", "results-threshold",
            "segments", "segments-name",
            "whatif", "whatif-tabs",
            "export", "export-report");

    private void unharmed(String screen) {
        assertThat(robot.lookup("#error-details").tryQuery()).as(screen).isEmpty();
        assertThat(isSeen("shell-problems")).as(screen).isFalse();
    }

    private void hasEmptyState(boolean expected) {
        boolean empty = robot.lookup(".empty-state").queryAll().stream()
                .anyMatch(node -> node.getId() != null && node.getId().startsWith("start-") || isShown(node));
        assertThat(empty).isEqualTo(expected);
    }

    private static boolean isShown(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "text", "models", "results", "segments", "whatif", "export"})
    void everyScreen(String screen) {
        go(screen);
        hasEmptyState(true);
        assertThat(isSeen("start-new")).isTrue();
        unharmed(screen);

        open(SmallShop.workspace(folder));
        assertThat(isSeen("start-new")).isFalse();
        if (!Set.of("data", "text", "models").contains(screen)) {
            hasEmptyState(true);
        }
        unharmed(screen);

        act(() -> app.actions().train(SmallShop.SESSIONS, run -> {}));
        assertThat(isSeen(WORKING.get(screen))).as(WORKING.get(screen)).isTrue();
        unharmed(screen);
        String english = text("screen-title");
        act(() -> app.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(text("screen-title")).isNotEqualTo(english);
        act(() -> robot.lookup("#shell-theme").queryButton().fire());
        act(() -> app.actions().train(SmallShop.SESSIONS.withLearner(TreeLearner.standard()), run -> {}));
        act(() -> app.messages().localeProperty().set(Locale.ENGLISH));
        assertThat(text("screen-title")).isEqualTo(english);
        unharmed(screen);

        act(() -> app.actions().deleteRun(workbench.runs().getFirst()));
        act(() -> app.actions().deleteRun(workbench.runs().getFirst()));
        assertThat(workbench.runProperty().get()).isNull();
        if (!Set.of("data", "text", "models").contains(screen)) {
            hasEmptyState(true);
        }
        unharmed(screen);

        act(() -> app.actions().close());
        assertThat(isSeen("start-new")).isTrue();
        unharmed(screen);
    }
}
