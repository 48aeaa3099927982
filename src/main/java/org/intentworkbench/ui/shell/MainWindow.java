package org.intentworkbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// The main window: rail on the left, what is always visible above, what is running below, a screen in the middle.
public final class MainWindow {
    private final Workbench workbench;
    private final Messages messages;
    private final Appearance appearance;
    private final List<Screen> screens;
    private final StackPane root = new StackPane();
    private final StackPane body = new StackPane();
    private final StackPane front = new StackPane();
    private final Label title = new Label();
    private final Label about = new Label();
    private final WorkspaceMenu workspaceMenu;
    private final TopBar topBar;
    private final CommandPalette palette;
    private @Nullable PopOver help;

    public MainWindow(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs,
            Preferences preferences,
            Appearance appearance,
            Failures failures,
            List<Screen> screens) {
        this.workbench = workbench;
        this.messages = messages;
        this.appearance = appearance;
        this.screens = List.copyOf(screens);
        workspaceMenu = new WorkspaceMenu(workbench, actions, messages, dialogs, preferences);
        palette = new CommandPalette(commands(actions, preferences.sample().isPresent()), messages);
        topBar = new TopBar(workbench, messages, appearance, workspaceMenu, this::help, palette::open);
        title.setId("screen-title");
        title.getStyleClass().add("screen-title");
        about.getStyleClass().addAll("screen-about", "text-muted");
        var heading = new VBox(title, about);
        heading.getStyleClass().add("screen-heading");
        body.getStyleClass().add("screen-body");
        body.setId("screen-body");
        screens.forEach(screen -> front.getChildren().add(screen.node()));
        front.visibleProperty().bind(workbench.workspaceProperty().isNotNull());
        body.getChildren().addAll(front, new StartPage(workbench, workspaceMenu, preferences, messages));
        VBox.setVgrow(body, Priority.ALWAYS);
        var middle = new BorderPane(new VBox(failures.node(), heading, body));
        var frame = new BorderPane(middle);
        frame.setTop(topBar);
        frame.setLeft(new Rail(screens, workbench, messages));
        frame.setBottom(new StatusBar(runner, messages));
        frame.getStyleClass().add("main-window");
        root.getChildren().addAll(frame, palette);
        workbench.screenProperty().addListener(changed -> {
            show();
            body.requestFocus(); // so that Tab leads to the first control of the screen
        });
        workbench.workspaceProperty().addListener(changed -> failures.clear());
        appearance.darkProperty().addListener(changed -> hideHelp());
        messages.localeProperty().addListener(changed -> hideHelp());
        messages.localeProperty().addListener(changed -> words());
        show();
    }

    /// @return the scene of the window, themed, with its keys
    public Scene scene(double width, double height) {
        var scene = new Scene(root, width, height);
        appearance.dress(scene);
        var keys = scene.getAccelerators();
        keys.put(KeyCombination.valueOf("Shortcut+Z"), workbench.history()::undo);
        keys.put(KeyCombination.valueOf("Shortcut+Shift+Z"), workbench.history()::redo);
        keys.put(KeyCombination.valueOf("Shortcut+Y"), workbench.history()::redo);
        keys.put(KeyCombination.valueOf("Shortcut+K"), palette::open);
        keys.put(KeyCombination.valueOf("F1"), this::help);
        for (int i = 0; i < screens.size(); i++) {
            String id = screens.get(i).id();
            keys.put(
                    KeyCombination.valueOf("Shortcut+" + (i + 1)),
                    () -> workbench.screenProperty().set(id));
        }
        return scene;
    }

    private void show() {
        String id = workbench.screenProperty().get();
        screens.forEach(screen -> {
            boolean front = screen.id().equals(id);
            screen.node().setVisible(front);
            screen.node().setManaged(front);
        });
        words();
    }

    private void words() {
        String id = workbench.screenProperty().get();
        title.setText(messages.text("screen." + id));
        about.setText(messages.text("screen." + id + ".about"));
    }

    /// Shows the help of the screen in front, or takes it away.
    private void help() {
        if (help != null && help.isShowing()) {
            hideHelp();
            return;
        }
        var text = new Label(messages.text("help." + workbench.screenProperty().get()));
        text.setWrapText(true);
        text.setPrefWidth(380);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setId("help-text");
        text.getStyleClass().add("help-text");
        var pop = new PopOver(text);
        pop.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        pop.setDetachable(false);
        pop.setAnimated(false);
        pop.setHideOnEscape(true);
        pop.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.F1) {
                pop.hide();
                e.consume();
            }
        });
        help = pop;
        pop.show(topBar.lookup("#shell-help"));
    }

    private void hideHelp() {
        if (help != null) {
            help.hide();
            help = null;
        }
    }

    private List<Command> commands(WorkbenchActions actions, boolean hasSample) {
        List<Command> commands = new ArrayList<>();
        for (Screen screen : screens) {
            commands.add(new Command(
                    "go-" + screen.id(),
                    Bindings.createStringBinding(
                            () -> messages.text("shell.palette.go", messages.text("screen." + screen.id())),
                            messages.localeProperty()),
                    () -> workbench.screenProperty().set(screen.id())));
            for (String part : screen.parts()) {
                commands.add(new Command(
                        "go-" + screen.id() + "-" + part,
                        Bindings.createStringBinding(
                                () -> messages.text(
                                        "shell.palette.part",
                                        messages.text("screen." + screen.id()),
                                        messages.text(screen.id() + ".tab." + part)),
                                messages.localeProperty()),
                        () -> {
                            workbench.screenProperty().set(screen.id());
                            screen.turnTo(part);
                        }));
            }
        }
        commands.add(new Command("new", messages.bind("shell.workspace.new"), () -> workspaceMenu.create()));
        commands.add(new Command("open", messages.bind("shell.workspace.open"), () -> workspaceMenu.open()));
        if (hasSample) {
            commands.add(new Command("sample", messages.bind("shell.workspace.sample"), workspaceMenu::sample));
        }
        commands.add(new Command("close", messages.bind("shell.workspace.close"), actions::close));
        commands.add(new Command("undo", messages.bind("shell.undo"), workbench.history()::undo));
        commands.add(new Command("redo", messages.bind("shell.redo"), workbench.history()::redo));
        commands.add(new Command(
                "theme",
                messages.bind("shell.theme"),
                () -> appearance.darkProperty().set(!appearance.darkProperty().get())));
        commands.add(new Command(
                "language",
                messages.bind("shell.language"),
                () -> messages.localeProperty()
                        .set(
                                messages.locale().getLanguage().equals("zh")
                                        ? Locale.ENGLISH
                                        : Locale.SIMPLIFIED_CHINESE)));
        commands.add(new Command("help", messages.bind("shell.help"), this::help));
        return commands;
    }
}
