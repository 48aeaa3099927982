package org.intentworkbench.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.intentworkbench.experiment.SampleShop;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.shell.Preferences;

/// Opens the window for a person.
public final class Desktop {
    private Desktop() {}

    /// Shows the window on the workspace that was open last, on the first start on the sample shop.
    /// @param home the program's own folder, for preferences and the sample workspace
    public static void open(Path home, EncoderFactory encoders) {
        Platform.startup(() -> {
            var stage = new Stage();
            var app = WorkbenchApp.forPerson(stage, encoders, home);
            stage.setOnCloseRequest(e -> {
                app.close();
                Platform.exit();
            });
            stage.show();
            start(app, home);
        });
    }

    private static void start(WorkbenchApp app, Path home) {
        var preferences = new Preferences(home);
        var recent = preferences.recent();
        Path sample = home.resolve("sample-shop.mv.db");
        if (!recent.isEmpty() && !recent.getFirst().equals(sample)) {
            app.actions().open(recent.getFirst(), () -> {});
            return;
        }
        boolean first = !Files.exists(sample);
        app.runner().run("sample", progress -> SampleShop.open(sample, progress), workspace -> {
            preferences.addRecent(sample);
            app.actions().show(workspace, () -> {
                if (first) {
                    analyse(app);
                }
            });
        });
    }

    /// The quick analyses at once; then BERT reads the reviews while the analyst looks around.
    private static void analyse(WorkbenchApp app) {
        app.actions().trainAll(SampleShop.quickRuns(), () -> app.actions().keep(SampleShop.reviewRun()));
    }
}
