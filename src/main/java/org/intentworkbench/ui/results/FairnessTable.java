package org.intentworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.intentworkbench.evaluation.CountedShare;
import org.intentworkbench.evaluation.GroupFigures.Notion;
import org.intentworkbench.evaluation.GroupQuality;
import org.intentworkbench.evaluation.ShareRatio;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.ui.kit.Messages;

/// A line a group (`fair-group-<n>`): how common positive rows are, what share is put on the list and how that stands
/// to
/// the largest group, and whether the list is as right for it. Small groups are hatched and say so.
final class FairnessTable extends GridPane {
    private static final List<String> HEADS =
            List.of("name", "rows", "was", "score", "list", "ratio", "verdict", "found", "wrongly", "precision");
    private static final double WIDEST = 1760;
    private static final double WIDEST_NAME = 320;
    private static final double BAR = 70;
    private static final double SAID = 68;

    private final Messages messages;

    FairnessTable(Messages messages) {
        this.messages = messages;
        setId("fair-table");
        setMaxWidth(WIDEST);
        getStyleClass().add("groups-table");
        for (int i = 0; i < HEADS.size(); i++) {
            var column = new ColumnConstraints();
            // what is left goes between the figures, not into one wide gap after the names
            column.setHgrow(i == 0 ? Priority.SOMETIMES : Priority.ALWAYS);
            column.setHalignment(i == 0 || HEADS.get(i).equals("verdict") ? HPos.LEFT : HPos.RIGHT);
            column.setMinWidth(i == 0 ? 110 : Region.USE_PREF_SIZE);
            if (i == 0) {
                column.setMaxWidth(WIDEST_NAME);
            }
            getColumnConstraints().add(column);
        }
    }

    void show(Fairness fairness) {
        getChildren().clear();
        for (int i = 0; i < HEADS.size(); i++) {
            var head = cell(messages.text("fairness." + HEADS.get(i)), "groups-head");
            head.setTooltip(tip(messages.text("fairness." + HEADS.get(i) + ".about")));
            add(head, i, 0);
        }
        for (int g = 0; g < fairness.groups().size(); g++) {
            line(fairness, g);
        }
    }

    private void line(Fairness fairness, int g) {
        Fairness.Group group = fairness.groups().get(g);
        var ground = new Region();
        ground.setId("fair-group-" + g);
        ground.getStyleClass().add("groups-line");
        if (group.tooFew()) {
            ground.getStyleClass().add("group-few");
        }
        int row = g + 1;
        add(ground, 0, row, HEADS.size(), 1);
        String name = group.name().in(messages.locale());
        var title = cell(name, "groups-name");
        title.setMinWidth(0);
        title.setTooltip(tip(name));
        List<Node> cells = new ArrayList<>(List.of(
                title,
                cell(messages.count(group.figures().quality().rows()), "groups-cell"),
                share(group.figures().prevalence()),
                cell(messages.percent(group.figures().quality().meanScore(), 1), "groups-cell"),
                bar(group.figures().of(Notion.LIST_SHARE)),
                ratio(fairness, g),
                verdict(fairness, g),
                share(group.figures().of(Notion.TRUE_POSITIVE_RATE)),
                share(group.figures().of(Notion.FALSE_POSITIVE_RATE)),
                share(group.figures().of(Notion.PRECISION))));
        for (int i = 0; i < cells.size(); i++) {
            add(cells.get(i), i, row);
        }
    }

    private Node ratio(Fairness fairness, int g) {
        if (g == fairness.reference()) {
            return cell("1", "groups-cell");
        }
        ShareRatio ratio = fairness.ratio(g, Notion.LIST_SHARE);
        return cell(
                messages.text(
                        "results.groups.interval",
                        messages.number(ratio.ratio(), 2),
                        messages.number(ratio.low(), 2),
                        messages.number(ratio.high(), 2)),
                "groups-cell");
    }

    private Node verdict(Fairness fairness, int g) {
        Fairness.Verdict verdict = fairness.verdict(g);
        var label = cell(messages.text("fairness.verdict." + verdict), "groups-cell");
        label.setId("fair-verdict-" + g);
        label.getStyleClass()
                .add(
                        switch (verdict) {
                            case LESS, MORE -> "fair-apart";
                            case TOO_FEW -> "groups-few";
                            case REFERENCE, ALIKE, MAYBE -> "fair-calm";
                        });
        label.setTooltip(tip(messages.text(
                "fairness.verdict." + verdict + ".about", GroupQuality.FEW_ROWS, GroupQuality.FEW_OF_A_CLASS)));
        return label;
    }

    private Label share(CountedShare share) {
        var label = cell(messages.percent(share.share(), 1), "groups-cell");
        label.setTooltip(tip(messages.text(
                "fairness.share.about",
                messages.count(share.part()),
                messages.count(share.whole()),
                messages.percent(share.interval().low(), 1),
                messages.percent(share.interval().high(), 1))));
        return label;
    }

    private Node bar(CountedShare share) {
        var bar = new Region();
        bar.getStyleClass().addAll("alarm-bar", "alarm-bar-positive");
        double width = Double.isNaN(share.share()) ? 0 : Math.max(1, share.share() * BAR);
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        var ground = new HBox(bar);
        ground.getStyleClass().add("alarm-bar-ground");
        ground.setMinWidth(BAR);
        ground.setMaxWidth(BAR);
        var said = share(share);
        said.setMinWidth(SAID); // bars begin below each other
        said.setAlignment(Pos.CENTER_RIGHT);
        var both = new HBox(ground, said);
        both.getStyleClass().add("fair-bar");
        return both;
    }

    private static Label cell(String text, String style) {
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
}
