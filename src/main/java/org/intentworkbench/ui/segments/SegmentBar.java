package org.intentworkbench.ui.segments;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// How many subjects are selected, and what can be done with them.
final class SegmentBar extends HBox {
    private final Messages messages;
    private final SegmentWords words;
    private final Label count = new Label();
    private final Label share = new Label();
    private final TextField name = new TextField();

    SegmentBar(Messages messages, SegmentWords words, SegmentsViewModel model, Runnable save) {
        this.messages = messages;
        this.words = words;
        getStyleClass().add("segment-bar");
        count.setId("segments-count");
        count.getStyleClass().add("segment-count");
        count.setMinWidth(USE_PREF_SIZE);
        share.setId("segments-share");
        share.getStyleClass().add("segments-hint");
        share.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name.setId("segments-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        name.promptTextProperty().bind(messages.bind("segments.name"));
        name.accessibleTextProperty().bind(messages.bind("segments.name"));
        name.setPrefColumnCount(16);
        name.setMinWidth(120);
        name.setOnAction(e -> save.run());
        var keep = button("segments-save", "segments.save", Icon.SAVE, save);
        keep.getStyleClass().add("accent");
        var empty = javafx.beans.binding.Bindings.isEmpty(model.conditions());
        // nothing to name yet; the first thing to do is a condition
        name.disableProperty().bind(empty);
        keep.disableProperty()
                .bind(empty.or(javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> model.nameProperty().get().isBlank(), model.nameProperty())));
        var clear = button("segments-clear", "segments.clear", Icon.CLOSE, model::clear);
        clear.disableProperty().bind(empty);
        getChildren().addAll(count, share, gap, name, keep, clear);
    }

    void show(SegmentMeasure measure) {
        var result = measure.run().result();
        String all = words.many(result.spec().features().subject(), result.rows());
        if (measure.conditions().isEmpty()) {
            count.setText(messages.text("segments.everybody.count", all));
            share.setText(messages.text("segments.everybody.hint"));
            return;
        }
        count.setText(messages.text("results.selected", messages.count(measure.size()), all));
        share.setText(messages.percent(result.rows() == 0 ? Double.NaN : (double) measure.size() / result.rows(), 1));
    }

    private Button button(String id, String key, Icon icon, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setGraphic(icon.node());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }
}
