package org.intentworkbench.ui.text.bakeoff;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.BakeOffEstimate;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;
import org.intentworkbench.ui.kit.ProgressStrip;

/// The settings of a bake-off, what it will take, and the button that starts it.
final class BakeOffForm extends VBox {
    private static final int MOST_REPEATS = 50;
    private static final int LEAST_TEXTS = 500;
    private static final int MOST_TEXTS = 1_000_000;

    private final BakeOffModel model;
    private final Messages messages;
    private final Label estimate = new Label();

    BakeOffForm(BakeOffModel model, Messages messages, BackgroundRunner runner) {
        super(8);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("card-section");
        var settings = new FlowPane(14, 8);
        settings.setAlignment(Pos.CENTER_LEFT);
        settings.getChildren()
                .addAll(
                        check("bakeoff-all", "bakeoff.labels.ALL", model.allProperty()),
                        check("bakeoff-few", "bakeoff.labels.FEW", model.fewProperty()),
                        check("bakeoff-leave", "text.bakeoff.leave", model.leaveOneOutProperty()),
                        number("bakeoff-repeats", "text.bakeoff.repeats", model.repeatsProperty(), 1, MOST_REPEATS, 1),
                        number(
                                "bakeoff-texts",
                                "text.bakeoff.texts",
                                model.mostTextsProperty(),
                                LEAST_TEXTS,
                                MOST_TEXTS,
                                LEAST_TEXTS),
                        number("bakeoff-seed", "text.bakeoff.seed", model.seedProperty(), 0, Integer.MAX_VALUE, 1));
        var start = new Button();
        start.setId("bakeoff-start");
        start.textProperty().bind(messages.bind("text.bakeoff.start"));
        start.getStyleClass().add("accent");
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(e -> model.run());
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !canStart(runner),
                        model.estimateProperty(),
                        model.allProperty(),
                        model.fewProperty(),
                        model.leaveOneOutProperty(),
                        runner.running()));
        estimate.setId("bakeoff-estimate");
        estimate.setWrapText(true);
        estimate.setMinHeight(USE_PREF_SIZE);
        var line = new HBox(12, start, estimate);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(settings, line, new ProgressStrip(runner, messages, BakeOffModel.RUN));
        model.estimateProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    private boolean canStart(BackgroundRunner runner) {
        BakeOffEstimate known = model.estimateProperty().get();
        return known != null
                && known.texts() > 0
                && (model.allProperty().get()
                        || model.fewProperty().get()
                        || model.leaveOneOutProperty().get())
                && !runner.isRunning(BakeOffModel.RUN);
    }

    private void show() {
        BakeOffEstimate known = model.estimateProperty().get();
        estimate.getStyleClass().setAll("label", "text-muted");
        if (known == null) {
            estimate.setText("");
        } else if (known.texts() == 0) {
            estimate.getStyleClass().setAll("label", "bakeoff-refusal");
            estimate.setText(messages.text("text.bakeoff.estimate.none"));
        } else if (known.waiting() > 0) {
            estimate.setText(messages.text(
                    "text.bakeoff.estimate.read",
                    messages.count(known.texts()),
                    messages.count(known.categories()),
                    messages.seconds(known.seconds()),
                    messages.count(known.waiting())));
        } else {
            estimate.setText(messages.text(
                    "text.bakeoff.estimate",
                    messages.count(known.texts()),
                    messages.count(known.categories()),
                    messages.seconds(known.seconds())));
        }
    }

    private CheckBox check(String id, String name, BooleanProperty value) {
        var check = new CheckBox();
        check.setId(id);
        check.textProperty().bind(messages.bind(name));
        check.selectedProperty().bindBidirectional(value);
        return check;
    }

    private HBox number(String id, String name, IntegerProperty value, int least, int most, int step) {
        var spinner = NumberField.whole(id, value, least, most, step);
        spinner.setPrefWidth(most > MOST_REPEATS ? 122 : 90);
        var label = new Label();
        label.textProperty().bind(messages.bind(name));
        label.setLabelFor(spinner);
        spinner.accessibleTextProperty().bind(messages.bind(name));
        var pair = new HBox(6, label, spinner);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }
}
