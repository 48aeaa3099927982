package org.intentworkbench.ui.models;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.ui.kit.Messages;

/// What a score is about; a subject without rows is barred, and the line beneath says why.
final class SubjectChoice extends VBox {
    private static final SubjectKind[][] LINES = {
        {SubjectKind.SESSION, SubjectKind.REVIEW}, {SubjectKind.SHOPPER, SubjectKind.SHOPPER_PRODUCT}
    };

    private final ModelsViewModel model;
    private final Messages messages;
    private final Map<SubjectKind, ToggleButton> buttons = new EnumMap<>(SubjectKind.class);
    private final Label reason = new Label();

    SubjectChoice(ModelsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        var group = new ToggleGroup();
        getStyleClass().add("subject-choice");
        // two lines of two: four names do not fit on one
        for (SubjectKind[] pair : LINES) {
            getChildren().add(line(group, pair));
        }
        reason.setId("models-subject-reason");
        reason.getStyleClass().add("form-hint");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        getChildren().add(reason);
        model.subjectProperty().addListener(changed -> follow());
        model.groundProperty().addListener(changed -> follow());
        messages.localeProperty().addListener(changed -> follow());
        follow();
    }

    private HBox line(ToggleGroup group, SubjectKind[] pair) {
        var line = new HBox();
        for (SubjectKind kind : pair) {
            var button = new ToggleButton();
            button.setId("models-subject-" + kind);
            button.textProperty().bind(messages.bind("subject." + kind));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add(kind == pair[0] ? "left-pill" : "right-pill");
            button.setOnAction(e -> {
                button.setSelected(true); // a subject is always chosen
                model.subjectProperty().set(kind);
            });
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.put(kind, button);
            line.getChildren().add(button);
        }
        return line;
    }

    private void follow() {
        // two subjects may want the same
        var why = new LinkedHashSet<String>();
        buttons.forEach((kind, button) -> {
            boolean offered = model.groundProperty().get().offers(kind);
            button.setDisable(!offered);
            button.setSelected(kind == model.subjectProperty().get());
            if (!offered) {
                why.add(messages.text("models.none." + kind));
            }
        });
        reason.setText(String.join(" ", why));
        reason.setVisible(!why.isEmpty());
        reason.setManaged(!why.isEmpty());
    }
}
