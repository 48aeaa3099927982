package org.intentworkbench.ui.results;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.StatTile;

/// The figures as tiles: mean and spread over the repeats, and under it the value on the rows drawn.
final class FigureTiles extends VBox {
    private static final double ROOM_FOR_ALL = 1040;
    private static final double ROOM_FOR_LARGE = 1360;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Messages messages;
    private final ResultWords words;
    private final Map<Figure, StatTile> tiles = new EnumMap<>(Figure.class);
    private final Map<Figure, Label> drawn = new EnumMap<>(Figure.class);
    private final Label caption = new Label();
    private final Label baselines = new Label();
    private final GridPane grid = new GridPane();
    private int columns;

    FigureTiles(Messages messages, ResultWords words) {
        this.messages = messages;
        this.words = words;
        getStyleClass().add("figure-tiles");
        caption.setId("results-tiles-caption");
        caption.getStyleClass().add("results-caption");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        var convention = new Tooltip();
        convention.textProperty().bind(messages.bind("results.tiles.about"));
        convention.setWrapText(true);
        convention.setMaxWidth(420);
        caption.setTooltip(convention);
        grid.getStyleClass().add("figure-grid");
        for (Figure figure : Figure.values()) {
            var tile = new StatTile("results-" + figure.id(), messages.bind("results.figure." + figure));
            var here = new Label();
            here.setId("results-" + figure.id() + "-drawn");
            here.getStyleClass().add("stat-drawn");
            tile.getChildren().add(here);
            tile.setMaxWidth(Double.MAX_VALUE);
            var tip = new Tooltip();
            tip.textProperty().bind(messages.bind("results.figure." + figure + ".about"));
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            Tooltip.install(tile, tip);
            tiles.put(figure, tile);
            drawn.put(figure, here);
        }
        baselines.setId("results-baselines");
        baselines.getStyleClass().add("results-caption");
        baselines.setWrapText(true);
        baselines.setMinHeight(USE_PREF_SIZE);
        baselines.managedProperty().bind(baselines.visibleProperty());
        getChildren().addAll(grid, caption, baselines);
        widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
        arrange(4);
    }

    void show(RunCurves curves, ConfusionMatrix matrix) {
        var result = curves.run().result();
        int repeats = result.repeats().size();
        caption.setText(messages.text(
                repeats < 2 ? "results.tiles.once" : "results.tiles",
                messages.count(repeats),
                words.threshold(result.spec().threshold())));
        String plain = words.baselines(result);
        baselines.setText(plain);
        baselines.setVisible(!plain.isEmpty());
        tiles.forEach((figure, tile) -> {
            var spread = figure.over(result);
            tile.show(messages.number(spread.mean(), figure.digits()), words.spread(spread, repeats, figure.digits()));
        });
        move(curves, matrix);
    }

    /// Follows the threshold; cheap enough for every step of a drag.
    void move(RunCurves curves, ConfusionMatrix matrix) {
        String at = words.threshold(matrix.threshold());
        drawn.forEach((figure, label) -> {
            String value = messages.number(figure.drawn(curves.fixed(), matrix), figure.digits());
            label.setText(
                    figure.atThreshold()
                            ? messages.text("results.tile.at", at, value)
                            : messages.text("results.tile.drawn", value));
        });
    }

    private void fit(double width) {
        boolean all = width >= ROOM_FOR_ALL;
        pseudoClassStateChanged(TIGHT, all && width < ROOM_FOR_LARGE);
        arrange(all ? 8 : 4);
    }

    /// In one row a figure of four decimals gets a little more than one of three.
    private double weight(int column, int across) {
        if (across < tiles.size()) {
            return 1.0 / across;
        }
        double sum = 0;
        for (Figure figure : tiles.keySet()) {
            sum += room(figure);
        }
        return room(Figure.values()[column]) / sum;
    }

    private static double room(Figure figure) {
        return figure.digits() > 3 ? 1.2 : 1;
    }

    private void arrange(int across) {
        if (columns == across) {
            return;
        }
        columns = across;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < across; i++) {
            var constraint = new ColumnConstraints();
            constraint.setPercentWidth(100 * weight(i, across));
            grid.getColumnConstraints().add(constraint);
        }
        int at = 0;
        for (StatTile tile : tiles.values()) {
            grid.add(tile, at % across, at / across);
            at++;
        }
    }
}
