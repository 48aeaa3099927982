package org.intentworkbench.ui.models;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TreeTableCell;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// A family or a feature with a tick while it goes in; a family of which some go in has a dash.
final class FeatureTickCell extends TreeTableCell<FeatureRow, FeatureRow> {
    private final FeatureBrowserModel model;
    private final Messages messages;
    private final CheckBox box = new CheckBox();

    FeatureTickCell(FeatureBrowserModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        box.setMnemonicParsing(false);
        box.setFocusTraversable(false); // the table has the focus; Space ticks its row
        box.setOnAction(e -> {
            switch (getItem()) {
                case FeatureRow.Family family -> model.take(family.group(), box.isSelected());
                case FeatureRow.Single single -> model.take(single.feature(), box.isSelected());
                case null -> {}
            }
        });
    }

    @Override
    protected void updateItem(@Nullable FeatureRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : box);
        getStyleClass().remove("feature-family");
        switch (empty ? null : row) {
            case FeatureRow.Family family -> {
                int taken = model.taken(family.group());
                int offered = model.offered(family.group());
                box.setId("features-group-" + family.group());
                box.setText(messages.text(
                        family.group().isOnRequest() ? "models.browser.family.request" : "models.browser.family",
                        family.group().label().in(messages.locale()),
                        messages.count(taken),
                        messages.count(offered)));
                box.setIndeterminate(taken > 0 && taken < offered);
                box.setSelected(taken == offered);
                box.setDisable(!model.canTake(family.group()));
                getStyleClass().add("feature-family");
            }
            case FeatureRow.Single single -> {
                box.setId("features-tick-" + single.feature().name());
                box.setText(single.feature().label().in(messages.locale()));
                box.setIndeterminate(false);
                box.setSelected(model.takes(single.feature()));
                box.setDisable(!model.canTake(single.feature().group()));
            }
            case null -> {}
        }
    }
}
