package org.intentworkbench.ui.data;

import javafx.scene.control.Label;
import org.intentworkbench.store.ImportEstimate;
import org.intentworkbench.ui.kit.Messages;

/// What an import will take, before it begins; where it does not fit, with the numbers.
final class EstimateLine extends Label {
    private static final double KILO = 1024;

    private final EstimateModel model;
    private final Messages messages;

    EstimateLine(EstimateModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("import-estimate");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(textProperty().isNotEmpty());
        model.totalProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    EstimateModel model() {
        return model;
    }

    private void show() {
        ImportEstimate estimate = model.totalProperty().get();
        getStyleClass().removeAll("text-muted", "import-refusal");
        if (estimate == null) {
            setText("");
            return;
        }
        getStyleClass().add(estimate.fits() ? "text-muted" : "import-refusal");
        setText(messages.text(
                estimate.fits() ? "data.estimate.fits" : "data.estimate.toolarge",
                messages.count(estimate.rows()),
                size(estimate.disk()),
                size(estimate.freeDisk()),
                size(estimate.memory()),
                size(estimate.freeMemory()),
                messages.seconds(estimate.seconds())));
    }

    private String size(long bytes) {
        double megabytes = bytes / KILO / KILO;
        if (megabytes < 1) {
            return messages.text("data.estimate.less");
        }
        return megabytes < KILO
                ? messages.text("data.estimate.mb", messages.number(megabytes, 0))
                : messages.text("data.estimate.gb", messages.number(megabytes / KILO, 1));
    }
}
