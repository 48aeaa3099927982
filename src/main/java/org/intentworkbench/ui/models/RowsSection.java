package org.intentworkbench.ui.models;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.ui.kit.Messages;

/// Which rows, and what is to be foreseen: table and label, for sessions also the events; for shoppers moments and a
/// window.
final class RowsSection extends VBox {
    private final ModelsViewModel model;
    private final SubjectSettings own;
    private final Messages messages;

    RowsSection(ModelsViewModel model, SubjectSettings own, Messages messages) {
        this.model = model;
        this.own = own;
        this.messages = messages;
        setSpacing(10);
        if (own.subject.isAsOf()) {
            getChildren().add(new MomentRows(model, own, messages));
        } else if (own.subject == SubjectKind.SESSION) {
            sessions();
        } else {
            getChildren().add(new TableRows(model, own, messages));
        }
    }

    private void sessions() {
        var group = new ToggleGroup();
        ToggleButton table = button("table", false, group);
        ToggleButton events = button("events", true, group);
        Node ofTable = new TableRows(model, own, messages);
        Node ofEvents = new SessionRows(model, own, messages);
        Runnable follow = () -> {
            var ground = model.groundProperty().get();
            boolean from = own.rows.fromEvents.get();
            table.setDisable(ground.sessions().isEmpty());
            events.setDisable(ground.events() == null);
            table.setSelected(!from);
            events.setSelected(from);
            show(ofTable, !from);
            show(ofEvents, from);
        };
        model.groundProperty().addListener(changed -> follow.run());
        own.rows.fromEvents.addListener(changed -> follow.run());
        follow.run();
        getChildren().addAll(new HBox(table, events), ofTable, ofEvents);
    }

    private ToggleButton button(String name, boolean fromEvents, ToggleGroup group) {
        var button = new ToggleButton();
        button.setId("subjects-from-" + name);
        button.textProperty().bind(messages.bind("models.rows.from." + name));
        button.getStyleClass().add(fromEvents ? "right-pill" : "left-pill");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(e -> {
            button.setSelected(true); // one of them always is
            own.rows.fromEvents.set(fromEvents);
        });
        return button;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
