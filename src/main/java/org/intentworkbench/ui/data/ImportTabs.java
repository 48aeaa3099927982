package org.intentworkbench.ui.data;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;

/// What is in the selected import, how good it is, and what was not taken in.
final class ImportTabs extends TabPane {
    private final DataViewModel model;
    private final Messages messages;

    ImportTabs(DataViewModel model, Messages messages, FileDialogs dialogs) {
        this.model = model;
        this.messages = messages;
        setId("data-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        var rows = new RowsTable(messages);
        var profile = new ProfilePane(model.quality(), messages);
        var refused = new RefusedPane(model, messages, dialogs);
        var changes = new ChangesPane(model.quality(), messages);
        var suspects = new SuspectsPane(model.quality(), messages);
        var note = new Label();
        note.textProperty().bind(messages.bind("data.rows.events"));
        note.getStyleClass().add("text-muted");
        note.managedProperty().bind(note.visibleProperty());
        var rowsPane = new VBox(6, note, rows);
        rowsPane.getStyleClass().add("tab-content");
        VBox.setVgrow(rows, Priority.ALWAYS);
        getTabs()
                .addAll(
                        tab("rows", rowsPane),
                        tab("columns", profile),
                        tab("refused", refused),
                        tab("changes", changes),
                        tab("suspects", suspects));
        Runnable follow = () -> {
            var shown = model.openedProperty().get();
            rows.show(shown);
            refused.show(shown);
            note.setVisible(shown != null && shown.report().kind() == FileKind.EVENTS);
        };
        model.openedProperty().addListener(changed -> follow.run());
        follow.run();
        // what is not in sight is not computed
        getSelectionModel().selectedItemProperty().addListener(changed -> look());
        model.selectedProperty().addListener(changed -> look());
        model.imports().addListener((javafx.beans.Observable changed) -> look());
        look();
    }

    private void look() {
        var selected = model.selectedProperty().get();
        var tab = getSelectionModel().getSelectedItem();
        if (selected == null || tab == null) {
            return;
        }
        switch (tab.getId()) {
            case "data-tab-columns" -> model.quality().profile(selected);
            case "data-tab-changes" -> model.quality().changes(selected);
            case "data-tab-suspects" -> model.quality().suspects();
            default -> {}
        }
    }

    private Tab tab(String name, Node content) {
        var tab = new Tab();
        tab.setId("data-tab-" + name);
        tab.setContent(content);
        ObservableValue<String> title = messages.bind("data.tab." + name);
        if (name.equals("refused")) {
            tab.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> {
                                var selected = model.selectedProperty().get();
                                return selected == null || selected.refused() == 0
                                        ? title.getValue()
                                        : title.getValue() + " (" + messages.count(selected.refused()) + ")";
                            },
                            messages.localeProperty(),
                            model.selectedProperty()));
        } else {
            tab.textProperty().bind(title);
        }
        return tab;
    }
}
