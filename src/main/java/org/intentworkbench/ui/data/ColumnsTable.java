package org.intentworkbench.ui.data;

import java.util.Comparator;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;
import org.jspecify.annotations.Nullable;

/// The columns of an import, each with its meaning and what it holds.
final class ColumnsTable extends TableView<ColumnSummary> {
    private final Messages messages;

    ColumnsTable(Messages messages) {
        this.messages = messages;
        setId("data-columns");
        getStyleClass().add("dense");
        setPlaceholder(new Label());
        accessibleTextProperty().bind(messages.bind("data.tab.columns"));
        getColumns()
                .add(column("name", c -> c.name().in(messages.locale()))
                        .sortedBy(Comparator.comparing(c -> c.name().in(messages.locale())))
                        .width(190));
        getColumns()
                .add(column("role", c -> messages.text("role." + c.role().name()))
                        .sortedBy(Comparator.comparing(ColumnSummary::role))
                        .width(100));
        getColumns()
                .add(column("type", c -> messages.text("type." + c.type().name()))
                        .sortedBy(Comparator.comparing(ColumnSummary::type))
                        .width(92));
        getColumns()
                .add(column("missing", this::missing)
                        .figures()
                        .sortedBy(Comparator.comparingInt(ColumnSummary::missing))
                        .width(140));
        getColumns()
                .add(column("distinct", c -> messages.count(c.distinct()))
                        .figures()
                        .sortedBy(Comparator.comparingInt(ColumnSummary::distinct))
                        .width(90));
        getColumns().add(column("low", ColumnSummary::low).figures().width(165));
        getColumns().add(column("middle", this::middle).figures().width(180));
        getColumns().add(column("high", ColumnSummary::high).figures().width(165));
    }

    void show(@Nullable OpenedImport shown) {
        setItems(
                shown == null
                        ? FXCollections.observableArrayList()
                        : FXCollections.observableArrayList(shown.summaries()));
    }

    private String missing(ColumnSummary column) {
        return column.missing() == 0
                ? messages.count(0)
                : messages.text(
                        "data.columns.missing.share",
                        messages.count(column.missing()),
                        messages.percent((double) column.missing() / column.rows(), 1));
    }

    /// The middle of words is the most frequent one, that of yes and no the share of yes.
    private String middle(ColumnSummary column) {
        if (column.middle().isEmpty()) {
            return "";
        }
        return switch (column.type()) {
            case BOOLEAN -> messages.text("data.columns.yes", messages.percent(Double.parseDouble(column.middle()), 1));
            case CATEGORY -> column.role() == Role.KIND ? kind(column.middle()) : column.middle();
            case NUMBER, TIME, TEXT -> column.middle();
        };
    }

    /// A session table may have a column of that role too, with words of its own.
    private String kind(String level) {
        return messages.has("event." + level) ? messages.text("event." + level) : level;
    }

    private WordColumn<ColumnSummary> column(String name, Function<ColumnSummary, String> words) {
        return new WordColumn<>("columns-" + name, messages, messages.bind("data.columns." + name), words);
    }
}
