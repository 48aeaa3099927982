package org.intentworkbench.ui.results;

import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.GroupFigures.Notion;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.experiment.FairnessRemedy;
import org.intentworkbench.experiment.RunDifference;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;

/// The remedy: the model as it is beside the one from reweighed rows, group by group, and what it costs.
final class RemedyCard extends VBox {
    private final Messages messages;
    private final FairnessModel model;
    private final Label why = new Label();
    private final Button reweigh = new Button();
    private final Button keep = new Button();
    private final GridPane grid = new GridPane();
    private final Label cost = new Label();

    RemedyCard(Messages messages, FairnessModel model, BackgroundRunner runner) {
        this.messages = messages;
        this.model = model;
        managedProperty().bind(visibleProperty());
        for (Label line : new Label[] {why, cost}) {
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
        }
        why.getStyleClass().add("results-caption");
        cost.setId("fair-cost");
        cost.managedProperty().bind(Bindings.isNotEmpty(cost.textProperty()));
        reweigh.setId("fair-reweigh");
        reweigh.textProperty().bind(messages.bind("fairness.reweigh"));
        reweigh.setOnAction(e -> model.reweigh());
        keep.setId("fair-keep");
        keep.textProperty().bind(messages.bind("fairness.keep"));
        keep.setOnAction(e -> model.keep());
        grid.setId("fair-remedy");
        grid.getStyleClass().add("groups-table");
        grid.managedProperty().bind(Bindings.isNotEmpty(grid.getChildren()));
        var acts = new HBox(reweigh, keep);
        acts.getStyleClass().add("alarm-acts");
        getChildren()
                .add(new Card(
                        messages.bind("fairness.remedy"),
                        why,
                        acts,
                        new ProgressStrip(runner, messages, FairnessModel.REMEDY),
                        grid,
                        cost));
        model.remedyProperty().addListener((property, before, now) -> fill());
        model.measuredProperty().addListener((property, before, now) -> fill());
        fill();
    }

    void fill() {
        FairnessModel.Measured measured = model.measuredProperty().get();
        boolean can = measured != null && measured.column().isFeature();
        reweigh.setDisable(!can);
        why.setText(messages.text(measured != null && !can ? "fairness.remedy.unseen" : "fairness.remedy.about"));
        FairnessRemedy found = model.remedyProperty().get();
        keep.setVisible(found != null);
        grid.getChildren().clear();
        cost.setText("");
        if (found != null) {
            table(found);
            cost.setText(cost(found));
        }
    }

    private void table(FairnessRemedy found) {
        String[] heads = {
            "name", "list.before", "list.after", "ratio.before", "ratio.after", "found.before", "found.after"
        };
        for (int i = 0; i < heads.length; i++) {
            cell(i, 0, messages.text("fairness." + heads[i]), "groups-head");
        }
        for (int g = 0; g < found.before().groups().size(); g++) {
            int row = g + 1;
            var line = new Region();
            line.getStyleClass().add("groups-line");
            grid.add(line, 0, row, heads.length, 1);
            cell(0, row, found.before().groups().get(g).name().in(messages.locale()), "groups-name");
            cell(1, row, share(found.before(), g, Notion.LIST_SHARE), "groups-cell");
            cell(2, row, share(found.after(), g, Notion.LIST_SHARE), "groups-all");
            cell(3, row, ratio(found.before(), g), "groups-cell");
            cell(4, row, ratio(found.after(), g), "groups-all");
            cell(5, row, share(found.before(), g, Notion.TRUE_POSITIVE_RATE), "groups-cell");
            cell(6, row, share(found.after(), g, Notion.TRUE_POSITIVE_RATE), "groups-all");
        }
    }

    private String share(Fairness fairness, int group, Notion notion) {
        return messages.percent(
                fairness.groups().get(group).figures().of(notion).share(), 1);
    }

    private String ratio(Fairness fairness, int group) {
        return messages.number(fairness.ratio(group, Notion.LIST_SHARE).ratio(), 2);
    }

    private void cell(int column, int row, String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        if (column > 0) {
            GridPane.setHalignment(label, HPos.RIGHT);
        }
        grid.add(label, column, row);
    }

    private String cost(FairnessRemedy found) {
        RunDifference.FigureDifference auc = found.difference().figures().getFirst();
        return messages.text(
                "fairness.cost",
                messages.number(found.before().evenness(), 2),
                messages.number(found.after().evenness(), 2),
                messages.number(auc.first().mean(), 3),
                messages.number(auc.second().mean(), 3),
                messages.count(found.difference().entered().size()),
                messages.count(found.difference().left().size()),
                messages.count(found.difference().stayed()));
    }
}
