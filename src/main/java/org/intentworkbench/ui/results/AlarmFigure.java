package org.intentworkbench.ui.results;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.FeatureLook;
import org.intentworkbench.ui.kit.Messages;

/// A feature in bars, a line a level or band: how common positive rows are, or how much of training and test is there.
final class AlarmFigure extends VBox {
    private static final double LONGEST = 260;
    private static final double NAME = 150;

    private final Messages messages;
    private final GridPane grid = new GridPane();

    private AlarmFigure(Messages messages, String title) {
        this.messages = messages;
        getStyleClass().add("alarm-figure");
        grid.getStyleClass().add("alarm-bars");
        var head = new Label(title);
        head.getStyleClass().add("alarm-figure-title");
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head, grid);
    }

    static AlarmFigure positives(FeatureLook look, Messages messages) {
        var figure = new AlarmFigure(
                messages,
                messages.text("alarm.figure.positives", look.column().label().in(messages.locale())));
        for (int g = 0; g < look.names().size(); g++) {
            figure.name(look, g);
            figure.grid.add(bar(look.positiveShare()[g], "alarm-bar-positive"), 1, g);
            figure.number(messages.percent(look.positiveShare()[g], 1), 2, g);
            figure.number(messages.text("alarm.figure.rows", messages.count(look.rows()[g])), 3, g);
        }
        return figure;
    }

    static AlarmFigure drift(FeatureLook look, Messages messages) {
        var figure = new AlarmFigure(
                messages,
                messages.text("alarm.figure.drift", look.column().label().in(messages.locale())));
        for (int g = 0; g < look.names().size(); g++) {
            figure.name(look, g);
            figure.grid.add(
                    new VBox(
                            1, bar(look.training()[g], "alarm-bar-training"), bar(look.heldOut()[g], "alarm-bar-test")),
                    1,
                    g);
            figure.number(
                    messages.text(
                            "alarm.figure.shares",
                            messages.percent(look.training()[g], 1),
                            messages.percent(look.heldOut()[g], 1)),
                    2,
                    g);
        }
        return figure;
    }

    private void name(FeatureLook look, int group) {
        var name = new Label(look.names().get(group).in(messages.locale()));
        name.setMaxWidth(NAME);
        grid.add(name, 0, group);
    }

    private void number(String text, int column, int row) {
        var number = new Label(text);
        number.getStyleClass().add("alarm-number");
        GridPane.setHalignment(number, HPos.RIGHT);
        grid.add(number, column, row);
    }

    private static HBox bar(double share, String style) {
        var bar = new Region();
        bar.getStyleClass().addAll("alarm-bar", style);
        double width = Double.isNaN(share) ? 0 : Math.max(1, share * LONGEST);
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        var ground = new HBox(bar);
        ground.getStyleClass().add("alarm-bar-ground");
        ground.setMinWidth(LONGEST);
        ground.setMaxWidth(LONGEST);
        return ground;
    }
}
