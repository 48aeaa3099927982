package org.intentworkbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// Opens, makes and closes workspaces.
final class WorkspaceMenu extends MenuButton {
    private static final String ENDING = "mv.db";

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final Preferences preferences;
    private final Menu recent = new Menu();

    WorkspaceMenu(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            FileDialogs dialogs,
            Preferences preferences) {
        this.workbench = workbench;
        this.actions = actions;
        this.messages = messages;
        this.dialogs = dialogs;
        this.preferences = preferences;
        setId("shell-workspace");
        accessibleTextProperty().bind(messages.bind("shell.workspace.menu"));
        MenuItem close = item("shell.workspace.close", "workspace-close", "Shortcut+W", actions::close);
        close.disableProperty().bind(workbench.workspaceProperty().isNull());
        recent.textProperty().bind(messages.bind("shell.workspace.recent"));
        recent.setId("workspace-recent");
        getItems()
                .addAll(
                        item("shell.workspace.new", "workspace-new", "Shortcut+N", this::create),
                        item("shell.workspace.open", "workspace-open", "Shortcut+O", this::open),
                        recent,
                        new SeparatorMenuItem(),
                        close);
        setOnShowing(e -> listRecent());
        workbench.workspaceProperty().addListener((property, before, now) -> name(now));
        messages.localeProperty()
                .addListener(changed -> name(workbench.workspaceProperty().get()));
        name(workbench.workspaceProperty().get());
        listRecent();
    }

    void create() {
        dialogs.save("shell.workspace.new", "shell.workspace.kind", "shop." + ENDING, ENDING)
                .ifPresent(this::go);
    }

    void open() {
        List<Path> chosen = dialogs.open("shell.workspace.open", "shell.workspace.kind", List.of(ENDING));
        if (!chosen.isEmpty()) {
            go(chosen.getFirst());
        }
    }

    private void go(Path file) {
        actions.open(file, () -> preferences.addRecent(file.toAbsolutePath()));
    }

    private void listRecent() {
        recent.getItems()
                .setAll(preferences.recent().stream()
                        .map(file -> {
                            var item = new MenuItem(file.getFileName() + "  -  " + file.getParent());
                            item.setMnemonicParsing(false);
                            item.setOnAction(e -> go(file));
                            return item;
                        })
                        .toList());
        recent.setDisable(recent.getItems().isEmpty());
    }

    private void name(@org.jspecify.annotations.Nullable Workspace workspace) {
        setText(
                workspace == null
                        ? messages.text("shell.workspace.none")
                        : workspace.file().getFileName().toString().replace("." + ENDING, ""));
    }

    private MenuItem item(String key, String id, String keys, Runnable act) {
        var item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(messages.bind(key));
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(e -> act.run());
        return item;
    }
}
