package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.store.EventFilter;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.DayStack;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.chart.StackedDays;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.WordChoice;
import org.jspecify.annotations.Nullable;

/// Events over time with a filter, or the lines of orders by kind.
final class OverviewPane extends VBox {
    private final OverviewModel model;
    private final Messages messages;
    private final Supplier<@Nullable ImportReport> selected;
    private final StackedDays chart;
    private final Label total = new Label();
    private final WordChoice<Optional<EventKind>> kind;
    private final WordChoice<Optional<String>> category;
    private final WordChoice<Optional<String>> brand;
    private final VBox events;
    private final LinesPane lines;
    private final EmptyState other;
    private final ObjectProperty<EventDays.Unit> unit = new SimpleObjectProperty<>(EventDays.Unit.DAY);
    private boolean painting;

    /// @param selected import
    /// @param columns shows the columns of the import instead
    OverviewPane(OverviewModel model, Supplier<@Nullable ImportReport> selected, Runnable columns, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.selected = selected;
        getStyleClass().add("tab-content");
        chart = new StackedDays("overview-chart", messages);
        chart.xLabelProperty().bind(messages.bind("data.overview.axis"));
        chart.countLabelProperty().bind(messages.bind("data.overview.count"));
        var title = Bindings.createStringBinding(
                () -> messages.text("data.overview.title." + unit.get().name()), unit, messages.localeProperty());
        var frame = new ChartFrame(chart, title, messages, SaveAs.dialog());
        chart.titleProperty().bind(title);
        VBox.setVgrow(frame, Priority.ALWAYS);
        total.setId("overview-total");
        total.getStyleClass().add("text-muted");
        kind = new WordChoice<>("overview-kind", messages, k -> words(k, value -> messages.text("event." + value)));
        kind.getItems().add(Optional.empty());
        for (EventKind value : EventKind.values()) {
            kind.getItems().add(Optional.of(value));
        }
        category = new WordChoice<>("overview-category", messages, this::named);
        brand = new WordChoice<>("overview-brand", messages, this::named);
        events = new VBox(8, filters(), frame);
        lines = new LinesPane(messages);
        other = new EmptyState(
                        Icon.CHART,
                        messages.bind("data.overview.other.headline"),
                        messages.bind("data.overview.other.sentence"))
                .action("overview-columns", messages.bind("data.overview.other.show"), columns);
        var body = new StackPane(events, lines, other);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new ProgressStrip(model.runner(), messages, OverviewModel.SLOT), body);
        model.seenProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    private FlowPane filters() {
        var clear = new Button();
        clear.setId("overview-clear");
        clear.textProperty().bind(messages.bind("data.overview.clear"));
        clear.setOnAction(e -> filter(now -> EventFilter.ALL));
        var line = new FlowPane(
                12,
                6,
                field(
                        "data.overview.kind",
                        kind,
                        (f, v) -> f.withKinds(v.map(Set::of).orElse(Set.of()))),
                field(
                        "data.overview.category",
                        category,
                        (f, v) -> f.withCategories(v.map(Set::of).orElse(Set.of()))),
                field(
                        "data.overview.brand",
                        brand,
                        (f, v) -> f.withBrands(v.map(Set::of).orElse(Set.of()))),
                clear,
                total);
        line.setRowValignment(javafx.geometry.VPos.BOTTOM);
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }

    private interface Change<T> {
        EventFilter of(EventFilter filter, T value);
    }

    private <T> VBox field(String key, ComboBox<T> choice, Change<T> change) {
        var label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setLabelFor(choice);
        label.getStyleClass().add("form-row-name");
        choice.accessibleTextProperty().bind(label.textProperty());
        choice.setPrefWidth(180);
        choice.setOnAction(e -> {
            T value = choice.getValue();
            if (!painting && value != null) {
                filter(now -> change.of(now, value));
            }
        });
        return new VBox(2, label, choice);
    }

    private void filter(UnaryOperator<EventFilter> change) {
        ImportReport report = selected.get();
        if (report != null) {
            model.filter(report, change.apply(model.filter()));
        }
    }

    private void show() {
        var seen = model.seenProperty().get();
        events.setVisible(seen == null || seen instanceof OverviewModel.Seen.Events);
        lines.setVisible(seen instanceof OverviewModel.Seen.Orders);
        other.setVisible(seen instanceof OverviewModel.Seen.Other);
        if (seen == null) {
            total.setText("");
            chart.setEmpty(messages.text("data.overview.wait"));
            return;
        }
        switch (seen) {
            case OverviewModel.Seen.Events now -> show(now);
            case OverviewModel.Seen.Orders now -> lines.show(now);
            case OverviewModel.Seen.Other now -> {}
        }
    }

    private void show(OverviewModel.Seen.Events now) {
        painting = true;
        kind.setValue(now.filter().kinds().stream().findFirst());
        fill(category, now.categories(), now.filter().categories());
        fill(brand, now.brands(), now.filter().brands());
        painting = false;
        EventDays days = now.days();
        if (days.events() == 0) {
            total.setText("");
            chart.setEmpty(messages.text(now.all() == 0 ? "data.overview.empty" : "data.overview.none"));
            return;
        }
        total.setText(messages.text(
                "data.overview.total",
                messages.count(days.events()),
                messages.count(now.all()),
                days.first().toString(),
                days.last().toString()));
        unit.set(days.unit());
        chart.show(stack(days));
    }

    private DayStack stack(EventDays days) {
        List<String> names = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        days.kinds().keySet().forEach(of -> {
            names.add(messages.text("event." + of));
            styles.add("series-" + of.ordinal());
        });
        return new DayStack(
                names,
                styles,
                days.starts().stream().mapToLong(d -> d.toEpochDay()).toArray(),
                days.starts().stream()
                        .mapToLong(d -> days.unit().end(d).toEpochDay())
                        .toArray(),
                days.kinds().values().toArray(long[][]::new));
    }

    private static void fill(ComboBox<Optional<String>> choice, List<String> names, Set<String> wanted) {
        List<Optional<String>> items = new ArrayList<>();
        items.add(Optional.empty());
        names.forEach(name -> items.add(Optional.of(name)));
        items.add(Optional.of("")); // events without one
        if (!choice.getItems().equals(items)) {
            choice.getItems().setAll(items);
        }
        choice.setValue(wanted.stream().findFirst());
        choice.setDisable(names.isEmpty());
    }

    private String named(Optional<String> name) {
        return words(name, value -> value.isEmpty() ? messages.text("data.overview.without") : value);
    }

    private <T> String words(Optional<T> value, Function<T, String> name) {
        return value.map(name).orElseGet(() -> messages.text("data.overview.all"));
    }
}
