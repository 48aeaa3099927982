package org.intentworkbench.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.data.DataScreen;
import org.intentworkbench.ui.export.ExportScreen;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.models.ModelsScreen;
import org.intentworkbench.ui.results.ResultsScreen;
import org.intentworkbench.ui.segments.SegmentsScreen;
import org.intentworkbench.ui.shell.Appearance;
import org.intentworkbench.ui.shell.DesktopDialogs;
import org.intentworkbench.ui.shell.Failures;
import org.intentworkbench.ui.shell.MainWindow;
import org.intentworkbench.ui.shell.Preferences;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.whatif.WhatIfScreen;

/// Builds the whole window with `new`; the only place that knows every part. Used on the FX thread.
public final class WorkbenchApp implements AutoCloseable {
    private final Workbench workbench = new Workbench();
    private final BackgroundRunner runner;
    private final WorkbenchActions actions;
    private final Messages messages;
    private final List<Screen> screens;
    private final Stage stage;

    /// @param preferences what was remembered; changes of theme and language are kept there
    /// @param dialogs how files are asked for; [DesktopDialogs] for a person
    public WorkbenchApp(
            Stage stage,
            EncoderFactory encoders,
            Preferences preferences,
            boolean dark,
            Locale language,
            Function<Messages, FileDialogs> dialogs,
            double width,
            double height) {
        this.stage = stage;
        messages = new Messages(language);
        var appearance = new Appearance(dark);
        var failures = new Failures(messages, appearance);
        runner = new BackgroundRunner(failures);
        actions = new WorkbenchActions(workbench, runner, new Experiment(encoders));
        FileDialogs files = dialogs.apply(messages);
        screens = List.of(
                new DataScreen(workbench, actions, messages, runner, files),
                new ModelsScreen(workbench, actions, messages, runner),
                new ResultsScreen(workbench, actions, messages, runner, files),
                new SegmentsScreen(workbench, actions, messages, runner, files),
                new WhatIfScreen(workbench, actions, messages, runner),
                new ExportScreen(workbench, actions, messages, runner, files));
        var window =
                new MainWindow(workbench, actions, messages, runner, files, preferences, appearance, failures, screens);
        Scene scene = window.scene(width, height);
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.titleProperty().bind(messages.bind("app.name"));
        appearance.darkProperty().addListener((property, before, now) -> preferences.setDark(now));
        messages.localeProperty().addListener((property, before, now) -> preferences.setLanguage(now));
    }

    /// The system's own file windows.
    public static Function<Messages, FileDialogs> desktop(Window owner) {
        return messages -> new DesktopDialogs(owner, messages);
    }

    public Workbench workbench() {
        return workbench;
    }

    public WorkbenchActions actions() {
        return actions;
    }

    public BackgroundRunner runner() {
        return runner;
    }

    public Messages messages() {
        return messages;
    }

    public List<Screen> screens() {
        return screens;
    }

    public Stage stage() {
        return stage;
    }

    /// The window for a person: theme and language as they were left.
    static WorkbenchApp forPerson(Stage stage, EncoderFactory encoders, Path home) {
        var preferences = new Preferences(home);
        return new WorkbenchApp(
                stage, encoders, preferences, preferences.dark(), preferences.language(), desktop(stage), 1280, 800);
    }

    @Override
    public void close() {
        actions.close();
        runner.close();
        stage.close();
    }
}
