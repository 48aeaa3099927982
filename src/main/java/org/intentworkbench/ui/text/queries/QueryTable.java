package org.intentworkbench.ui.text.queries;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.intentworkbench.text.queries.QueryFigures;
import org.intentworkbench.text.queries.QueryRow;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;
import org.jspecify.annotations.Nullable;

/// A row a query; a click on a title asks the model for that order, so that a million queries do not hold the window
/// up.
final class QueryTable extends TableView<QueryRow> {
    private static final double QUERY = 150;
    private static final double KIND = 140;
    private static final double COUNT = 80;
    private static final double SCROLL_BAR = 20;

    private final QueriesModel model;
    private final Messages messages;
    private final Map<TableColumn<QueryRow, ?>, Comparator<QueryRow>> orders = new HashMap<>();
    private boolean following;

    QueryTable(QueriesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("queries-table");
        getStyleClass().addAll("dense", "queries-table");
        accessibleTextProperty().bind(messages.bind("text.queries.table"));
        var query = column("query", QueryRow::query);
        sorted(query.width(QUERY), Comparator.comparing(QueryRow::query));
        sorted(
                column("kind", this::kind).width(KIND),
                Comparator.comparing(QueryRow::kind)
                        .thenComparing(row -> row.traits().toString()));
        count("searches", QueryFigures::searches);
        count("shoppers", QueryFigures::shoppers);
        count("refined", QueryFigures::refined);
        count("repeated", QueryFigures::repeated);
        count("noClick", QueryFigures::withoutClick);
        count("buyers", QueryFigures::buyers);
        double others = KIND + (getColumns().size() - 2) * COUNT + SCROLL_BAR;
        widthProperty()
                .addListener((property, was, now) -> query.setPrefWidth(Math.max(QUERY, now.doubleValue() - others)));
        var none = new Label();
        none.textProperty().bind(messages.bind("text.queries.noMatch"));
        setPlaceholder(none);
        setSortPolicy(table -> {
            if (!following) {
                model.orderProperty().set(order());
            }
            return true;
        });
        model.shownProperty().addListener((property, before, now) -> show());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following) {
                model.selectedProperty().set(now);
            }
        });
        show();
    }

    /// The query looked at stays so while it passes the filter; else the first is looked at.
    private void show() {
        QueryRow looked = model.selectedProperty().get();
        var rows = model.shownProperty().get();
        following = true;
        getItems().setAll(rows); // other items, and the table would forget the order of its titles
        following = false;
        int at = looked == null ? -1 : rows.indexOf(looked);
        if (at >= 0) {
            getSelectionModel().select(at);
        } else if (!rows.isEmpty()) {
            getSelectionModel().select(0);
        } else {
            model.selectedProperty().set(null);
        }
    }

    private void count(String name, ToIntFunction<QueryFigures> figure) {
        ToIntFunction<QueryRow> of = row -> figure.applyAsInt(row.figures());
        var column = column(name, row -> messages.count(of.applyAsInt(row)))
                .figures()
                .width(COUNT);
        column.setSortType(TableColumn.SortType.DESCENDING); // the first click shows the most
        sorted(column, Comparator.comparingInt(of));
    }

    private void sorted(WordColumn<QueryRow> column, Comparator<QueryRow> order) {
        orders.put(column, order);
        column.sortTypeProperty().addListener((property, before, now) -> {
            if (getSortOrder().contains(column)) {
                model.orderProperty().set(order());
            }
        });
        getColumns().add(column.sortedBy(order));
    }

    /// As the titles say now; it does not look at the table again, so that another thread may sort by it.
    private @Nullable Comparator<QueryRow> order() {
        Comparator<QueryRow> all = null;
        for (TableColumn<QueryRow, ?> column : getSortOrder()) {
            Comparator<QueryRow> up = Objects.requireNonNull(orders.get(column));
            Comparator<QueryRow> one = column.getSortType() == TableColumn.SortType.ASCENDING ? up : up.reversed();
            all = all == null ? one : all.thenComparing(one);
        }
        return all;
    }

    private String kind(QueryRow row) {
        String kind = row.kind().label().in(messages.locale());
        return row.traits().isEmpty()
                ? kind
                : kind
                        + row.traits().stream()
                                .map(trait -> trait.label().in(messages.locale()))
                                .collect(Collectors.joining(messages.text("export.comma"), " · ", ""));
    }

    private WordColumn<QueryRow> column(String name, java.util.function.Function<QueryRow, String> words) {
        return new WordColumn<>(
                "queries-column-" + name, messages, messages.bind("text.queries.column." + name), words);
    }
}
