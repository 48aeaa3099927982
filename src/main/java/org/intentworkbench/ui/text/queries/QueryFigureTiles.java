package org.intentworkbench.ui.text.queries;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.intentworkbench.text.queries.QueryReport;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.StatTile;
import org.jspecify.annotations.Nullable;

/// The four figures of all searches: how many are specific, refined, repeated, without a click; the note has the count.
final class QueryFigureTiles extends HBox {
    private final Messages messages;
    private final StatTile specific;
    private final StatTile refined;
    private final StatTile repeated;
    private final StatTile withoutClick;

    QueryFigureTiles(Messages messages) {
        this.messages = messages;
        specific = tile("specific");
        refined = tile("refined");
        repeated = tile("repeated");
        withoutClick = tile("noClick");
        getStyleClass().add("queries-tiles");
        for (StatTile tile : new StatTile[] {specific, refined, repeated, withoutClick}) {
            tile.setMaxWidth(Double.MAX_VALUE);
            tile.setMinWidth(0);
            tile.setPrefWidth(1); // all of them alike
            HBox.setHgrow(tile, Priority.ALWAYS);
            getChildren().add(tile);
        }
    }

    void show(@Nullable QueryReport report) {
        if (report == null) {
            for (StatTile tile : new StatTile[] {specific, refined, repeated, withoutClick}) {
                tile.show("–", "");
            }
            return;
        }
        var all = report.all();
        specific.show(
                messages.percent(all.specificShare(), 0),
                messages.text("text.queries.tile.vague", messages.percent(1 - all.specificShare(), 0)));
        refined.show(messages.percent(all.refinedShare(), 1), of(all.refined(), all.searches()));
        repeated.show(messages.percent(all.repeatedShare(), 0), of(all.repeated(), all.searches()));
        withoutClick.show(messages.percent(all.withoutClickShare(), 1), of(all.withoutClick(), all.searches()));
    }

    private String of(int part, int all) {
        return messages.text("text.queries.tile.of", messages.count(part), messages.count(all));
    }

    private StatTile tile(String name) {
        return new StatTile("queries-" + name, messages.bind("text.queries.tile." + name));
    }
}
