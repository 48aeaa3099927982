package org.intentworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.intentworkbench.evaluation.AucInterval;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.GroupQuality;
import org.intentworkbench.ui.kit.Messages;

/// A line a group: rows, positives, area with interval, what was said and what was, and the figures at the threshold.
/// Small
/// groups are hatched and say so (`group-<n>`, from 0; -1 is all rows).
final class GroupsTable extends GridPane {
    private static final List<String> HEADS =
            List.of("name", "rows", "positives", "auc", "said", "was", "called", "precision", "recall");
    private static final double WIDEST = 1760;
    private static final double WIDEST_NAME = 320;
    private static final int AUC = 3;
    private static final int CALLED = 6;

    private record Live(GroupQuality quality, Label called, Label precision, Label recall) {}

    private final Messages messages;
    private final List<Live> live = new ArrayList<>();

    GroupsTable(Messages messages) {
        this.messages = messages;
        setId("results-groups-table");
        setMaxWidth(WIDEST);
        getStyleClass().add("groups-table");
        for (int i = 0; i < HEADS.size(); i++) {
            var column = new ColumnConstraints();
            // what is left goes between the figures, not into one wide gap after the names
            column.setHgrow(i == 0 ? Priority.SOMETIMES : Priority.ALWAYS);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setMinWidth(i == 0 ? 120 : Region.USE_PREF_SIZE);
            if (i == 0) {
                column.setMaxWidth(WIDEST_NAME);
            }
            getColumnConstraints().add(column);
        }
    }

    void show(GroupsModel.Measured measured, ResultWords words) {
        getChildren().clear();
        live.clear();
        for (int i = 0; i < HEADS.size(); i++) {
            var head = label(messages.text("results.groups." + HEADS.get(i)), "groups-head");
            head.setTooltip(tip(messages.text("results.groups." + HEADS.get(i) + ".about")));
            add(head, i, 0);
        }
        line(1, -1, messages.text("results.groups.all"), measured.all());
        int at = 0;
        for (GroupsModel.Row row : measured.rows()) {
            line(at + 2, at, words.say(row.name()), row.quality());
            at++;
        }
    }

    void move(double threshold) {
        for (Live row : live) {
            ConfusionMatrix matrix = row.quality().cuts().at(threshold);
            row.called().setText(messages.count(matrix.selected()));
            row.precision().setText(messages.percent(matrix.precision(), 1));
            row.recall().setText(messages.percent(matrix.recall(), 1));
        }
    }

    private void line(int row, int number, String name, GroupQuality quality) {
        boolean few = quality.tooFew();
        var ground = new Region();
        ground.setId("group-" + number);
        ground.getStyleClass().add("groups-line");
        if (few) {
            ground.getStyleClass().add("group-few");
        }
        add(ground, 0, row, HEADS.size(), 1);
        var title = label(name, number < 0 ? "groups-all" : "groups-name");
        title.setTooltip(tip(name));
        title.setMinWidth(0);
        add(title, 0, row);
        add(label(messages.count(quality.rows()), "groups-cell"), 1, row);
        add(label(messages.count(quality.positives()), "groups-cell"), 2, row);
        var area = label(few ? messages.text("results.groups.few") : area(quality.auc()), "groups-cell");
        if (few) {
            area.getStyleClass().add("groups-few");
            area.setTooltip(
                    tip(messages.text("results.groups.few.about", GroupQuality.FEW_ROWS, GroupQuality.FEW_OF_A_CLASS)));
        }
        add(area, AUC, row);
        add(label(messages.percent(quality.meanScore(), 1), "groups-cell"), 4, row);
        add(label(messages.percent(quality.positiveShare(), 1), "groups-cell"), 5, row);
        var moving = new Label[] {label("", "groups-cell"), label("", "groups-cell"), label("", "groups-cell")};
        for (int i = 0; i < moving.length; i++) {
            add(moving[i], CALLED + i, row);
        }
        live.add(new Live(quality, moving[0], moving[1], moving[2]));
    }

    private String area(AucInterval auc) {
        return messages.text(
                "results.groups.interval",
                messages.number(auc.area(), 3),
                messages.number(auc.low(), 3),
                messages.number(auc.high(), 3));
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }

    /// For tests: the texts of the cells that move, of all rows and then of each group.
    List<Node> moving() {
        return live.stream().<Node>map(Live::precision).toList();
    }
}
