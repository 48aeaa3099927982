package org.intentworkbench.ui.models;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// A feature with a tick while it goes in; its definition is the tooltip.
final class FeatureCell extends ListCell<FeatureName> {
    private final SubjectSettings settings;
    private final Messages messages;
    private final CheckBox box = new CheckBox();
    private final Tooltip tip = new Tooltip();

    FeatureCell(SubjectSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        box.setMnemonicParsing(false);
        box.setOnAction(e -> {
            var feature = getItem();
            if (feature == null) {
                return;
            }
            if (box.isSelected()) {
                settings.dropped.remove(feature.name());
            } else {
                settings.dropped.add(feature.name());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable FeatureName feature, boolean empty) {
        super.updateItem(feature, empty);
        if (empty || feature == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        box.setId("models-feature-" + feature.name());
        box.setText(feature.label().in(messages.locale()));
        box.setSelected(!settings.dropped.contains(feature.name()));
        box.setDisable(!settings.takes(feature.group()));
        tip.setText(feature.name() + "\n" + feature.definition().in(messages.locale()));
        setTooltip(tip);
        setGraphic(box);
    }
}
