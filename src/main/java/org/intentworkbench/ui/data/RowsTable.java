package org.intentworkbench.ui.data;

import java.util.AbstractList;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;
import org.jspecify.annotations.Nullable;

/// All accepted rows of an import; only those in sight are made into cells.
final class RowsTable extends TableView<Integer> {
    private final Messages messages;

    RowsTable(Messages messages) {
        this.messages = messages;
        setId("data-rows");
        getStyleClass().add("dense");
        // with a known height only the columns in sight are made into cells, too
        setFixedCellSize(28);
        var nothing = new Label();
        nothing.textProperty().bind(messages.bind("data.rows.none"));
        setPlaceholder(nothing);
        accessibleTextProperty().bind(messages.bind("data.tab.rows"));
    }

    void show(@Nullable OpenedImport shown) {
        getColumns().clear();
        if (shown == null) {
            setItems(FXCollections.observableArrayList());
            return;
        }
        if (shown.lines().length > 0) {
            getColumns()
                    .add(new WordColumn<Integer>(
                                    "rows-line",
                                    messages,
                                    messages.bind("data.rows.line"),
                                    row -> Long.toString(shown.lines()[row]))
                            .figures()
                            .width(64));
        }
        for (ShownColumn column : shown.columns()) {
            var title = javafx.beans.binding.Bindings.createStringBinding(
                    () -> column.name().in(messages.locale()), messages.localeProperty());
            var view = new WordColumn<Integer>(
                            "rows-" + column.values().name(),
                            messages,
                            title,
                            row -> oneLine(column.cell().text(row, messages.locale())))
                    .width(width(column));
            getColumns().add(column.number() ? view.figures() : view);
        }
        setItems(FXCollections.observableList(new RowNumbers(shown.rows())));
        scrollTo(0);
    }

    private static double width(ShownColumn column) {
        int name = column.values().name().length();
        switch (column.values().role()) {
            case SESSION, CATEGORY -> name = Math.max(name, 12); // ids of built sessions, paths of categories
            case KIND, QUERY -> name = Math.max(name, 10);
            default -> {}
        }
        int least = column.values().type() == ColumnType.TEXT
                ? 220
                : column.values().type() == ColumnType.TIME ? 190 : 100;
        return Math.clamp(32 + 9L * name, least, 280);
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace("\r\n", " ⏎ ").replace('\n', ' ').replace('\r', ' ');
    }

    /// 0, 1, 2, … without holding them.
    private static final class RowNumbers extends AbstractList<Integer> {
        private final int size;

        RowNumbers(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return java.util.Objects.checkIndex(index, size);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
