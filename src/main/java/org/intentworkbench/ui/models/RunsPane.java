package org.intentworkbench.ui.models;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Severity;
import org.jspecify.annotations.Nullable;

/// The list of runs with what can be done with one, and the command line that repeats it.
final class RunsPane extends VBox {
    private final ModelsViewModel model;
    private final Messages messages;
    private final RunsTable table;
    private final MessageBar bar;
    private final TextField command = new TextField();

    RunsPane(ModelsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("runs-pane");
        table = new RunsTable(model, messages);
        bar = new MessageBar(messages);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, title(), table, commandLine());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> describe(now));
        model.trainedProperty().addListener((property, before, now) -> tell(now));
        messages.localeProperty()
                .addListener(changed -> tell(model.trainedProperty().get()));
        model.workbench().runProperty().addListener((property, before, now) -> {
            if (now != null) {
                table.select(now.id());
            }
        });
        model.workbench()
                .workspaceProperty()
                .addListener(changed -> describe(table.getSelectionModel().getSelectedItem()));
        describe(table.getSelectionModel().getSelectedItem());
    }

    private HBox title() {
        var title = new Label();
        title.textProperty().bind(messages.bind("models.runs"));
        title.getStyleClass().add("card-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        BooleanBinding none = table.getSelectionModel().selectedItemProperty().isNull();
        var open = button("runs-open", "models.runs.open", none, () -> with(model::open));
        open.getStyleClass().add("accent");
        var line = new HBox(
                8,
                title,
                gap,
                button("runs-delete", "models.runs.delete", none, () -> with(model::delete)),
                button("runs-rename", "models.runs.rename", none, table::rename),
                button("runs-reuse", "models.runs.reuse", none, () -> with(model::reuse)),
                open);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox commandLine() {
        var label = new Label();
        label.textProperty().bind(messages.bind("models.command"));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("text-muted");
        label.setLabelFor(command);
        command.setId("runs-command");
        command.setEditable(false);
        command.getStyleClass().add("command-line");
        command.accessibleTextProperty().bind(messages.bind("models.command"));
        HBox.setHgrow(command, Priority.ALWAYS);
        var copy = button("runs-copy", "models.command.copy", Bindings.isEmpty(command.textProperty()), () -> {
            var content = new ClipboardContent();
            content.putString(command.getText());
            Clipboard.getSystemClipboard().setContent(content);
            bar.show("copied", Severity.INFO, "models.command.copied");
        });
        var line = new HBox(8, label, command, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(String id, String key, BooleanBinding off, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.disableProperty().bind(off);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }

    private void with(java.util.function.Consumer<RunSummary> act) {
        var run = table.getSelectionModel().getSelectedItem();
        if (run != null) {
            act.accept(run);
        }
    }

    private void describe(@Nullable RunSummary run) {
        bar.clear("copied");
        var workspace = model.workbench().workspaceProperty().get();
        command.setText(run == null || workspace == null ? "" : TrainCommandLine.of(workspace.file(), run.spec()));
    }

    private void tell(@Nullable Run run) {
        bar.clear("trained");
        bar.clear("warned");
        if (run == null) {
            return;
        }
        var auc = run.result().auc();
        bar.show(
                "trained",
                Severity.INFO,
                "models.trained",
                Long.toString(run.id()),
                messages.number(auc.mean(), 3),
                messages.number(auc.sd(), 3),
                Integer.toString(run.result().spec().repeats()),
                messages.seconds(run.result().provenance().seconds()));
        var alarms = run.result().alarms();
        if (!alarms.isEmpty()) {
            bar.show(
                    "warned",
                    Severity.WARNING,
                    "models.warned",
                    alarms.size(),
                    Long.toString(run.id()),
                    alarms.getFirst().sentence().in(messages.locale()));
            bar.act("warned", "models-warnings", messages.bind("models.warned.show"), model::showWarnings);
        }
    }
}
