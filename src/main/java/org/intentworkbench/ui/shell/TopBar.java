package org.intentworkbench.ui.shell;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// What is always visible: workspace, current run, threshold, segment; undo and redo; language and theme.
final class TopBar extends HBox {
    private static final String UNDO = "M6 3L2.5 6.5L6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6";
    private static final String REDO = "M10 3L13.5 6.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h4";
    private static final String THEME =
            "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 1.5v13M8 4h3.5M8 7h4.6M8 10h4.2";
    private static final String HELP =
            "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M6.2 6.2a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.3M8 11.4v.2";
    private static final String PALETTE = "M7 2a5 5 0 1 0 0 10a5 5 0 1 0 0-10M10.6 10.6L14.5 14.5";

    private final Workbench workbench;
    private final Messages messages;
    private final Label run = fact("shell-run");
    private final Label threshold = fact("shell-threshold");
    private final Label segment = fact("shell-segment");
    private final Button undo;
    private final Button redo;

    TopBar(
            Workbench workbench,
            Messages messages,
            Appearance appearance,
            Node workspaceMenu,
            Runnable help,
            Runnable palette) {
        this.workbench = workbench;
        this.messages = messages;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        undo = button("shell-undo", UNDO, "shell.undo", workbench.history()::undo);
        redo = button("shell-redo", REDO, "shell.redo", workbench.history()::redo);
        Button theme = button(
                "shell-theme",
                THEME,
                "shell.theme",
                () -> appearance.darkProperty().set(!appearance.darkProperty().get()));
        theme.setTooltip(tip("shell.theme"));
        Button language = new Button();
        language.setId("shell-language");
        language.getStyleClass().addAll("flat", "language");
        language.setTooltip(tip("shell.language"));
        language.accessibleTextProperty().bind(messages.bind("shell.language"));
        language.setOnAction(
                e -> messages.localeProperty().set(chinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
        // the button names the language it leads to, in that language
        Runnable name = () -> language.setText(chinese() ? "English" : "中文");
        messages.localeProperty().addListener(changed -> name.run());
        name.run();
        Button commands = button("shell-palette", PALETTE, "shell.palette", palette);
        commands.setTooltip(tip("shell.palette"));
        Button helpButton = button("shell-help", HELP, "shell.help", help);
        helpButton.setTooltip(tip("shell.help"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        workspaceMenu,
                        run,
                        threshold,
                        segment,
                        space,
                        undo,
                        redo,
                        commands,
                        language,
                        theme,
                        helpButton);
        InvalidationListener tell = changed -> tell();
        workbench.runProperty().addListener(tell);
        workbench.thresholdProperty().addListener(tell);
        workbench.segmentProperty().addListener(tell);
        workbench.history().nextUndoProperty().addListener(tell);
        workbench.history().nextRedoProperty().addListener(tell);
        messages.localeProperty().addListener(tell);
        tell();
    }

    private void tell() {
        Run current = workbench.runProperty().get();
        Segment active = workbench.segmentProperty().get();
        run.setText(
                current == null
                        ? messages.text("shell.run.none")
                        : messages.text(
                                "shell.run",
                                current.id() == 0 ? "–" : Long.toString(current.id()),
                                current.result().label().in(messages.locale()),
                                messages.number(current.result().auc().mean(), 3)));
        threshold.setText(messages.text(
                "shell.threshold",
                messages.threshold(workbench.thresholdProperty().get())));
        threshold.setVisible(current != null);
        segment.setText(
                active == null ? messages.text("shell.segment.all") : messages.text("shell.segment", active.name()));
        segment.setVisible(current != null);
        tell(undo, workbench.history().nextUndoProperty().get(), "shell.undo");
        tell(redo, workbench.history().nextRedoProperty().get(), "shell.redo");
    }

    private void tell(Button button, @Nullable Wording what, String key) {
        button.setDisable(what == null);
        button.setTooltip(new Tooltip(
                what == null
                        ? messages.text(key + ".none")
                        : messages.text(key + ".what", what.in(messages.locale()))));
    }

    private boolean chinese() {
        return messages.locale().getLanguage().equals("zh");
    }

    private Tooltip tip(String key) {
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind(key));
        return tip;
    }

    private static Label fact(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("fact");
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Button button(String id, String path, String key, Runnable act) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon-shape");
        var button = new Button();
        button.setGraphic(shape);
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.accessibleTextProperty().bind(messages.bind(key));
        button.setOnAction(e -> act.run());
        return button;
    }
}
