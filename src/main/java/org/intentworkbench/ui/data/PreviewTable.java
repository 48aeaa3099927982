package org.intentworkbench.ui.data;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;
import org.jspecify.annotations.Nullable;

/// The first rows of a file as they stand in it; over each column its name, meaning and type.
final class PreviewTable extends TableView<List<String>> {
    private final Messages messages;
    private @Nullable ImportDraft draft;
    private List<Heading> headings = List.of();

    PreviewTable(Messages messages) {
        this.messages = messages;
        setId("import-preview");
        getStyleClass().addAll("preview-table", "dense");
        setPlaceholder(new Label());
        setSelectionModel(null);
    }

    private record Heading(
            TableColumn<List<String>, String> column, WordChoice<Role> role, WordChoice<ColumnType> type) {}

    void show(@Nullable ImportDraft newDraft) {
        if (newDraft == null || !(newDraft.stateProperty().get() instanceof ImportDraft.State.Ready ready)) {
            draft = null;
            headings = List.of();
            getColumns().clear();
            getItems().clear();
            return;
        }
        boolean same = newDraft == draft
                && headings.size() == ready.plan().columns().size()
                && getItems().equals(ready.proposed().rows());
        draft = newDraft;
        if (!same) {
            headings = ready.plan().columns().stream()
                    .map(mapping -> heading(newDraft, ready, mapping))
                    .toList();
            getColumns().setAll(headings.stream().map(Heading::column).toList());
            setItems(FXCollections.observableArrayList(ready.proposed().rows()));
        }
        paint(ready.plan());
    }

    private Heading heading(ImportDraft of, ImportDraft.State.Ready ready, ColumnMapping mapping) {
        int index = mapping.index();
        var role = new WordChoice<Role>("role-" + index, messages, value -> messages.text("role." + value.name()));
        role.getItems().setAll(ImportDraft.roles(ready.plan().kind()));
        role.setOnAction(e -> {
            if (role.getValue() != null) {
                of.setRole(index, role.getValue());
            }
        });
        role.accessibleTextProperty().bind(messages.bind("data.import.role.of", mapping.name()));
        var type =
                new WordChoice<ColumnType>("type-" + index, messages, value -> messages.text("type." + value.name()));
        type.getItems().setAll(ColumnType.values());
        type.setOnAction(e -> {
            if (type.getValue() != null && !type.isDisabled()) {
                of.setType(index, type.getValue());
            }
        });
        type.accessibleTextProperty().bind(messages.bind("data.import.type.of", mapping.name()));
        var name = new Label(mapping.name());
        name.getStyleClass().add("preview-name");
        var box = new VBox(name, role, type);
        box.getStyleClass().add("preview-heading");
        var column = new TableColumn<List<String>, String>();
        column.setGraphic(box);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(Math.clamp(44 + 9L * mapping.name().length(), 150, 280));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                index < row.getValue().size() ? row.getValue().get(index) : ""));
        return new Heading(column, role, type);
    }

    private void paint(ImportPlan plan) {
        for (int i = 0; i < headings.size(); i++) {
            ColumnMapping mapping = plan.columns().get(i);
            Heading heading = headings.get(i);
            heading.type().setDisable(!ImportDraft.typeIsFree(mapping.role()));
            heading.role().setValue(mapping.role());
            heading.type().setValue(mapping.type());
            var styles = heading.column().getStyleClass();
            styles.removeAll("label-column", "ignored-column", "figures");
            switch (mapping.role()) {
                case LABEL -> styles.add("label-column");
                case IGNORE -> styles.add("ignored-column");
                default -> {
                    if (mapping.type() == ColumnType.NUMBER) {
                        styles.add("figures");
                    }
                }
            }
        }
    }
}
