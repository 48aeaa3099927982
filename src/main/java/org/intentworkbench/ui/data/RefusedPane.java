package org.intentworkbench.ui.data;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;
import org.jspecify.annotations.Nullable;

/// Rows that were not taken in, and why.
final class RefusedPane extends VBox {
    private static final double REASON = 460;
    /// The other columns and a scroll bar.
    private static final double OTHERS = 80 + 140 + 280 + 18;

    private final DataViewModel model;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final TableView<RefusedRow> table = new TableView<>();
    private final Button save = new Button();
    private final Label all = new Label();
    private final Label more = new Label();

    RefusedPane(DataViewModel model, Messages messages, FileDialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        getStyleClass().add("tab-content");
        table.setId("data-refused");
        table.getStyleClass().add("dense");
        table.accessibleTextProperty().bind(messages.bind("data.tab.refused"));
        all.textProperty().bind(messages.bind("data.refused.none"));
        table.setPlaceholder(all);
        table.getColumns()
                .add(column("line", r -> Long.toString(r.line())).figures().width(80));
        table.getColumns().add(column("column", RefusedRow::column).width(140));
        table.getColumns().add(column("value", RefusedRow::value).width(280));
        var reason = column("reason", r -> r.sentence(messages.locale())).width(REASON);
        table.getColumns().add(reason);
        // the sentences take what room there is
        table.widthProperty()
                .addListener((property, was, now) -> reason.setPrefWidth(Math.max(REASON, now.doubleValue() - OTHERS)));
        VBox.setVgrow(table, Priority.ALWAYS);
        save.setId("data-refused-save");
        save.textProperty().bind(messages.bind("data.refused.save"));
        save.setOnAction(e -> save());
        var hint = new Label();
        hint.textProperty().bind(messages.bind("data.refused.hint"));
        hint.getStyleClass().add("text-muted");
        hint.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        save.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(10, hint, gap, save);
        line.setAlignment(Pos.CENTER_LEFT);
        more.setId("data-refused-more");
        more.setWrapText(true);
        more.managedProperty().bind(more.visibleProperty());
        more.setVisible(false);
        getChildren().addAll(line, more, table);
    }

    void show(@Nullable OpenedImport shown) {
        table.setItems(
                shown == null
                        ? FXCollections.observableArrayList()
                        : FXCollections.observableArrayList(shown.refused()));
        long hidden =
                shown == null ? 0 : shown.report().refused() - shown.refused().size();
        more.setVisible(hidden > 0);
        more.textProperty()
                .bind(messages.bind("data.refused.more", table.getItems().size(), hidden));
        save.setDisable(table.getItems().isEmpty());
    }

    private void save() {
        var shown = model.openedProperty().get();
        if (shown == null) {
            return;
        }
        String name = shown.report().file().replaceFirst("\\.[^.]*$", "") + "-refused.csv";
        dialogs.save("data.refused.save", "data.kind.csv", name, "csv")
                .ifPresent(file -> model.saveRefused(file, messages));
    }

    private WordColumn<RefusedRow> column(String name, java.util.function.Function<RefusedRow, String> words) {
        return new WordColumn<>("refused-" + name, messages, messages.bind("data.refused." + name), words);
    }
}
