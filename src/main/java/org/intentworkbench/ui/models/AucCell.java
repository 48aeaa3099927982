package org.intentworkbench.ui.models;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// AUC as a figure and as a mark on a track, with a bar one standard deviation to each side. All rows share the
/// scale of the track, so that runs can be compared by eye.
final class AucCell extends TableCell<RunSummary, RunSummary> {
    private static final double TRACK = 64;

    private final Messages messages;
    private final ObservableValue<AucScale> scale;
    private final Region bar = new Region();
    private final Region mark = new Region();
    private final Pane track = new Pane();

    AucCell(Messages messages, ObservableValue<AucScale> scale) {
        this.messages = messages;
        this.scale = scale;
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
        getTooltip()
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "models.runs.auc.tip",
                                messages.number(scale.getValue().low(), 2),
                                messages.number(scale.getValue().high(), 2)),
                        scale,
                        messages.localeProperty()));
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
            AucScale now = scale.getValue();
            double from = now.at(auc.mean() - reach(auc)) * TRACK;
            bar.resizeRelocate(from, 3, Math.max(2, now.at(auc.mean() + reach(auc)) * TRACK - from), 10);
            mark.resizeRelocate(now.at(auc.mean()) * TRACK - 1, 1, 2, 14);
        }
        setGraphic(track);
    }

    /// How far the bar reaches to each side; a single repeat has no spread.
    static double reach(Spread auc) {
        return Double.isNaN(auc.sd()) ? 0 : auc.sd();
    }
}
