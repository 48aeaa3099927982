package org.intentworkbench.ui.models;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// Whether a run is the one all screens show, and whether the data has changed since.
final class RunStateCell extends TableCell<RunSummary, RunSummary> {
    private final Workbench workbench;
    private final Messages messages;

    RunStateCell(Workbench workbench, Messages messages) {
        this.workbench = workbench;
        this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable RunSummary run, boolean empty) {
        super.updateItem(run, empty);
        if (empty || run == null) {
            setGraphic(null);
            setTooltip(null);
            accessibleTextProperty().unbind();
            return;
        }
        var shown = workbench.runProperty().get();
        boolean current = shown != null && shown.id() == run.id();
        var signs = new HBox(2);
        signs.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (current) {
            signs.getChildren().add(Icon.CHECK.node());
        }
        if (run.stale()) {
            var stale = Icon.WARNING.node();
            stale.getStyleClass().add("stale");
            signs.getChildren().add(stale);
        }
        setGraphic(signs);
        accessibleTextProperty().unbind();
        if (!current && !run.stale()) {
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        String key = current ? run.stale() ? "models.runs.current.stale" : "models.runs.current" : "models.runs.stale";
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind(key));
        setTooltip(tip);
        accessibleTextProperty().bind(messages.bind(key));
    }
}
