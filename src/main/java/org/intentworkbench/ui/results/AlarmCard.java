package org.intentworkbench.ui.results;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.AcceptedAlarms;
import org.intentworkbench.experiment.Alarm;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// One reason to doubt the run: what was found, what to do, and the acts (`alarm-<kind>-show`, `-drop`, `-accept`,
/// `-withdraw`).
final class AlarmCard extends VBox {
    private static final double SERIOUS = .6;
    private static final double NOTABLE = .4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final List<String> REASONS =
            List.of("alarm.reason.before", "alarm.reason.chance", "alarm.reason.known", "alarm.reason.first");

    private final Messages messages;
    private final AlarmsModel model;
    private final Alarm alarm;
    private final String id;
    private final VBox detail = new VBox();
    private final FlowPane acts = new FlowPane();

    /// @param show what Show does, handed the place where a figure can be put
    AlarmCard(Messages messages, AlarmsModel model, AlarmsModel.Card card, BiConsumer<Alarm, VBox> show) {
        this.messages = messages;
        this.model = model;
        alarm = card.alarm();
        id = "alarm-" + alarm.kind().name().toLowerCase(Locale.ROOT);
        setId(id);
        String grade = grade();
        getStyleClass().addAll("alarm-card", "alarm-" + (card.accepted() == null ? grade : "accepted"));
        setAccessibleRole(AccessibleRole.NODE);
        var title = new Label(alarm.kind().title().in(messages.locale()));
        title.getStyleClass().add("alarm-title");
        var how = new Label(messages.text(card.accepted() == null ? "alarm.grade." + grade : "alarm.accepted"));
        how.getStyleClass().add("alarm-grade");
        var head = new HBox((card.accepted() == null ? Icon.WARNING : Icon.CHECK).node(), title, how);
        head.getStyleClass().add("alarm-head");
        var said = line(alarm.sentence().in(messages.locale()), "alarm-said");
        said.setId(id + "-said");
        setAccessibleText(title.getText() + ". " + said.getText());
        detail.managedProperty().bind(Bindings.isNotEmpty(detail.getChildren()));
        acts.getStyleClass().add("alarm-acts");
        acts.getChildren().add(button("show", "alarm.show", () -> show.accept(alarm, detail)));
        if (model.canDrop(alarm)) {
            acts.getChildren().add(button("drop", "alarm.drop", () -> model.dropAndRetrain(alarm)));
        }
        AcceptedAlarms.Acceptance accepted = card.accepted();
        Node advice;
        if (accepted == null) {
            advice = line(alarm.kind().advice().in(messages.locale()), "alarm-advice");
            acts.getChildren().add(button("accept", "alarm.accept", this::ask));
        } else {
            advice = line(
                    messages.text(
                            "alarm.accepted.because",
                            accepted.reason(),
                            DAY.format(accepted.when().atZone(ZoneId.systemDefault()))),
                    "alarm-advice");
            advice.setId(id + "-because");
            acts.getChildren().add(button("withdraw", "alarm.withdraw", () -> model.withdraw(alarm.kind())));
        }
        getChildren().addAll(head, said, advice, detail, acts);
    }

    /// Colour is not the only sign: the grade stands there in words.
    private String grade() {
        return alarm.severity() >= SERIOUS ? "serious" : alarm.severity() >= NOTABLE ? "notable" : "mild";
    }

    /// The reason is typed, or picked and changed.
    private void ask() {
        var reason = new ComboBox<String>();
        reason.setId(id + "-reason");
        reason.setEditable(true);
        REASONS.forEach(key -> reason.getItems().add(messages.text(key)));
        reason.setPromptText(messages.text("alarm.reason"));
        reason.setAccessibleText(messages.text("alarm.reason"));
        reason.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        var confirm = button(
                "confirm",
                "alarm.accept.confirm",
                () -> model.accept(alarm.kind(), reason.getEditor().getText()));
        confirm.getStyleClass().add("accent");
        confirm.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> reason.getEditor().getText().isBlank(),
                        reason.getEditor().textProperty()));
        reason.getEditor().setOnAction(e -> confirm.fire());
        var cancel = button(
                "cancel",
                "alarm.accept.cancel",
                () -> getChildren().set(getChildren().size() - 1, acts));
        var row = new HBox(reason, confirm, cancel);
        row.getStyleClass().add("alarm-acts");
        getChildren().set(getChildren().size() - 1, row);
        reason.requestFocus();
    }

    private Button button(String name, String key, Runnable act) {
        var button = new Button(messages.text(key));
        button.setId(id + "-" + name);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(
                messages.text(key) + ": " + alarm.kind().title().in(messages.locale()));
        button.setOnAction(e -> act.run());
        return button;
    }

    private static Label line(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
