package org.intentworkbench.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.store.Workspace;
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
import org.intentworkbench.ui.text.TextScreen;
import org.intentworkbench.ui.whatif.WhatIfScreen;

/// Builds the whole window with `new`; the only place that knows every part. Used on the FX thread.
public final class WorkbenchApp implements AutoCloseable {
    private static final List<Integer> ICON_SIZES = List.of(32, 64, 128, 256);

    private static final int PATIENCE_SECONDS = 10;

    private final Workbench workbench = new Workbench();
    private final BackgroundRunner runner;
    private final WorkbenchActions actions;
    private final Messages messages;
    private final List<Screen> screens;
    private final Stage stage;
    private final Failures failures;

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
        failures.follow(runner);
        this.failures = failures;
        actions = new WorkbenchActions(workbench, runner, new Experiment(encoders));
        FileDialogs files = dialogs.apply(messages);
        screens = List.of(
                new DataScreen(workbench, actions, messages, runner, files, preferences.presets()),
                new TextScreen(workbench, actions, messages, runner, files, encoders),
                new ModelsScreen(workbench, actions, messages, runner, encoders, files, preferences),
                new ResultsScreen(workbench, actions, messages, runner, files),
                new SegmentsScreen(workbench, actions, messages, runner, files),
                new WhatIfScreen(workbench, actions, messages, runner),
                new ExportScreen(workbench, actions, messages, runner, files));
        var window =
                new MainWindow(workbench, actions, messages, runner, files, preferences, appearance, failures, screens);
        Scene scene = window.scene(width, height);
        stage.setScene(scene);
        stage.getIcons().setAll(ICON_SIZES.stream().map(WorkbenchApp::icon).toList());
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        this::title, workbench.workspaceProperty(), messages.localeProperty()));
        appearance.darkProperty().addListener((property, before, now) -> preferences.setDark(now));
        messages.localeProperty().addListener((property, before, now) -> preferences.setLanguage(now));
    }

    private static Image icon(int size) {
        return new Image(Objects.requireNonNull(WorkbenchApp.class.getResourceAsStream(
                "/org/intentworkbench/assets/icons/intent-workbench-" + size + ".png")));
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
    static WorkbenchApp forPerson(Stage stage, EncoderFactory encoders, Preferences preferences) {
        return new WorkbenchApp(
                stage, encoders, preferences, preferences.dark(), preferences.language(), desktop(stage), 1280, 800);
    }

    private String title() {
        Workspace open = workbench.workspaceProperty().get();
        return open == null
                ? messages.text("app.name")
                : messages.text("shell.title", open.file().getFileName().toString());
    }

    /// A fault of ours that no job met, such as one in a handler.
    void unexpected(Throwable fault) {
        failures.unexpected("window", fault);
    }

    /// Closes the window at once and cancels what runs.
    /// @return done when the workspace's file is free
    CompletableFuture<Void> end() {
        stage.close();
        CompletableFuture<Void> closed = actions.close();
        runner.close();
        return closed;
    }

    /// As [#end], and waits a moment for the file.
    @Override
    public void close() {
        end().completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
