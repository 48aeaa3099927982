package org.intentworkbench.ui.results;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.GroupFigures.Notion;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Debounce;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.WordChoice;

/// Whom the list takes and leaves, by group, and what reweighing would change.
final class FairnessPart implements ResultPart {
    private static final double REST = 80;

    private final Messages messages;
    private final ResultsViewModel results;
    private final FairnessModel model;
    private final WordChoice<String> by;
    private final TextField cuts = new TextField();
    private final Label sentence = new Label();
    private final Debounce rest = new Debounce(Duration.millis(REST));
    private final FairnessTable table;
    private final RemedyCard remedy;
    private final Region node;
    private boolean following;

    FairnessPart(Messages messages, ResultsViewModel results, FairnessModel model, BackgroundRunner runner) {
        this.messages = messages;
        this.results = results;
        this.model = model;
        by = new WordChoice<>("fair-by", messages, name -> name);
        by.setMaxWidth(300);
        by.accessibleTextProperty().bind(messages.bind("fairness.by"));
        by.valueProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                model.byProperty().set(now);
            }
        });
        cuts.setId("fair-cuts");
        cuts.setPrefColumnCount(12);
        cuts.promptTextProperty().bind(messages.bind("fairness.cuts.prompt"));
        cuts.accessibleTextProperty().bind(messages.bind("fairness.cuts"));
        cuts.setOnAction(e -> model.cutsProperty().set(cuts.getText()));
        cuts.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                model.cutsProperty().set(cuts.getText());
            }
        });
        model.cutsProperty().addListener((property, before, now) -> cuts.setText(now));
        Label cutsName = name("fairness.cuts", cuts);
        cutsName.visibleProperty().bind(cuts.visibleProperty()); // a category has no places to cut at
        var choice = new HBox(name("fairness.by", by), by, cutsName, cuts);
        choice.getStyleClass().add("groups-choice");
        sentence.setId("fair-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        table = new FairnessTable(messages);
        remedy = new RemedyCard(messages, model, runner);
        var content = new VBox(
                new Card(
                        messages.bind("fairness"),
                        choice,
                        new ProgressStrip(runner, messages, FairnessModel.SLOT),
                        sentence,
                        table),
                remedy);
        content.getStyleClass().add("results-content");
        node = Cards.scroll("results-fairness-scroll", content);
        model.choicesProperty().addListener((property, before, now) -> choose());
        model.byProperty().addListener((property, before, now) -> choose());
        model.measuredProperty().addListener((property, before, now) -> draw());
    }

    private Label name(String key, javafx.scene.Node of) {
        var label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setLabelFor(of);
        return label;
    }

    @Override
    public String id() {
        return "fairness";
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RunCurves curves) {
        model.look();
        draw();
        remedy.fill();
    }

    @Override
    public void move(RunCurves curves, ConfusionMatrix matrix) {
        // a table of labels is too much for every step of a drag
        rest.request(this::draw);
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
        FairnessModel.Measured measured = model.measuredProperty().get();
        table.setVisible(measured != null);
        cuts.setVisible(measured != null && measured.column().isNumber());
        remedy.setVisible(measured != null);
        if (measured == null) {
            sentence.setText(messages.text("fairness.none"));
            return;
        }
        Fairness fairness = measured.fairness().at(results.thresholdProperty().get());
        table.show(fairness);
        sentence.setText(said(fairness));
    }

    private String said(Fairness fairness) {
        String seen = messages.text(fairness.isFeature() ? "fairness.seen" : "fairness.unseen", fairness.by());
        if (fairness.reference() < 0 || Double.isNaN(fairness.evenness())) {
            return messages.text("fairness.said.few") + " " + seen;
        }
        Fairness.Group largest = fairness.groups().get(fairness.reference());
        return messages.text(
                        "fairness.said",
                        messages.threshold(fairness.threshold()),
                        messages.percent(largest.figures().of(Notion.LIST_SHARE).share(), 1),
                        largest.name().in(messages.locale()),
                        messages.number(fairness.evenness(), 2))
                + " " + seen;
    }
}
