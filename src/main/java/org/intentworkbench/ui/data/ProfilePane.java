package org.intentworkbench.ui.data;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.store.ColumnFigures;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.WordColumn;

/// The columns of an import: what each holds, how it is spread, and what to look at before relying on it.
final class ProfilePane extends VBox {
    private static final int FREQUENT = 3;
    /// A moment in figures takes more room than a number.
    private static final double MOMENT = 142;
    private static final double NUMBER = 112;
    private static final int MINUTE = "2026-01-06T18:53".length();
    private static final double SOME_DAYS = 3 * 86_400_000.0;
    private static final List<String> FIGURES = List.of("columns-low", "columns-median", "columns-high");

    private final QualityModel model;
    private final Messages messages;
    private final TableView<ColumnFigures> table = new TableView<>();

    ProfilePane(QualityModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("tab-content");
        table.setId("data-columns");
        table.getStyleClass().add("dense");
        table.setFixedCellSize(34);
        var nothing = new Label();
        nothing.textProperty().bind(messages.bind("data.columns.wait"));
        table.setPlaceholder(nothing);
        table.accessibleTextProperty().bind(messages.bind("data.tab.columns"));
        columns();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(new ProgressStrip(model.runner(), messages, QualityModel.PROFILE), table);
        model.profileProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        var figures = model.profileProperty().get();
        var sorted = new SortedList<>(FXCollections.observableArrayList(figures == null ? List.of() : figures));
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        boolean times = figures != null && figures.stream().anyMatch(c -> c.type() == ColumnType.TIME && !spansDays(c));
        table.getColumns().stream()
                .filter(column -> FIGURES.contains(column.getId()))
                .forEach(column -> column.setPrefWidth(times ? MOMENT : NUMBER));
    }

    private void columns() {
        add(column("name", ColumnFigures::name)
                .sortedBy(Comparator.comparing(ColumnFigures::name))
                .width(124));
        add(column("role", c -> messages.text("role." + c.role().name()))
                .sortedBy(Comparator.comparing(ColumnFigures::role))
                .width(112));
        add(column("type", this::type)
                .sortedBy(Comparator.comparing(ColumnFigures::type))
                .width(84));
        var spread = new TableColumn<ColumnFigures, ColumnFigures>();
        spread.setId("columns-spread");
        spread.textProperty().bind(messages.bind("data.columns.spread"));
        spread.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        spread.setCellFactory(column -> new HistogramCell(messages));
        spread.setSortable(false);
        spread.setPrefWidth(112);
        table.getColumns().add(spread);
        add(column("missing", this::missing)
                .figures()
                .sortedBy(Comparator.comparingLong(ColumnFigures::missing))
                .width(110));
        add(column("distinct", c -> messages.count(c.distinct()))
                .figures()
                .sortedBy(Comparator.comparingLong(ColumnFigures::distinct))
                .width(90));
        add(figure("low", ColumnFigures::minimum));
        add(figure("median", ColumnFigures::median));
        add(figure("high", ColumnFigures::maximum));
        add(column("flags", this::flags)
                .sortedBy(Comparator.comparingInt(c -> c.flags().size()))
                .width(190));
        add(column("frequent", this::frequent).width(300));
    }

    private void add(WordColumn<ColumnFigures> column) {
        table.getColumns().add(column);
    }

    private WordColumn<ColumnFigures> figure(String name, Function<ColumnFigures, Double> value) {
        return column(name, c -> value(c, value.apply(c)))
                .figures()
                .sortedBy(Comparator.comparing(value))
                .width(MOMENT);
    }

    private String type(ColumnFigures column) {
        String type = messages.text("type." + column.type().name());
        return column.unit().isEmpty() ? type : type + " " + column.unit();
    }

    private String value(ColumnFigures column, double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (column.type()) {
            case TIME -> spansDays(column) ? Shown.dayInFigures((long) value) : Shown.inFigures((long) value);
            case BOOLEAN -> "";
            case NUMBER -> Shown.number(value);
            case CATEGORY, TEXT -> messages.text("data.columns.letters", Shown.number(value));
        };
    }

    /// Whether its days say enough; then there is room for what is to be looked at.
    private static boolean spansDays(ColumnFigures column) {
        return column.maximum() - column.minimum() >= SOME_DAYS;
    }

    private String missing(ColumnFigures column) {
        return column.missing() == 0
                ? messages.count(0)
                : messages.text(
                        "data.columns.missing.share",
                        messages.count(column.missing()),
                        messages.percent((double) column.missing() / column.rows(), 1));
    }

    /// The most frequent values with their shares; where every value stands once, naming some says nothing.
    private String frequent(ColumnFigures column) {
        long present = column.rows() - column.missing();
        return column.frequent().stream()
                .filter(f -> f.count() > 1 || present == 1)
                .limit(FREQUENT)
                .map(f -> messages.text(
                        "data.columns.share",
                        word(column, f.value()),
                        messages.percent((double) f.count() / present, 1)))
                .collect(Collectors.joining(messages.text("data.columns.between")));
    }

    private String word(ColumnFigures column, String value) {
        if (column.role() == Role.KIND && messages.has("event." + value)) {
            return messages.text("event." + value);
        }
        if (column.type() == ColumnType.BOOLEAN) {
            return messages.text(value.equals("1") ? "data.columns.true" : "data.columns.false");
        }
        if (column.type() == ColumnType.TIME && value.length() >= MINUTE) { // 2026-01-06T18:53:20Z
            return value.substring(0, MINUTE).replace('T', ' ');
        }
        return value.length() > 24 ? value.substring(0, 23) + "…" : value;
    }

    private String flags(ColumnFigures column) {
        return column.flags().stream()
                .sorted()
                .map(flag -> messages.text("data.flag." + flag.name()))
                .collect(Collectors.joining(messages.text("data.columns.between")));
    }

    private WordColumn<ColumnFigures> column(String name, Function<ColumnFigures, String> words) {
        return new WordColumn<>("columns-" + name, messages, messages.bind("data.columns." + name), words);
    }
}
