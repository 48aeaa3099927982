package org.intentworkbench.ui.models;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.training.TreeLearner;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;
import org.intentworkbench.ui.kit.WordChoice;

/// How to learn, and on which split: each setting with what it does in a sentence.
final class LearnerSection extends VBox {
    private final SubjectSettings own;
    private final Messages messages;

    LearnerSection(SubjectSettings own, Messages messages) {
        this.own = own;
        this.messages = messages;
        getStyleClass().add("learner-section");
        var logistic = new FormGrid()
                .row(
                        messages.bind("models.l2"),
                        NumberField.decimal("models-l2", own.l2, 0, 1e6, 0.1),
                        messages.bind("models.l2.hint"));
        var rule = new WordChoice<TreeLearner.Rule>(
                "models-rule", messages, value -> messages.text("models.rule." + value));
        rule.getItems().setAll(TreeLearner.Rule.values());
        rule.valueProperty().bindBidirectional(own.rule);
        var tree = new FormGrid()
                .row(
                        messages.bind("models.depth"),
                        NumberField.whole("models-depth", own.depth, 1, 30, 1),
                        messages.bind("models.depth.hint"))
                .row(
                        messages.bind("models.leaf"),
                        NumberField.whole("models-leaf", own.leaf, 1, 1_000_000, 5),
                        messages.bind("models.leaf.hint"))
                .row(messages.bind("models.rule"), rule, messages.bind("models.rule.hint"));
        show(logistic, own.tree.not());
        show(tree, own.tree);
        var weight = new FormGrid()
                .row(
                        messages.bind("models.weight"),
                        NumberField.decimal("models-weight", own.positiveWeight, 0.01, 1000, 0.5),
                        messages.bind("models.weight.hint"));
        getChildren().addAll(choice(), logistic, tree, weight);
    }

    static FormGrid split(SubjectSettings own, Messages messages) {
        return new FormGrid()
                .row(
                        messages.bind("models.test"),
                        NumberField.whole("models-test", own.protocol.testPercent, 5, 90, 5),
                        messages.bind("models.test.hint"))
                .row(
                        messages.bind("models.repeats"),
                        NumberField.whole("models-repeats", own.protocol.repeats, 1, 100, 1),
                        messages.bind("models.repeats.hint"))
                .row(
                        messages.bind("models.seed"),
                        NumberField.whole("models-seed", own.seed, 0, Integer.MAX_VALUE, 1),
                        messages.bind("models.seed.hint"));
    }

    private Node choice() {
        var group = new ToggleGroup();
        var line = new HBox(button("logistic", "left-pill", group, false), button("tree", "right-pill", group, true));
        return line;
    }

    private ToggleButton button(String name, String style, ToggleGroup group, boolean tree) {
        var button = new ToggleButton();
        button.setId("models-learner-" + name);
        button.textProperty().bind(messages.bind("models.learner." + name));
        button.setToggleGroup(group);
        button.getStyleClass().add(style);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setSelected(own.tree.get() == tree);
        own.tree.addListener((property, before, now) -> button.setSelected(now == tree));
        button.setOnAction(e -> {
            button.setSelected(true);
            own.tree.set(tree);
        });
        return button;
    }

    private static void show(Node node, BooleanExpression when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
