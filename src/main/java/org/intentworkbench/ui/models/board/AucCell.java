package org.intentworkbench.ui.models.board;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// AUC as a figure and as a mark on a track, with a bar one standard deviation to each side. All rows of a group share
/// the scale of the track, so that they can be compared by eye; what lies below it, as a baseline may, stands at its
/// end.
final class AucCell extends TableCell<BoardRow, BoardRow> {
    private static final double TRACK = 60;

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
        setGraphicTextGap(6);
    }

    @Override
    protected void updateItem(@Nullable BoardRow row, boolean empty) {
        super.updateItem(row, empty);
        textProperty().unbind();
        Spread auc = empty || row == null ? null : row.auc();
        if (row == null || auc == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Double.isNaN(auc.mean())
                                ? "–"
                                : messages.text(
                                        "models.spread", messages.number(auc.mean(), 3), messages.number(auc.sd(), 3)),
                        messages.localeProperty()));
        AucScale scale = row.scale();
        boolean known = Double.isFinite(auc.mean());
        bar.setVisible(known);
        mark.setVisible(known);
        if (known) {
            double reach = AucScale.reach(auc);
            double from = scale.at(auc.mean() - reach) * TRACK;
            bar.resizeRelocate(from, 3, Math.max(2, scale.at(auc.mean() + reach) * TRACK - from), 10);
            mark.resizeRelocate(scale.at(auc.mean()) * TRACK - 1, 1, 2, 14);
        }
        setGraphic(track);
        var tip = new Tooltip();
        tip.textProperty()
                .bind(messages.bind(
                        "models.runs.auc.tip", messages.number(scale.low(), 2), messages.number(scale.high(), 2)));
        setTooltip(tip);
    }
}
