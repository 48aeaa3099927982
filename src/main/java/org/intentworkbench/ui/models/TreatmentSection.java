package org.intentworkbench.ui.models;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.intentworkbench.training.ProbabilityScale;
import org.intentworkbench.training.Resampling;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;

/// What is done to training rows and scores. Never to rows that are tested, and there is no choice to do so.
final class TreatmentSection extends VBox {
    TreatmentSection(ModelsViewModel model, SubjectSettings settings, Messages messages) {
        ProtocolSettings own = settings.protocol;
        getStyleClass().add("protocol-section");
        var resample =
                new WordChoice<Resampling>("models-resample", messages, one -> messages.text("resampling." + one));
        resample.getItems().setAll(Resampling.values());
        resample.valueProperty().bindBidirectional(own.resampling);
        var calibrate = new WordChoice<ProbabilityScale>(
                "models-calibrate", messages, one -> messages.text("calibration." + one));
        calibrate.getItems().setAll(ProbabilityScale.values());
        calibrate.valueProperty().bindBidirectional(own.scale);
        var reweigh = new ComboBox<String>();
        reweigh.setId("models-reweigh");
        reweigh.setMaxWidth(Double.MAX_VALUE);
        FeatureNames.offer(reweigh, own.reweighBy, model, true);
        getChildren()
                .add(new FormGrid()
                        .row(messages.bind("models.resample"), resample, messages.bind("models.resample.hint"))
                        .row(messages.bind("models.calibrate"), calibrate, messages.bind("models.calibrate.hint"))
                        .row(messages.bind("models.reweigh"), reweigh, messages.bind("models.reweigh.hint")));
    }
}
