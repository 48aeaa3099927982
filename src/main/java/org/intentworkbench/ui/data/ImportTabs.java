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
    /// Whether the rows were brought to the front for want of an overview.
    private boolean turned;

    ImportTabs(DataViewModel model, Messages messages, FileDialogs dialogs) {
        this.model = model;
        this.messages = messages;
        setId("data-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        var overview = new OverviewPane(
                model.overview(), () -> model.selectedProperty().get(), () -> select("columns"), messages);
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
                        tab("overview", overview),
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
        model.selectedProperty().addListener(changed -> {
            turn();
            look();
        });
        model.imports().addListener((javafx.beans.Observable changed) -> look());
        turn();
        look();
    }

    /// Brings a part to the front.
    void select(String name) {
        getTabs().stream()
                .filter(tab -> tab.getId().equals("data-tab-" + name))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
    }

    /// Where an import has no overview its rows are the first look, until one that has is chosen.
    private void turn() {
        var selected = model.selectedProperty().get();
        if (selected == null) {
            return;
        }
        String now = getSelectionModel().getSelectedItem().getId();
        boolean has = OverviewModel.has(selected.kind());
        if (!has && now.equals("data-tab-overview")) {
            select("rows");
            turned = true;
        } else if (has && turned && now.equals("data-tab-rows")) {
            select("overview");
            turned = false;
        }
    }

    private void look() {
        var selected = model.selectedProperty().get();
        var tab = getSelectionModel().getSelectedItem();
        // one that was just taken back may still be the selected one
        if (selected == null
                || tab == null
                || model.imports().stream().noneMatch(report -> report.id() == selected.id())) {
            return;
        }
        switch (tab.getId()) {
            case "data-tab-overview" -> model.overview().look(selected);
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
