package org.intentworkbench.ui.data;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.store.ColumnFigures;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// How the values of a column are spread, as small bars; the highest fills the cell.
final class HistogramCell extends TableCell<ColumnFigures, ColumnFigures> {
    private final Messages messages;
    private final Bars bars = new Bars();

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

    private static final class Bars extends Pane {
        private static final double HEIGHT = 22;
        private static final double LEAST = 1.5;

        private int[] counts = new int[0];

        Bars() {
            setPrefHeight(HEIGHT);
            setMinHeight(HEIGHT);
            setMaxHeight(HEIGHT);
        }

        void show(int[] now) {
            counts = now.clone();
            while (getChildren().size() < counts.length) {
                var bar = new Region();
                bar.getStyleClass().add("histogram-bar");
                bar.setManaged(false);
                getChildren().add(bar);
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            int most = 1;
            for (int count : counts) {
                most = Math.max(most, count);
            }
            double width = getWidth() / Math.max(1, counts.length);
            for (int i = 0; i < getChildren().size(); i++) {
                var bar = getChildren().get(i);
                boolean any = i < counts.length && counts[i] > 0;
                bar.setVisible(any);
                if (any) {
                    double height = Math.max(LEAST, HEIGHT * counts[i] / most); // a single value is seen too
                    bar.resizeRelocate(i * width, HEIGHT - height, Math.max(1, width - 1), height);
                }
            }
        }
    }
}
