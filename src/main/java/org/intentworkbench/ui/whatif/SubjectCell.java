package org.intentworkbench.ui.whatif;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// Id and probability of a subject.
final class SubjectCell extends ListCell<Integer> {
    private final Workbench workbench;
    private final Messages messages;
    private final Label id = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label score = new Label();
    private final HBox line = new HBox(8, id, score);

    SubjectCell(Workbench workbench, Messages messages) {
        this.workbench = workbench;
        this.messages = messages;
        id.setMaxWidth(Double.MAX_VALUE);
        id.setMinWidth(0);
        id.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // a shopper with a product: both ends tell
        id.setTooltip(whole);
        HBox.setHgrow(id, Priority.ALWAYS);
        score.getStyleClass().add("text-muted");
        score.setMinWidth(Region.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, so that a long id is cut and the score stays in sight
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        Run run = workbench.runProperty().get();
        if (empty || row == null || run == null || row >= run.result().rows()) {
            setGraphic(null);
            return;
        }
        id.setText(run.result().ids()[row]);
        whole.setText(run.result().ids()[row]);
        score.setText(messages.percent(run.result().scores()[row], 0));
        setGraphic(line);
    }
}
