package org.intentworkbench.ui.text.signals;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.intentworkbench.ui.kit.Debounce;
import org.intentworkbench.ui.kit.Messages;

/// A sentence of the analyst's own and what its signals are, while it is typed.
final class TryBox extends VBox {
    private static final Duration REST = Duration.millis(350);

    private final Messages messages;
    private final SignalWords words;
    private final SignalsModel model;
    private final FlowPane chips = new FlowPane();

    TryBox(SignalsModel model, Messages messages, SignalWords words) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        getStyleClass().add("signals-try");
        var name = new Label();
        name.textProperty().bind(messages.bind("signals.try"));
        name.getStyleClass().add("signals-strong");
        var field = new TextField();
        field.setId("signals-try");
        field.promptTextProperty().bind(messages.bind("signals.try.prompt"));
        field.accessibleTextProperty().bind(messages.bind("signals.try"));
        name.setLabelFor(field);
        var rest = new Debounce(REST);
        field.textProperty().addListener((property, before, now) -> rest.request(() -> model.type(now)));
        chips.setId("signals-try-found");
        chips.getStyleClass().add("signals-chips");
        getChildren().addAll(name, field, chips);
        model.liveProperty().addListener((property, before, now) -> show());
        messages.localeProperty().addListener((property, before, now) -> show());
    }

    private void show() {
        LiveReading live = model.liveProperty().get();
        chips.getChildren()
                .setAll(
                        live == null
                                ? List.of()
                                : live.readings().stream().map(this::chip).toList());
    }

    private Label chip(LiveReading.Reading reading) {
        var chip = new Label(messages.text(
                reading.isThere() ? "signals.try.there" : "signals.try.not",
                words.name(reading.signal()),
                words.rank(reading.rank())));
        chip.setId("signals-try-" + reading.signal());
        chip.getStyleClass().add("signals-chip");
        if (reading.isThere()) {
            chip.getStyleClass().add("signals-there");
        }
        var tip = new Tooltip(words.reading(reading));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        chip.setTooltip(tip);
        return chip;
    }
}
