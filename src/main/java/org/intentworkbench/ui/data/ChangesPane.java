package org.intentworkbench.ui.data;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.store.ColumnFigures;
import org.intentworkbench.store.ImportChanges;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.WordColumn;

/// What is different in the selected import against the one before it that was made alike.
final class ChangesPane extends VBox {
    private static final int SHOWN = 12;

    private final QualityModel model;
    private final Messages messages;
    private final VBox lines = new VBox(6);
    private final TableView<ImportChanges.Shift> shifts = new TableView<>();

    ChangesPane(QualityModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("tab-content");
        lines.setId("quality-changes");
        shifts.setId("quality-shifts");
        shifts.getStyleClass().add("dense");
        shifts.setFixedCellSize(28);
        shifts.accessibleTextProperty().bind(messages.bind("data.changes.shifts"));
        columns();
        var body = new VBox(10, lines, shifts);
        body.setPadding(new javafx.geometry.Insets(4, 4, 8, 0));
        var page = new ScrollPane(body);
        page.getStyleClass().add("import-page");
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        VBox.setVgrow(page, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(new ProgressStrip(model.runner(), messages, QualityModel.CHANGES), page);
        model.changesProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        var compared = model.changesProperty().get();
        var changes = compared == null ? null : compared.changes();
        lines.getChildren().clear();
        List<ImportChanges.Shift> rows = changes == null ? List.of() : changes.shifts();
        var sorted = new SortedList<>(FXCollections.observableArrayList(rows));
        sorted.comparatorProperty().bind(shifts.comparatorProperty());
        shifts.setItems(sorted);
        shifts.setVisible(!rows.isEmpty());
        shifts.setManaged(!rows.isEmpty());
        shifts.setPrefHeight(38 + 28.0 * rows.size());
        shifts.setMinHeight(Math.min(240, 38 + 28.0 * rows.size()));
        if (compared == null) {
            return;
        }
        if (changes == null) {
            say("data.changes.none", "text-muted");
            return;
        }
        say(
                "data.changes.against",
                "import-name",
                changes.beforeFile(),
                messages.count(changes.rowsBefore()),
                messages.count(changes.rowsAfter()));
        changes.periods().forEach(period -> line(PeriodWords.whole(period, messages), ""));
        int head = lines.getChildren().size();
        if (!changes.newColumns().isEmpty()) {
            say("data.changes.columns.new", "", joined(changes.newColumns()));
        }
        if (!changes.vanishedColumns().isEmpty()) {
            say("data.changes.columns.gone", "", joined(changes.vanishedColumns()));
        }
        for (ImportChanges.LevelChange level : changes.levels()) {
            if (!level.appeared().isEmpty()) {
                say("data.changes.levels.new", "", level.column(), counted(level.appeared()));
            }
            if (!level.vanished().isEmpty()) {
                say("data.changes.levels.gone", "", level.column(), counted(level.vanished()));
            }
        }
        boolean same = lines.getChildren().size() == head;
        if (same
                && rows.stream()
                        .allMatch(s ->
                                s.move() == ImportChanges.Move.STEADY || s.move() == ImportChanges.Move.NOT_COMPARED)) {
            say("data.changes.steady", "text-muted");
        }
    }

    private void say(String key, String style, Object... arguments) {
        line(messages.text(key, arguments), style);
    }

    private void line(String words, String style) {
        var line = new Label(words);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        if (!style.isEmpty()) {
            line.getStyleClass().add(style);
        }
        lines.getChildren().add(line);
    }

    private String joined(List<String> names) {
        return cut(names, names.size());
    }

    private String counted(List<ColumnFigures.Frequent> values) {
        return cut(
                values.stream()
                        .map(v -> messages.text("data.columns.share", v.value(), messages.count(v.count())))
                        .toList(),
                values.size());
    }

    private String cut(List<String> words, int all) {
        String shown = words.stream().limit(SHOWN).collect(Collectors.joining(messages.text("data.columns.between")));
        return all > SHOWN ? messages.text("data.stray.more", shown, messages.count(all - SHOWN)) : shown;
    }

    private void columns() {
        add("name", ImportChanges.Shift::column, 180, Comparator.comparing(ImportChanges.Shift::column), false);
        add(
                "verdict",
                s -> messages.text(verdict(s)),
                170,
                Comparator.comparingDouble(ImportChanges.Shift::stability),
                false);
        add(
                "stability",
                s -> Double.isNaN(s.stability()) ? "" : messages.number(s.stability(), 2),
                136,
                Comparator.comparingDouble(ImportChanges.Shift::stability),
                true);
        add("median.before", s -> median(s.type(), s.medianBefore()), 150, null, true);
        add("median.after", s -> median(s.type(), s.medianAfter()), 150, null, true);
        add("missing.before", s -> messages.percent(s.missingBefore(), 1), 146, null, true);
        add("missing.after", s -> messages.percent(s.missingAfter(), 1), 130, null, true);
    }

    private static String verdict(ImportChanges.Shift shift) {
        if (shift.type() == ColumnType.TIME && shift.move() != ImportChanges.Move.NOT_COMPARED) {
            return "data.changes.hours." + shift.move();
        }
        return switch (shift.move()) {
            case STEADY -> "data.changes.verdict.steady";
            case SOMEWHAT -> "data.changes.verdict.moved";
            case STRONGLY -> "data.changes.verdict.strong";
            case NOT_COMPARED -> "data.changes.verdict.none";
        };
    }

    private String median(ColumnType type, double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return type == ColumnType.TIME ? Shown.inFigures((long) value) : Shown.number(value);
    }

    private void add(
            String name,
            Function<ImportChanges.Shift, String> words,
            double width,
            @org.jspecify.annotations.Nullable Comparator<ImportChanges.Shift> order,
            boolean figures) {
        var column = new WordColumn<>("changes-" + name, messages, messages.bind("data.changes." + name), words)
                .width(width);
        if (order != null) {
            column.sortedBy(order);
        }
        shifts.getColumns().add(figures ? column.figures() : column);
    }
}
