package org.intentworkbench.ui.models;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javafx.collections.FXCollections;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;
import org.intentworkbench.ui.kit.WordChoice;
import org.jspecify.annotations.Nullable;

/// Which rows, and what is to be foreseen: table and label, or for shoppers a moment and a window.
final class RowsSection extends VBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ModelsViewModel model;
    private final SubjectSettings own;
    private final Messages messages;

    RowsSection(ModelsViewModel model, SubjectSettings own, Messages messages) {
        this.model = model;
        this.own = own;
        this.messages = messages;
        getChildren().add(own.subject == SubjectKind.SHOPPER ? moment() : table());
    }

    private FormGrid table() {
        var table = new WordChoice<Long>("models-table", messages, this::named);
        var label = new WordChoice<String>("models-label", messages, name -> name);
        Runnable follow = () -> {
            var ground = model.groundProperty().get();
            var ids = ground.tables(own.subject).stream().map(Ground.Table::id).toList();
            if (!table.getItems().equals(ids)) {
                table.setItems(FXCollections.observableArrayList(ids));
            }
            table.setValue(own.table.get());
            table.setDisable(ids.size() < 2);
            var labels = ground.table(own.subject, own.table.get())
                    .map(Ground.Table::labels)
                    .orElse(java.util.List.of());
            if (!label.getItems().equals(labels)) {
                label.setItems(FXCollections.observableArrayList(labels));
            }
            label.setValue(own.label.get());
            label.setDisable(labels.isEmpty());
        };
        table.setOnAction(e -> {
            if (table.getValue() != null) {
                own.table.set(table.getValue());
            }
        });
        label.setOnAction(e -> {
            if (label.getValue() != null) {
                own.label.set(label.getValue());
            }
        });
        model.groundProperty().addListener(changed -> follow.run());
        own.table.addListener(changed -> follow.run());
        own.label.addListener(changed -> follow.run());
        follow.run();
        return new FormGrid()
                .row(messages.bind("models.table"), table)
                .row(messages.bind("models.label"), label, messages.bind("models.label.hint"));
    }

    private String named(Long id) {
        return model.groundProperty()
                .get()
                .table(own.subject, id)
                .map(t -> messages.text("models.table.named", t.file(), messages.count(t.rows())))
                .orElse("");
    }

    private FormGrid moment() {
        var day = new DatePicker();
        day.setId("models-as-of");
        day.setConverter(new IsoDay());
        day.setMaxWidth(Double.MAX_VALUE);
        var time = new TextField();
        time.setId("models-as-of-time");
        Runnable show = () -> {
            LocalDateTime now = own.asOf.get();
            LocalDateTime latest = model.latestAsOf();
            day.setValue(now == null ? null : now.toLocalDate());
            time.setText(now == null ? "" : now.toLocalTime().toString());
            day.setPromptText(latest == null ? "" : latest.toLocalDate().toString());
            time.setPromptText(
                    latest == null
                            ? ""
                            : latest.toLocalTime().withSecond(0).withNano(0).toString());
        };
        day.setOnAction(e -> {
            LocalDate chosen = day.getValue();
            LocalDateTime before = own.asOf.get();
            own.asOf.set(
                    chosen == null ? null : chosen.atTime(before == null ? LocalTime.MIDNIGHT : before.toLocalTime()));
        });
        Runnable typed = () -> {
            LocalDate chosen = day.getValue();
            if (chosen != null) {
                own.asOf.set(chosen.atTime(parsed(time.getText())));
            }
            show.run();
        };
        time.setOnAction(e -> typed.run());
        time.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                typed.run();
            }
        });
        var span = new Label();
        span.setId("models-span");
        span.getStyleClass().add("form-hint");
        span.setWrapText(true);
        span.setMinHeight(USE_PREF_SIZE);
        Runnable follow = () -> {
            show.run();
            span.setText(span());
        };
        for (javafx.beans.Observable source : new javafx.beans.Observable[] {
            own.asOf, own.windowDays, model.groundProperty(), messages.localeProperty()
        }) {
            source.addListener(changed -> follow.run());
        }
        follow.run();
        var grid = new FormGrid()
                .row(messages.bind("models.asOf"), day)
                .row(messages.bind("models.asOf.time"), time, messages.bind("models.asOf.hint"))
                .row(
                        messages.bind("models.window"),
                        NumberField.whole("models-window", own.windowDays, 1, 3650, 1),
                        messages.bind("models.window.hint"));
        return grid.wide(span);
    }

    private String span() {
        var events = model.groundProperty().get().events();
        if (events == null) {
            return "";
        }
        String whole = messages.text(
                "models.span",
                MOMENT.format(events.first().atOffset(ZoneOffset.UTC)),
                MOMENT.format(events.last().atOffset(ZoneOffset.UTC)));
        return model.windowIsCut() ? whole + " " + messages.text("models.window.cut") : whole;
    }

    private static LocalTime parsed(String text) {
        try {
            return text.isBlank()
                    ? LocalTime.MIDNIGHT
                    : LocalTime.parse(text.strip().replace('：', ':'));
        } catch (DateTimeParseException e) {
            return LocalTime.MIDNIGHT;
        }
    }

    /// Days as 2019-10-01 in every language, as in files and on the command line.
    private static final class IsoDay extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            try {
                return text.isBlank() ? null : LocalDate.parse(text.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }
}
