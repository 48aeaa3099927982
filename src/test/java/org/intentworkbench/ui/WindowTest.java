package org.intentworkbench.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.SmallShop.Answers;
import org.intentworkbench.ui.SmallShop.NoText;
import org.intentworkbench.ui.shell.Preferences;
import org.intentworkbench.ui.state.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// What tests of the whole window share: it is open, and closed after each test.
abstract class WindowTest {
    @TempDir
    Path folder;

    final Answers answers = new Answers();
    final FxRobot robot = new FxRobot();
    WorkbenchApp app;
    Workbench workbench;

    /// Not by TestFX's extension, which does not look for its start in a class above the test's own.
    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> show(new Stage()));
    }

    private void show(Stage stage) {
        Platform.setImplicitExit(false);
        app = new WorkbenchApp(
                stage,
                encoders(),
                new Preferences(folder.resolve("home")),
                false,
                Locale.ENGLISH,
                messages -> answers,
                1280,
                800);
        workbench = app.workbench();
        stage.show();
    }

    EncoderFactory encoders() {
        return new NoText();
    }

    @AfterEach
    void end() {
        robot.interact(() -> app.close());
    }

    void open(Path file) {
        act(() -> app.actions().open(file, () -> {}));
    }

    /// Acts on the FX thread and waits until nothing runs any more.
    void act(Runnable act) {
        robot.interact(act);
        Headless.settle(app.runner());
    }

    void go(String screen) {
        act(() -> workbench.screenProperty().set(screen));
    }

    <T extends Node> T node(String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    String text(String id) {
        return node(id, Labeled.class).getText();
    }

    boolean isSeen(String id) {
        return robot.lookup("#" + id).queryAll().stream().anyMatch(WindowTest::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
