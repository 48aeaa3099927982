package org.intentworkbench.ui;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.shell.Preferences;

/// Opens the window for a person.
public final class Desktop {
    private Desktop() {}

    /// Shows the window on the workspace that was open last, on the first start on the sample shop.
    /// @param home the program's own folder, for preferences and the sample workspace
    public static void open(Path home, EncoderFactory encoders) {
        Platform.startup(() -> {
            Platform.setImplicitExit(false); // the file of the workspace is closed after the window
            var stage = new Stage();
            var preferences = new Preferences(home);
            var app = WorkbenchApp.forPerson(stage, encoders, preferences);
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> app.unexpected(fault));
            stage.setOnCloseRequest(e -> app.end().handle((done, failed) -> {
                Platform.exit();
                return done;
            }));
            stage.show();
            start(app, preferences);
        });
    }

    private static void start(WorkbenchApp app, Preferences preferences) {
        Path sample = preferences.sample().orElseThrow();
        Path last = preferences.recent().stream().findFirst().orElse(sample);
        if (last.equals(sample)) {
            app.actions().openSample(sample, () -> preferences.addRecent(sample));
        } else {
            app.actions().open(last, () -> {});
        }
    }
}
