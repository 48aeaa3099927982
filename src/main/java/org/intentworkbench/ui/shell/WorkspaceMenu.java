package org.intentworkbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

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
        MenuItem sample = item("shell.workspace.sample", "workspace-sample", this::sample);
        sample.setDisable(preferences.sample().isEmpty());
        getItems()
                .addAll(
                        item("shell.workspace.new", "workspace-new", "Shortcut+N", this::create),
                        item("shell.workspace.open", "workspace-open", "Shortcut+O", this::open),
                        recent,
                        sample,
                        new SeparatorMenuItem(),
                        close);
        tooltip();
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

    /// Opens the made-up shop that comes with the program.
    void sample() {
        preferences.sample().ifPresent(file -> actions.openSample(file, () -> preferences.addRecent(file)));
    }

    void go(Path file) {
        actions.open(file, () -> {
            Workspace opened = workbench.workspaceProperty().get();
            if (opened != null) {
                preferences.addRecent(opened.file());
            }
        });
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

    private void name(@Nullable Workspace workspace) {
        setText(workspace == null ? messages.text("shell.workspace.none") : shortName(workspace));
        getTooltip()
                .setText(
                        workspace == null
                                ? messages.text("shell.workspace.menu")
                                : workspace.file().toString());
    }

    /// The name of the file without its ending.
    static String shortName(Workspace workspace) {
        return workspace.file().getFileName().toString().replace("." + ENDING, "");
    }

    private void tooltip() {
        setTooltip(new Tooltip());
        getTooltip().setWrapText(true);
    }

    private MenuItem item(String key, String id, Runnable act) {
        var item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(messages.bind(key));
        item.setOnAction(e -> act.run());
        return item;
    }

    private MenuItem item(String key, String id, String keys, Runnable act) {
        MenuItem item = item(key, id, act);
        item.setAccelerator(KeyCombination.valueOf(keys));
        return item;
    }
}
