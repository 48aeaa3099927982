package org.intentworkbench.ui.data;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.ui.kit.Messages;

/// How many lines of an import of orders are sales, returns, cancellations and adjustments.
final class LinesPane extends VBox {
    private final Messages messages;

    LinesPane(Messages messages) {
        super(12);
        this.messages = messages;
        setId("overview-lines");
    }

    void show(OverviewModel.Seen.Orders orders) {
        var headline = new Label(
                messages.text("data.overview.lines.headline", orders.report().file()));
        headline.getStyleClass().add("import-name");
        headline.setWrapText(true);
        long all = orders.lines().values().stream().mapToLong(Long::longValue).sum();
        var tiles = new FlowPane(12, 12);
        for (LineKind kind : LineKind.values()) {
            long lines = orders.lines().getOrDefault(kind, 0L);
            var name = new Label(kind.title().in(messages.locale()));
            name.getStyleClass().add("choice-name");
            var count = new Label(
                    all == 0
                            ? messages.count(lines)
                            : messages.text(
                                    "data.overview.lines.share",
                                    messages.count(lines),
                                    messages.percent((double) lines / all, 1)));
            count.setId("overview-line-" + kind);
            count.getStyleClass().add("choice-value");
            name.setLabelFor(count);
            var tile = new VBox(4, name, count);
            tile.getStyleClass().add("draft-card");
            tile.setMinWidth(170);
            tiles.getChildren().add(tile);
        }
        getChildren().setAll(headline, tiles);
    }
}
