package org.intentworkbench.ui.segments;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// The named segments: a click shows one and makes it the active one (`kept-<n>`, from 0); `kept-<n>-delete`.
final class KeptSegments extends VBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Messages messages;
    private final SegmentWords words;
    private final SegmentsViewModel model;
    private final Label none = new Label();

    KeptSegments(Messages messages, SegmentWords words, SegmentsViewModel model) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        setId("segments-kept");
        getStyleClass().add("kept-list");
        none.textProperty().bind(messages.bind("segments.kept.none"));
        none.getStyleClass().add("segments-hint");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        model.shelf().segments().addListener((ListChangeListener<Segment>) change -> show());
        model.activeProperty().addListener((property, before, now) -> show());
        messages.localeProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        if (model.shelf().segments().isEmpty()) {
            getChildren().add(none);
        }
        for (int i = 0; i < model.shelf().segments().size(); i++) {
            getChildren().add(row(i, model.shelf().segments().get(i)));
        }
    }

    private HBox row(int at, Segment segment) {
        var name = new Label(segment.name());
        name.getStyleClass().add("kept-name");
        var run = model.runProperty().get();
        var rule = new Label(run == null ? "" : words.all(run, segment.conditions()));
        rule.getStyleClass().add("segments-hint");
        var texts = new VBox(name, rule);
        texts.setMinWidth(0);
        var apply = new Button();
        apply.setId("kept-" + at);
        apply.setGraphic(texts);
        apply.getStyleClass().addAll("flat", "kept");
        apply.setMaxWidth(Double.MAX_VALUE);
        apply.setMinWidth(0);
        apply.setAccessibleText(segment.name() + ", " + rule.getText());
        apply.setTooltip(new Tooltip(rule.getText()));
        apply.pseudoClassStateChanged(
                ACTIVE, segment.equals(model.activeProperty().get()));
        apply.setOnAction(e -> model.apply(segment));
        HBox.setHgrow(apply, Priority.ALWAYS);
        var delete = new Button();
        delete.setId("kept-" + at + "-delete");
        delete.setGraphic(Icon.CLOSE.node());
        delete.getStyleClass().addAll("button-icon", "flat", "small");
        delete.setMinWidth(USE_PREF_SIZE);
        String act = messages.text("segments.delete", segment.name());
        delete.setAccessibleText(act);
        delete.setTooltip(new Tooltip(act));
        delete.setOnAction(e -> model.shelf().delete(segment));
        var row = new HBox(apply, delete);
        row.getStyleClass().add("kept-row");
        return row;
    }
}
