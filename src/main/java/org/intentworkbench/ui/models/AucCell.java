package org.intentworkbench.ui.models;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// AUC as a figure and as a mark on a track from .5 (chance) to 1, with a bar one standard deviation to each side.
final class AucCell extends TableCell<RunSummary, RunSummary> {
    private static final double TRACK = 72;
    private static final double LEAST = 0.5;

    private final Messages messages;
    private final Region bar = new Region();
    private final Region mark = new Region();
    private final Pane track = new Pane();

    AucCell(Messages messages) {
        this.messages = messages;
        var line = new Region();
        line.getStyleClass().add("auc-track");
        line.resizeRelocate(0, 7, TRACK, 2);
        bar.getStyleClass().add("auc-bar");
        mark.getStyleClass().add("auc-mark");
        for (var part : new Region[] {line, bar, mark}) {
            part.setManaged(false);
        }
        track.getChildren().addAll(line, bar, mark);
        track.setMinSize(TRACK, 16);
        track.setPrefSize(TRACK, 16);
        track.setMaxSize(TRACK, 16);
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphicTextGap(8);
        setTooltip(new Tooltip());
        getTooltip().textProperty().bind(messages.bind("models.runs.auc.tip"));
    }

    @Override
    protected void updateItem(@Nullable RunSummary run, boolean empty) {
        super.updateItem(run, empty);
        textProperty().unbind();
        if (empty || run == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        Spread auc = run.auc();
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "models.spread", messages.number(auc.mean(), 3), messages.number(auc.sd(), 3)),
                        messages.localeProperty()));
        boolean known = Double.isFinite(auc.mean());
        bar.setVisible(known);
        mark.setVisible(known);
        if (known) {
            double from = x(auc.mean() - auc.sd());
            bar.resizeRelocate(from, 5, Math.max(2, x(auc.mean() + auc.sd()) - from), 6);
            mark.resizeRelocate(x(auc.mean()) - 1, 1, 2, 14);
        }
        setGraphic(track);
    }

    /// Worse than chance stands at the left end.
    private static double x(double auc) {
        return Math.clamp((auc - LEAST) / (1 - LEAST), 0, 1) * TRACK;
    }
}
