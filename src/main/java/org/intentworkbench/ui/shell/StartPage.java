package org.intentworkbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;

/// What stands in place of every screen while no workspace is open: how to get to one.
final class StartPage extends VBox {
    private static final int SHOWN = 5;

    private final WorkspaceMenu menu;
    private final Preferences preferences;
    private final VBox recent = new VBox(2);

    StartPage(Workbench workbench, WorkspaceMenu menu, Preferences preferences, Messages messages) {
        this.menu = menu;
        this.preferences = preferences;
        setId("start-page");
        getStyleClass().add("start-page");
        setAlignment(Pos.CENTER);
        var empty = new EmptyState(
                        Icon.FILE,
                        messages.bind("shell.workspace.empty.headline"),
                        messages.bind("shell.workspace.empty.sentence"))
                .action("start-new", messages.bind("shell.workspace.new"), menu::create)
                .action("start-open", messages.bind("shell.workspace.open"), menu::open);
        if (preferences.sample().isPresent()) {
            empty.action("start-sample", messages.bind("shell.workspace.sample"), menu::sample);
        }
        var title = new Label();
        title.textProperty().bind(messages.bind("shell.workspace.recent"));
        title.getStyleClass().add("text-muted");
        title.visibleProperty().bind(Bindings.isNotEmpty(recent.getChildren()));
        recent.setAlignment(Pos.CENTER);
        getChildren().addAll(empty, title, recent);
        visibleProperty().bind(workbench.workspaceProperty().isNull());
        managedProperty().bind(visibleProperty());
        visibleProperty().addListener(changed -> listRecent());
        listRecent();
    }

    private void listRecent() {
        List<Path> files = preferences.recent().stream().limit(SHOWN).toList();
        recent.getChildren().setAll(files.stream().map(this::link).toList());
    }

    private Hyperlink link(Path file) {
        var link = new Hyperlink(file.getFileName().toString());
        link.setMnemonicParsing(false);
        link.setTooltip(new Tooltip(file.toString()));
        link.setOnAction(e -> menu.go(file));
        return link;
    }
}
