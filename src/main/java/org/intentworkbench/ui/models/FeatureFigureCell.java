package org.intentworkbench.ui.models;

import java.util.function.Function;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import org.intentworkbench.features.FeatureFigures;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Words or a figure of a feature; what is cut off stands in the tooltip.
final class FeatureFigureCell extends TreeTableCell<FeatureRow, FeatureRow> {
    private final Function<FeatureRow, String> said;
    private final Tooltip tip = new Tooltip();

    private FeatureFigureCell(Function<FeatureRow, String> said) {
        this.said = said;
        tip.setWrapText(true);
        tip.setMaxWidth(360);
    }

    static FeatureFigureCell words(Messages messages, Function<FeatureRow, String> said) {
        return new FeatureFigureCell(said);
    }

    /// Right-aligned; empty until the values have been looked at.
    static FeatureFigureCell figure(
            FeatureBrowserModel model, Messages messages, Function<FeatureFigures, String> said) {
        var cell = new FeatureFigureCell(row -> {
            FeatureFigures figures = row instanceof FeatureRow.Single single
                    ? model.figuresProperty().get().get(single.feature().name())
                    : null;
            return figures == null ? "" : said.apply(figures);
        });
        cell.getStyleClass().add("number-cell");
        return cell;
    }

    @Override
    protected void updateItem(@Nullable FeatureRow row, boolean empty) {
        super.updateItem(row, empty);
        String text = empty || row == null ? "" : said.apply(row);
        setText(text);
        tip.setText(text);
        setTooltip(text.length() > 12 ? tip : null);
    }
}
