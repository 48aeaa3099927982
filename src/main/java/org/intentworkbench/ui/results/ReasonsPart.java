package org.intentworkbench.ui.results;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.explanation.FeatureWeight;
import org.intentworkbench.explanation.WeightMeaning;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.ui.chart.SignedBar;
import org.intentworkbench.ui.chart.SignedBars;
import org.intentworkbench.ui.chart.TreeDrawing;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;

/// What moves the score: weights of the features, and the tree where the model is one.
final class ReasonsPart implements ResultPart {
    private static final int WEIGHTS_AT_FIRST = 12;
    private static final double WEIGHTS = 380;
    private static final double TREE = 560;

    private final Messages messages;
    private final ResultWords words;
    private final Cards cards;
    private final SignedBars weights;
    private final TreeDrawing tree;
    private final StringProperty weightsAbout = new SimpleStringProperty("");
    private final Region treeCard;
    private final Region node;

    ReasonsPart(Messages messages, ResultWords words, FileDialogs dialogs) {
        this.messages = messages;
        this.words = words;
        cards = new Cards(messages, dialogs);
        weights = new SignedBars("results-weights", messages);
        weights.setFirst(WEIGHTS_AT_FIRST);
        weights.titleProperty().bind(messages.bind("results.weights"));
        tree = new TreeDrawing("results-tree", messages);
        tree.titleProperty().bind(messages.bind("results.tree"));
        var columns = new CardColumns();
        columns.add(cards.card(weights, "results.weights", weightsAbout, WEIGHTS), false);
        treeCard = cards.card(tree, "results.tree", messages.bind("results.tree.about"), TREE);
        columns.add(treeCard, true);
        var content = new VBox(columns);
        content.getStyleClass().add("results-content");
        node = Cards.scroll("results-reasons-scroll", content);
    }

    @Override
    public String id() {
        return "reasons";
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RunCurves curves) {
        var result = curves.run().result();
        weights.setNames(messages.text("results.weights.raises"), messages.text("results.weights.lowers"));
        weights.show(result.weights().stream().map(this::bar).toList());
        weightsAbout.set(messages.text(
                "results.weights." + WeightMeaning.of(result.model().classifier())));
        if (result.model().classifier() instanceof TreeModel drawn) {
            tree.show(DrawnTree.of(drawn, result.model().encoder(), curves.run().table(), messages));
            treeCard.setVisible(true);
        } else {
            treeCard.setVisible(false);
        }
        cards.setFooter(words.footer(curves));
    }

    private SignedBar bar(FeatureWeight weight) {
        return new SignedBar(
                weight.feature(), words.say(weight.label()), weight.value(), words.say(weight.definition()));
    }
}
