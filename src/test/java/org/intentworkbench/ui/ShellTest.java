package org.intentworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.intentworkbench.ui.shell.Preferences;
import org.junit.jupiter.api.Test;

/// The main window, by ids and keys.
final class ShellTest extends WindowTest {
    private static final List<String> SCREENS =
            List.of("data", "text", "models", "results", "segments", "whatif", "export");

    @Test
    void railAndKeysGoToEveryScreen() {
        open(SmallShop.workspace(folder, SmallShop.SESSIONS));
        for (String screen : SCREENS.reversed()) {
            robot.clickOn("#rail-" + screen);
            assertThat(workbench.screenProperty().get()).isEqualTo(screen);
            robot.clickOn("#rail-" + screen);
            assertThat(node("rail-" + screen, ToggleButton.class).isSelected()).isTrue();
        }
        for (int i = 0; i < SCREENS.size(); i++) {
            robot.press(KeyCode.SHORTCUT).type(KeyCode.values()[KeyCode.DIGIT1.ordinal() + i]);
            robot.release(KeyCode.SHORTCUT);
            assertThat(workbench.screenProperty().get()).isEqualTo(SCREENS.get(i));
        }
    }

    @Test
    void noRailNameIsCut() {
        for (String screen : SCREENS) {
            robot.interact(() -> workbench.screenProperty().set(screen));
            var button = node("rail-" + screen, ToggleButton.class);
            var text = (javafx.scene.text.Text) button.lookup(".text");
            assertThat(text.getText()).isEqualTo(button.getText());
        }
    }

    @Test
    void thePaletteFindsActsAndCloses() {
        open(SmallShop.workspace(folder));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
        assertThat(isSeen("palette")).isTrue();
        robot.write("expo").type(KeyCode.ENTER);
        assertThat(isSeen("palette")).isFalse();
        assertThat(workbench.screenProperty().get()).isEqualTo("export");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
        robot.write("zzz").type(KeyCode.ENTER);
        assertThat(isSeen("palette")).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(isSeen("palette")).isFalse();
    }

    @Test
    void helpComesAndGoes() {
        open(SmallShop.workspace(folder));
        robot.type(KeyCode.F1);
        assertThat(robot.lookup("#help-text").tryQuery()).isPresent();
        robot.interact(() -> node("shell-help", Button.class).fire());
        assertThat(robot.lookup("#help-text").tryQuery()).isEmpty();
    }

    @Test
    void languageAndThemeAreSwitchedWhileRunningAndRemembered() {
        open(SmallShop.workspace(folder));
        assertThat(app.stage().getTitle()).isEqualTo("small.mv.db – Intent Workbench");
        robot.interact(() -> node("shell-language", Button.class).fire());
        robot.interact(() -> node("shell-theme", Button.class).fire());
        assertThat(text("shell-run")).isEqualTo("尚无模型");
        assertThat(node("shell-undo", Button.class).getTooltip().getText()).isEqualTo("没有可撤销的操作");
        assertThat(node("shell-theme", Button.class).getTooltip().getText()).isEqualTo("浅色或深色");
        assertThat(app.stage().getScene().getRoot().getStyleClass()).contains("dark");
        var kept = new Preferences(folder.resolve("home"));
        assertThat(kept.dark()).isTrue();
        assertThat(kept.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theStartPageMakesAWorkspaceAndRemembersIt() {
        Path file = folder.resolve("new.mv.db");
        answers.save(file);
        assertThat(isSeen("start-sample")).isTrue();
        robot.clickOn("#start-new");
        Headless.settle(app.runner());
        assertThat(workbench.workspaceProperty().get().file()).isEqualTo(file);
        assertThat(isSeen("start-page")).isFalse();
        assertThat(new Preferences(folder.resolve("home")).recent()).containsExactly(file);
        act(() -> app.actions().close());
        assertThat(isSeen("start-page")).isTrue();
        assertThat(Files.exists(file)).isTrue();
    }

    @Test
    void aFaultOpensOneWindow() {
        robot.interact(() -> {
            app.unexpected(new IllegalStateException("first"));
            app.unexpected(new IllegalStateException("second"));
        });
        assertThat(robot.lookup("#error-details").queryAll()).hasSize(1);
        assertThat(robot.lookup("#error-details").queryTextInputControl().getText())
                .contains("first")
                .contains("second");
        robot.interact(() -> node("error-close", Button.class).fire());
        assertThat(robot.lookup("#error-details").tryQuery()).isEmpty();
    }
}
