package org.intentworkbench.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// Screen *Data*: bring files in, look at what was taken and what was refused, take an import back.
public final class DataScreen implements Screen {
    private static final List<String> ENDINGS =
            List.of("csv", "tsv", "txt", "gz", "zip", "xlsx", "xls", "json", "jsonl", "ndjson", "parquet");

    private final DataViewModel model;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final MessageBar bar;
    private final ImportTabs tabs;
    private final StackPane root = new StackPane();

    /// @param presets folder of the analyst's own presets; need not be there
    public DataScreen(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs,
            Path presets) {
        this.messages = messages;
        this.dialogs = dialogs;
        model = new DataViewModel(workbench, actions, runner, presets);
        bar = new MessageBar(messages);
        root.getStyleClass().add("data-screen");
        root.setId("screen-data");

        tabs = new ImportTabs(model, messages, dialogs);

        BooleanBinding open = model.workspaceProperty().isNotNull();
        BooleanBinding any = Bindings.isNotEmpty(model.imports());
        var noWorkspace = noWorkspace();
        var noImports = noImports();
        var work = new VBox(10, header(), bar, new ProgressStrip(runner, messages, WorkbenchActions.IMPORT), split());
        show(noWorkspace, open.not());
        show(noImports, open.and(any.not()));
        var progress = new ProgressStrip(runner, messages, WorkbenchActions.IMPORT);
        progress.setMaxSize(560, Region.USE_PREF_SIZE);
        var first = new StackPane(noImports, progress);
        StackPane.setAlignment(progress, Pos.TOP_CENTER);
        show(first, open.and(any.not()));
        show(work, open.and(any));
        root.getChildren().addAll(noWorkspace, first, work, new ImportPane(model.preparation(), messages));
        new FileDrop(root, () -> model.workspaceProperty().get() != null, this::drop);
        new TakenMessages(model, bar, () -> tabs.select("changes"), messages);
        model.savedProperty().addListener((property, before, now) -> {
            if (now == null) {
                bar.clear("saved");
            } else {
                bar.show("saved", Severity.INFO, "data.refused.saved", now.toString());
            }
        });
    }

    @Override
    public String id() {
        return "data";
    }

    @Override
    public Icon icon() {
        return Icon.TABLE;
    }

    @Override
    public Region node() {
        return root;
    }

    private Node header() {
        var choose = new Button();
        choose.setId("data-import");
        choose.setGraphic(Icon.PLUS.node());
        choose.textProperty().bind(messages.bind("data.import"));
        choose.getStyleClass().add("accent");
        choose.setOnAction(e -> choose());
        choose.setMinWidth(Region.USE_PREF_SIZE);
        var hint = new Label();
        hint.textProperty().bind(messages.bind("data.drop"));
        hint.getStyleClass().add("text-muted");
        var header = new HBox(12, choose, hint);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node split() {
        var split = new ImportsSplit(new ImportsTable(model, messages), tabs);
        VBox.setVgrow(split, Priority.ALWAYS);
        return split;
    }

    private Region noWorkspace() {
        var empty = new EmptyState(
                        Icon.TABLE,
                        messages.bind("shell.workspace.empty.headline"),
                        messages.bind("shell.workspace.empty.sentence"))
                .action(
                        "data-new-workspace",
                        messages.bind("shell.workspace.new"),
                        () -> dialogs.save("shell.workspace.new", "shell.workspace.kind", "shop.mv.db", "mv.db")
                                .ifPresent(model::openWorkspace))
                .action(
                        "data-open-workspace",
                        messages.bind("shell.workspace.open"),
                        () -> dialogs.open("shell.workspace.open", "shell.workspace.kind", List.of("mv.db")).stream()
                                .findFirst()
                                .ifPresent(model::openWorkspace));
        empty.getChildren().getLast().getStyleClass().remove("accent"); // one act is the usual one
        return empty;
    }

    private Region noImports() {
        return new EmptyState(Icon.FILE, messages.bind("data.empty.headline"), messages.bind("data.empty.sentence"))
                .action("data-import-first", messages.bind("data.import"), this::choose);
    }

    private static void show(Node node, javafx.beans.value.ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void choose() {
        model.preparation().prepare(dialogs.open("data.import.choose", "data.kind.tables", ENDINGS));
    }

    /// What was let go over the window.
    void drop(List<File> files) {
        model.show();
        model.preparation().prepare(files.stream().map(File::toPath).toList());
    }
}
