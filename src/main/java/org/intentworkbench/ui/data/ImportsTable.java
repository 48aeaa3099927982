package org.intentworkbench.ui.data;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;
import org.jspecify.annotations.Nullable;

/// What was imported, newest first; a row can be taken back by its button or the Delete key.
final class ImportsTable extends TableView<ImportReport> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final double HEADER = 36;
    private static final double ROW = 28;

    private final DataViewModel model;
    private final Messages messages;

    ImportsTable(DataViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("imports-table");
        getStyleClass().add("dense");
        setItems(model.imports());
        setMinHeight(HEADER + 2 * ROW);
        accessibleTextProperty().bind(messages.bind("data.imports"));
        columns();
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(now);
            }
        });
        model.selectedProperty().addListener((property, before, now) -> select(now));
        // rows that were read anew are other objects with the same meaning
        model.imports()
                .addListener((javafx.beans.Observable changed) ->
                        select(model.selectedProperty().get()));
        select(model.selectedProperty().get());
        setOnKeyPressed(e -> {
            var report = getSelectionModel().getSelectedItem();
            if (report != null && (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE)) {
                model.remove(report);
                e.consume();
            }
        });
    }

    private void columns() {
        getColumns().add(column("file", ImportReport::file).width(240));
        getColumns()
                .add(column("kind", r -> messages.text("kind." + r.kind().name()))
                        .width(110));
        getColumns().add(column("rows", r -> messages.count(r.rows())).figures().width(85));
        getColumns()
                .add(column("accepted", r -> messages.count(kept(r))).figures().width(95));
        getColumns()
                .add(column("refused", r -> messages.count(r.refused()))
                        .figures()
                        .width(90));
        getColumns().add(column("duplicates", r -> duplicates(r)).figures().width(150));
        getColumns()
                .add(column("positives", r -> r.label().isEmpty() ? "" : messages.count(r.positives()))
                        .figures()
                        .width(90));
        getColumns()
                .add(column("when", r -> WHEN.format(r.imported().atZone(ZoneId.systemDefault())))
                        .width(165));
        var act = new TableColumn<ImportReport, ImportReport>();
        act.setId("imports-act");
        act.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        act.setCellFactory(column -> new RemoveCell());
        act.setSortable(false);
        act.setPrefWidth(52);
        getColumns().add(act);
    }

    /// The height at which all rows are in sight.
    double whole() {
        return HEADER + ROW * Math.max(1, getItems().size()) + 2;
    }

    /// Rows that are in the workspace: of events an exact duplicate is dropped, of tables it stays.
    static long kept(ImportReport report) {
        return report.kind() == FileKind.EVENTS ? report.accepted() - report.duplicates() : report.accepted();
    }

    private String duplicates(ImportReport report) {
        if (report.duplicates() == 0) {
            return messages.count(0);
        }
        return messages.text(
                report.kind() == FileKind.EVENTS ? "data.duplicates.dropped" : "data.duplicates.kept",
                messages.count(report.duplicates()));
    }

    private WordColumn<ImportReport> column(String name, java.util.function.Function<ImportReport, String> words) {
        return new WordColumn<>("imports-" + name, messages, messages.bind("data.imports." + name), words);
    }

    private void select(@Nullable ImportReport report) {
        for (int row = 0; row < getItems().size() && report != null; row++) {
            if (getItems().get(row).id() == report.id() && getSelectionModel().getSelectedIndex() != row) {
                getSelectionModel().clearAndSelect(row);
            }
        }
    }

    private final class RemoveCell extends TableCell<ImportReport, ImportReport> {
        private final Button remove = new Button();

        RemoveCell() {
            remove.setGraphic(Icon.CLOSE.node());
            remove.getStyleClass().addAll("flat", "small", "button-icon");
            remove.setTooltip(new Tooltip());
            remove.getTooltip().textProperty().bind(messages.bind("data.imports.remove"));
            remove.accessibleTextProperty().bind(messages.bind("data.imports.remove"));
            remove.setOnAction(e -> {
                if (getItem() != null) {
                    model.remove(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ImportReport report, boolean empty) {
            super.updateItem(report, empty);
            if (!empty && report != null) {
                remove.setId("data-remove-" + report.id());
            }
            setGraphic(empty || report == null ? null : remove);
        }
    }
}
