package org.intentworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Cards in as many equal columns as the width has room for; a wide card takes a line of its own, and the last
/// card of a line that is not full takes what is left.
final class CardColumns extends GridPane {
    private static final double THREE = 1500;
    private static final double TWO = 820;

    private record Placed(Region card, boolean wide) {}

    private final List<Placed> cards = new ArrayList<>();
    private int columns;

    CardColumns() {
        getStyleClass().add("card-columns");
        widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
    }

    void add(Region card, boolean wide) {
        cards.add(new Placed(card, wide));
        // a hidden card leaves no hole
        card.managedProperty().bind(card.visibleProperty());
        card.visibleProperty().addListener((property, before, now) -> arrange());
        card.setMaxWidth(Double.MAX_VALUE);
        GridPane.setFillHeight(card, true);
        arrange();
    }

    void clear() {
        cards.clear();
        getChildren().clear();
    }

    private void fit(double width) {
        int now = width >= THREE ? 3 : width >= TWO ? 2 : 1;
        if (now != columns) {
            columns = now;
            arrange();
        }
    }

    private void arrange() {
        if (columns == 0) {
            return;
        }
        getChildren().clear();
        getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var constraint = new ColumnConstraints();
            constraint.setPercentWidth(100.0 / columns);
            constraint.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(constraint);
        }
        int row = 0;
        int column = 0;
        Node last = null;
        for (Placed placed : cards) {
            if (!placed.card().isVisible()) {
                continue;
            }
            if (column == columns || placed.wide() && column > 0) {
                stretch(last, column);
                row++;
                column = 0;
            }
            add(placed.card(), column, row, placed.wide() ? columns : 1, 1);
            column = placed.wide() ? columns : column + 1;
            last = placed.card();
        }
        stretch(last, column);
    }

    private void stretch(@org.jspecify.annotations.Nullable Node last, int column) {
        if (last != null && column < columns) {
            GridPane.setColumnSpan(last, columns - column + 1);
        }
    }
}
