package org.intentworkbench.ui.models;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;

/// Which imported table holds the rows, and which of its columns the outcome.
final class TableRows extends VBox {
    private final ModelsViewModel model;
    private final SubjectSettings own;
    private final Messages messages;

    TableRows(ModelsViewModel model, SubjectSettings own, Messages messages) {
        this.model = model;
        this.own = own;
        this.messages = messages;
        var table = new WordChoice<Long>("models-table", messages, this::named);
        var label = new WordChoice<String>("models-label", messages, name -> name);
        Runnable follow = () -> {
            var ground = model.groundProperty().get();
            var ids = ground.tables(own.subject).stream().map(Ground.Table::id).toList();
            if (!table.getItems().equals(ids)) {
                table.setItems(FXCollections.observableArrayList(ids));
            }
            table.setValue(own.table.get());
            table.setDisable(ids.size() < 2);
            var labels = ground.table(own.subject, own.table.get())
                    .map(Ground.Table::labels)
                    .orElse(List.of());
            if (!label.getItems().equals(labels)) {
                label.setItems(FXCollections.observableArrayList(labels));
            }
            label.setValue(own.label.get());
            label.setDisable(labels.isEmpty());
        };
        table.setOnAction(e -> {
            if (table.getValue() != null) {
                own.table.set(table.getValue());
            }
        });
        label.setOnAction(e -> {
            if (label.getValue() != null) {
                own.label.set(label.getValue());
            }
        });
        model.groundProperty().addListener(changed -> follow.run());
        own.table.addListener(changed -> follow.run());
        own.label.addListener(changed -> follow.run());
        follow.run();
        getChildren()
                .add(new FormGrid()
                        .row(messages.bind("models.table"), table)
                        .row(messages.bind("models.label"), label, messages.bind("models.label.hint")));
    }

    private String named(Long id) {
        return model.groundProperty()
                .get()
                .table(own.subject, id)
                .map(t -> messages.text("models.table.named", t.file(), messages.count(t.rows())))
                .orElse("");
    }
}
