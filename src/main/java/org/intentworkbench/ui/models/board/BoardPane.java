package org.intentworkbench.ui.models.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Remembered;
import org.intentworkbench.ui.kit.Severity;
import org.jspecify.annotations.Nullable;

/// The board with what can be done with a run, the note on it, and the command line that repeats it.
public final class BoardPane extends VBox {
    private final BoardModel model;
    private final Messages messages;
    private final Function<RunSummary, String> commandOf;
    private final BoardTable table;
    private final MessageBar bar;
    private final TextField note = new TextField();
    private final TextField command = new TextField();
    private @Nullable RunSummary noted;

    /// @param reuse fills the form with a run's settings
    /// @param commandOf the command line that repeats a run; empty where there is none
    /// @param trained the run trained last in this window
    public BoardPane(
            BoardModel model,
            Messages messages,
            Remembered remembered,
            Consumer<RunSummary> reuse,
            Function<RunSummary, String> commandOf,
            ReadOnlyObjectProperty<@Nullable Run> trained) {
        this.model = model;
        this.messages = messages;
        this.commandOf = commandOf;
        getStyleClass().add("runs-pane");
        table = new BoardTable(model, messages, remembered, this::compare);
        bar = new MessageBar(messages);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, title(), tools(reuse), table, commandLine());
        model.selected().addListener((javafx.beans.InvalidationListener) changed -> describe());
        trained.addListener((property, before, now) -> tell(now));
        messages.localeProperty().addListener(changed -> tell(trained.get()));
        model.workbench().runProperty().addListener((property, before, now) -> {
            if (now != null) {
                table.select(now.id());
            }
        });
        model.workbench().workspaceProperty().addListener(changed -> describe());
        describe();
    }

    private HBox title() {
        var title = new Label();
        title.textProperty().bind(messages.bind("models.runs"));
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        BooleanBinding none = Bindings.size(model.selected()).isNotEqualTo(1);
        var compare = button(
                "board-compare", "board.compare", model.whyNoPairProperty().isNotNull(), this::compare);
        compare.setTooltip(tip("board.compare.tip"));
        var score = button(
                "board-score", "board.score", none, () -> model.partProperty().set(BoardModel.SCORE));
        score.setTooltip(tip("board.score.tip"));
        var open = button("runs-open", "models.runs.open", none, () -> with(model::open));
        open.getStyleClass().add("accent");
        var line = new HBox(8, title, subjects(), gap, compare, score, open);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox tools(Consumer<RunSummary> reuse) {
        BooleanBinding none = Bindings.isEmpty(model.selected());
        BooleanBinding many = Bindings.size(model.selected()).isNotEqualTo(1);
        var label = new Label();
        label.textProperty().bind(messages.bind("board.note"));
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("text-muted");
        label.setLabelFor(note);
        note.setId("board-note");
        note.promptTextProperty().bind(messages.bind("board.note.prompt"));
        note.accessibleTextProperty().bind(messages.bind("board.note"));
        note.disableProperty().bind(many);
        note.setOnAction(e -> keepNote());
        note.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                keepNote();
            }
        });
        HBox.setHgrow(note, Priority.ALWAYS);
        var pin = button("board-pin", "board.pin", many, () -> with(model::pin));
        pin.textProperty().unbind();
        pin.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            RunSummary run = model.first();
                            return messages.text(run != null && run.pinned() ? "board.unpin" : "board.pin");
                        },
                        model.selected(),
                        messages.localeProperty()));
        List<Button> flat = List.of(
                pin,
                button("runs-rename", "models.runs.rename", many, table::rename),
                button("runs-reuse", "models.runs.reuse", many, () -> with(reuse)),
                button("runs-delete", "models.runs.delete", none, model::deleteSelected));
        flat.forEach(one -> one.getStyleClass().addAll("flat", "small"));
        var line = new HBox(4);
        line.getChildren().addAll(flat);
        line.getChildren().addAll(label, note);
        HBox.setMargin(label, new javafx.geometry.Insets(0, 2, 0, 10));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("board-tools");
        return line;
    }

    private ChoiceBox<@Nullable SubjectKind> subjects() {
        var choice = new ChoiceBox<@Nullable SubjectKind>();
        choice.setId("board-subject");
        choice.accessibleTextProperty().bind(messages.bind("board.subject"));
        Runnable fill = () -> {
            List<@Nullable SubjectKind> kinds = new ArrayList<>(model.subjects());
            kinds.addFirst(null);
            SubjectKind now = model.subjectProperty().get();
            choice.setConverter(new KindWords());
            choice.getItems().setAll(kinds);
            choice.setValue(kinds.contains(now) ? now : null);
            choice.setVisible(kinds.size() > 2);
        };
        choice.managedProperty().bind(choice.visibleProperty());
        model.workbench().runs().addListener((javafx.beans.InvalidationListener) changed -> fill.run());
        messages.localeProperty().addListener(changed -> fill.run());
        choice.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> model.subjectProperty().set(now));
        model.subjectProperty().addListener((property, before, now) -> choice.setValue(now));
        fill.run();
        return choice;
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

    private Tooltip tip(String key) {
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind(key));
        return tip;
    }

    private void compare() {
        if (model.whyNoPairProperty().get() == null) {
            model.partProperty().set(BoardModel.COMPARE);
        }
    }

    private void with(Consumer<RunSummary> act) {
        RunSummary run = model.first();
        if (run != null) {
            act.accept(run);
        }
    }

    private void keepNote() {
        if (noted != null && model.note(noted, note.getText())) {
            noted = null; // until the list is read anew
        }
    }

    private void describe() {
        bar.clear("copied");
        RunSummary run = model.selected().size() == 1 ? model.first() : null;
        if (noted != null && run != null && noted.id() == run.id() && note.isFocused()) {
            noted = run; // the same run read anew while its note is being written
        } else {
            noted = run;
            note.setText(run == null ? "" : run.note());
        }
        boolean open = model.workbench().workspaceProperty().get() != null;
        RunSummary first = model.first();
        command.setText(first == null || !open ? "" : commandOf.apply(first));
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

    private final class KindWords extends StringConverter<@Nullable SubjectKind> {
        @Override
        public String toString(@Nullable SubjectKind kind) {
            return kind == null ? messages.text("board.subject.all") : messages.text("subjects." + kind);
        }

        @Override
        public @Nullable SubjectKind fromString(String text) {
            return null; // nothing is typed
        }
    }
}
