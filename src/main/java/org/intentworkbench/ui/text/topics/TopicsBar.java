package org.intentworkbench.ui.text.topics;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.intentworkbench.text.topics.TopicSettings;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;
import org.intentworkbench.ui.text.LanguageSwitch;

/// How topics are found and listed.
final class TopicsBar extends HBox {
    private final Messages messages;

    TopicsBar(TopicsModel model, Messages messages, BackgroundRunner runner) {
        super(10);
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("topics-tools");
        var language = new LanguageSwitch(
                "topics-language",
                messages,
                model.languages(),
                model.languageProperty(),
                model.languageProperty()::set);
        var number = number(model);
        var find = new Button();
        find.setId("topics-find");
        find.getStyleClass().add("accent");
        find.textProperty().bind(messages.bind("text.topics.find"));
        find.setMinWidth(USE_PREF_SIZE);
        find.setOnAction(e -> model.find());
        find.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> runner.isRunning(TopicsModel.FIND)
                                || model.languageProperty().get() == null,
                        runner.running(),
                        model.languageProperty()));
        var order =
                new WordChoice<TopicOrder>("topics-order", messages, one -> messages.text("text.topics.order." + one));
        order.getItems().setAll(List.of(TopicOrder.values()));
        order.valueProperty().bindBidirectional(model.orderProperty());
        order.accessibleTextProperty().bind(messages.bind("text.topics.order"));
        var hidden = new CheckBox();
        hidden.setId("topics-hidden");
        hidden.textProperty().bind(messages.bind("text.topics.hiddenToo"));
        hidden.selectedProperty().bindBidirectional(model.hiddenTooProperty());
        hidden.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        language,
                        label("text.topics.number"),
                        number,
                        find,
                        gap,
                        label("text.topics.order"),
                        order,
                        hidden);
    }

    private Label label(String key) {
        var label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("text-muted");
        return label;
    }

    /// 0 reads "automatic".
    private Spinner<Integer> number(TopicsModel model) {
        var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(0, TopicSettings.MOST_TOPICS, 0);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value == null || value == 0 ? messages.text("text.topics.automatic") : messages.count(value);
            }

            @Override
            public Integer fromString(String text) {
                String digits = text.replaceAll("\\D", "");
                return digits.isEmpty() || digits.length() > 4
                        ? 0
                        : Math.min(TopicSettings.MOST_TOPICS, Integer.parseInt(digits));
            }
        });
        var number = new Spinner<Integer>(values);
        number.setId("topics-number");
        number.setEditable(true);
        number.setPrefWidth(130);
        number.accessibleTextProperty().bind(messages.bind("text.topics.number"));
        values.valueProperty()
                .addListener((property, before, now) -> model.wantedProperty().set(now == null ? 0 : now));
        messages.localeProperty()
                .addListener(changed ->
                        number.getEditor().setText(values.getConverter().toString(values.getValue())));
        return number;
    }
}
