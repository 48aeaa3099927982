package org.intentworkbench.ui.models;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import javafx.beans.Observable;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import org.intentworkbench.ui.kit.IsoDay;
import org.intentworkbench.ui.kit.Messages;

/// The day and the time of an as-of moment; left empty, both show the latest moment that leaves a full window.
final class MomentField {
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final ModelsViewModel model;
    private final SubjectSettings own;

    MomentField(ModelsViewModel model, SubjectSettings own, Messages messages) {
        this.model = model;
        this.own = own;
        day.setId(MomentRows.id(own.subject, "as-of"));
        day.setConverter(new IsoDay());
        day.setMaxWidth(Double.MAX_VALUE);
        time.setId(MomentRows.id(own.subject, "as-of-time"));
        day.setOnAction(e -> {
            LocalDate chosen = day.getValue();
            LocalDateTime before = own.asOf.get();
            own.asOf.set(
                    chosen == null ? null : chosen.atTime(before == null ? LocalTime.MIDNIGHT : before.toLocalTime()));
        });
        time.setOnAction(e -> typed());
        time.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                typed();
            }
        });
        for (Observable source : new Observable[] {
            own.asOf, own.windowDays, own.rows.gapDays, model.groundProperty(), messages.localeProperty()
        }) {
            source.addListener(changed -> show());
        }
        show();
    }

    DatePicker day() {
        return day;
    }

    TextField time() {
        return time;
    }

    private void typed() {
        LocalDate chosen = day.getValue();
        if (chosen != null) {
            own.asOf.set(chosen.atTime(parsed(time.getText())));
        }
        show();
    }

    private void show() {
        LocalDateTime now = own.asOf.get();
        LocalDateTime latest = own.latestAsOf(model.groundProperty().get());
        day.setValue(now == null ? null : now.toLocalDate());
        time.setText(now == null ? "" : now.toLocalTime().toString());
        day.setPromptText(latest == null ? "" : latest.toLocalDate().toString());
        time.setPromptText(
                latest == null
                        ? ""
                        : latest.toLocalTime().withSecond(0).withNano(0).toString());
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
}
