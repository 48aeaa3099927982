package org.intentworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.AucInterval;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.ui.chart.Dot;
import org.intentworkbench.ui.chart.DotPlot;
import org.intentworkbench.ui.chart.DotRow;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.WordChoice;

/// Whether the scores are as good in every group as they are over all.
final class GroupsPart implements ResultPart {
    private static final double CHART = 200;

    private final Messages messages;
    private final ResultWords words;
    private final ResultsViewModel results;
    private final GroupsModel model;
    private final Cards cards;
    private final WordChoice<GroupsModel.By> by;
    private final GroupsTable table;
    private final Label none = new Label();
    private final DotPlot areas;
    private final Region chartCard;
    private final Region node;
    private boolean following;

    GroupsPart(
            Messages messages,
            ResultWords words,
            ResultsViewModel results,
            GroupsModel model,
            BackgroundRunner runner,
            FileDialogs dialogs) {
        this.messages = messages;
        this.words = words;
        this.results = results;
        this.model = model;
        cards = new Cards(messages, dialogs);
        by = new WordChoice<>("results-groups-by", messages, this::name);
        by.setMaxWidth(360);
        by.accessibleTextProperty().bind(messages.bind("results.groups.by"));
        by.valueProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                model.byProperty().set(now);
            }
        });
        var byName = new Label();
        byName.textProperty().bind(messages.bind("results.groups.by"));
        byName.setLabelFor(by);
        var choice = new HBox(byName, by);
        choice.getStyleClass().add("groups-choice");
        table = new GroupsTable(messages);
        none.setId("results-groups-none");
        none.setWrapText(true);
        none.setMinHeight(Region.USE_PREF_SIZE);
        none.managedProperty().bind(none.visibleProperty());
        areas = new DotPlot("results-group-areas", messages);
        areas.titleProperty().bind(messages.bind("results.groups.areas"));
        areas.xLabelProperty().bind(messages.bind("results.figure.AUC"));
        chartCard = cards.card(areas, "results.groups.areas", messages.bind("results.groups.areas.about"), CHART);
        var content = new VBox(
                new Card(
                        messages.bind("results.groups"),
                        choice,
                        new ProgressStrip(runner, messages, GroupsModel.SLOT),
                        table,
                        none),
                chartCard);
        content.getStyleClass().add("results-content");
        node = Cards.scroll("results-groups-scroll", content);
        model.choicesProperty().addListener((property, before, now) -> choose());
        model.byProperty().addListener((property, before, now) -> choose());
        model.measuredProperty().addListener((property, before, now) -> draw());
    }

    @Override
    public String id() {
        return "groups";
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RunCurves curves) {
        cards.setFooter(words.footer(curves));
        model.look(curves);
        draw();
    }

    @Override
    public void move(RunCurves curves, ConfusionMatrix matrix) {
        table.move(matrix.threshold());
    }

    private String name(GroupsModel.By value) {
        return switch (value) {
            case GroupsModel.By.Feature feature -> words.say(feature.label());
            case GroupsModel.By.Segments segments -> messages.text("results.groups.segments");
        };
    }

    private void choose() {
        following = true;
        if (!by.getItems().equals(model.choicesProperty().get())) {
            by.getItems().setAll(model.choicesProperty().get());
        }
        by.setValue(model.byProperty().get());
        following = false;
    }

    private void draw() {
        var measured = model.measuredProperty().get();
        table.setVisible(measured != null);
        if (measured == null) {
            none.setVisible(false);
            return;
        }
        table.show(measured, words);
        table.move(results.thresholdProperty().get());
        String why = measured.rows().isEmpty()
                ? messages.text("results.groups.none")
                : measured.outside().isEmpty()
                        ? ""
                        : messages.text("results.groups.outside", String.join(", ", measured.outside()));
        none.setText(why);
        none.setVisible(!why.isEmpty());
        drawAreas(measured);
    }

    private void drawAreas(GroupsModel.Measured measured) {
        List<DotRow> rows = new ArrayList<>();
        rows.add(row(messages.text("results.groups.all"), measured.all().auc()));
        for (GroupsModel.Row group : measured.rows()) {
            if (!group.quality().tooFew()) {
                rows.add(row(words.say(group.name()), group.quality().auc()));
            }
        }
        areas.show(List.of(messages.text("results.figure.AUC")), rows);
        chartCard.setMinHeight(areas.wantedHeight() + 60);
    }

    private static DotRow row(String name, AucInterval auc) {
        return new DotRow(name, List.of(new Dot(0, auc.area(), auc.low(), auc.high())));
    }
}
