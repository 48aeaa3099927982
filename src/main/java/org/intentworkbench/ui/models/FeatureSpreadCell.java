package org.intentworkbench.ui.models;

import javafx.scene.control.TreeTableCell;
import org.intentworkbench.features.FeatureFigures;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.TinyBars;
import org.jspecify.annotations.Nullable;

/// How the values of a feature are spread, as small bars; those above 99 of 100 in the last.
final class FeatureSpreadCell extends TreeTableCell<FeatureRow, FeatureRow> {
    private final FeatureBrowserModel model;
    private final Messages messages;
    private final TinyBars bars = new TinyBars();

    FeatureSpreadCell(FeatureBrowserModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("histogram-cell");
    }

    @Override
    protected void updateItem(@Nullable FeatureRow row, boolean empty) {
        super.updateItem(row, empty);
        FeatureFigures figures = !empty && row instanceof FeatureRow.Single single
                ? model.figuresProperty().get().get(single.feature().name())
                : null;
        boolean drawn = figures != null && figures.bins().length > 0;
        setGraphic(drawn ? bars : null);
        setText(
                figures != null && figures.kinds() > 0
                        ? messages.text("models.browser.kinds", messages.count(figures.kinds()))
                        : null);
        setAccessibleText(null);
        if (figures != null && drawn) {
            bars.show(figures.bins());
            setAccessibleText(messages.text(
                    "models.browser.spread.spoken",
                    FeatureDetail.number(messages, figures.min()),
                    FeatureDetail.number(messages, figures.median()),
                    FeatureDetail.number(messages, figures.max())));
        }
    }
}
