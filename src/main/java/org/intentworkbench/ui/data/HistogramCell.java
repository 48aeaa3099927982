package org.intentworkbench.ui.data;

import javafx.scene.control.TableCell;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.store.ColumnFigures;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.TinyBars;
import org.jspecify.annotations.Nullable;

/// How the values of a column are spread, as small bars; the highest fills the cell.
final class HistogramCell extends TableCell<ColumnFigures, ColumnFigures> {
    private final Messages messages;
    private final TinyBars bars = new TinyBars();

    HistogramCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("histogram-cell");
    }

    @Override
    protected void updateItem(@Nullable ColumnFigures column, boolean empty) {
        super.updateItem(column, empty);
        boolean drawn = !empty && column != null && column.histogram().length > 0;
        setGraphic(drawn ? bars : null);
        setAccessibleText(null);
        if (drawn && column != null) {
            bars.show(column.histogram());
            setAccessibleText(messages.text(
                    "data.columns.spread.spoken",
                    column.name(),
                    column.type() == ColumnType.TIME
                            ? Shown.inFigures((long) column.minimum())
                            : Shown.number(column.minimum()),
                    column.type() == ColumnType.TIME
                            ? Shown.inFigures((long) column.maximum())
                            : Shown.number(column.maximum())));
        }
    }
}
