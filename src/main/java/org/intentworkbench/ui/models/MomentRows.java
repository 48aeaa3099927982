package org.intentworkbench.ui.models;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;
import org.intentworkbench.ui.kit.WordChoice;

/// As of which moments shoppers are looked at, and which purchase after them is to be foreseen.
final class MomentRows extends VBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST_DAYS = 3650;
    private static final int MOST_MOMENTS = 100;

    private final ModelsViewModel model;
    private final SubjectSettings own;
    private final Messages messages;

    MomentRows(ModelsViewModel model, SubjectSettings own, Messages messages) {
        this.model = model;
        this.own = own;
        this.messages = messages;
        RowTerms terms = own.rows;
        var asOf = new MomentField(model, own, messages);
        var span = new Hint(
                id("span"),
                messages,
                () -> span(model, messages) + (model.windowIsCut(own) ? " " + messages.text("models.window.cut") : ""),
                own.asOf,
                own.windowDays,
                terms.gapDays,
                model.groundProperty());
        var grid = new FormGrid()
                .row(messages.bind("models.asOf"), asOf.day())
                .row(messages.bind("models.asOf.time"), asOf.time(), messages.bind("models.asOf.hint"))
                .row(
                        messages.bind("models.window"),
                        NumberField.whole(id("window"), own.windowDays, 1, MOST_DAYS, 1),
                        messages.bind(
                                own.subject == SubjectKind.SHOPPER
                                        ? "models.window.hint"
                                        : "models.window.hint.product"))
                .row(
                        messages.bind("models.gap"),
                        NumberField.whole(id("gap"), terms.gapDays, 0, MOST_DAYS, 1),
                        messages.bind("models.gap.hint"));
        if (own.subject == SubjectKind.SHOPPER) {
            grid.row(messages.bind("models.category"), category(), messages.bind("models.category.hint"));
        } else {
            grid.row(
                    messages.bind("models.touched"),
                    NumberField.whole(id("touched"), terms.touchedDays, 1, MOST_DAYS, 1),
                    messages.bind("models.touched.hint"));
        }
        var every = NumberField.whole(id("every"), terms.everyDays, 0, MOST_DAYS, 1);
        every.disableProperty().bind(terms.moments.lessThan(2));
        grid.row(
                        messages.bind("models.moments"),
                        NumberField.whole(id("moments"), terms.moments, 1, MOST_MOMENTS, 1),
                        messages.bind("models.moments.hint"))
                .row(messages.bind("models.every"), every, messages.bind("models.every.hint"))
                .wide(span);
        getChildren().add(grid);
    }

    private Node category() {
        var any = Optional.<String>empty();
        var choice = new WordChoice<Optional<String>>(
                id("category"), messages, one -> one.orElseGet(() -> messages.text("models.category.any")));
        Runnable follow = () -> {
            var events = model.groundProperty().get().events();
            List<Optional<String>> items = new ArrayList<>(List.of(any));
            if (events != null) {
                events.categories().forEach(name -> items.add(Optional.of(name)));
            }
            if (!choice.getItems().equals(items)) {
                choice.setItems(FXCollections.observableArrayList(items));
            }
            choice.setValue(Optional.ofNullable(own.rows.category.get()));
            choice.setDisable(items.size() < 2);
        };
        choice.setOnAction(e -> {
            Optional<String> chosen = choice.getValue();
            if (chosen != null) {
                own.rows.category.set(chosen.orElse(null));
            }
        });
        model.groundProperty().addListener(changed -> follow.run());
        own.rows.category.addListener(changed -> follow.run());
        follow.run();
        return choice;
    }

    /// Names of controls differ between the pages of shoppers, alone and with a product.
    private String id(String name) {
        return id(own.subject, name);
    }

    static String id(SubjectKind subject, String name) {
        return subject == SubjectKind.SHOPPER ? "models-" + name : "subjects-pair-" + name;
    }

    /// From when to when there are events.
    static String span(ModelsViewModel model, Messages messages) {
        var events = model.groundProperty().get().events();
        return events == null
                ? ""
                : messages.text(
                        "models.span",
                        MOMENT.format(events.first().atOffset(ZoneOffset.UTC)),
                        MOMENT.format(events.last().atOffset(ZoneOffset.UTC)));
    }
}
