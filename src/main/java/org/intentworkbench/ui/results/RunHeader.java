package org.intentworkbench.ui.results;

import java.util.BitSet;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.ui.kit.Messages;

/// Which run this is: what was predicted, from how many rows, split how.
final class RunHeader extends VBox {
    private record Fact(String key, String value, String note) {}

    private final Messages messages;
    private final ResultWords words;
    private final Label name = new Label();
    private final FlowPane facts = new FlowPane();

    RunHeader(Messages messages, ResultWords words) {
        this.messages = messages;
        this.words = words;
        getStyleClass().add("run-header");
        name.setId("results-run-name");
        name.getStyleClass().add("run-name");
        facts.setId("results-facts");
        facts.getStyleClass().add("run-facts");
        getChildren().addAll(name, facts);
    }

    void show(RunCurves curves) {
        var result = curves.run().result();
        name.setText(words.name(curves.run()));
        facts.getChildren().setAll(facts(result).stream().map(this::node).toList());
    }

    private List<Fact> facts(ExperimentResult result) {
        var subject = result.spec().features().subject();
        var training = new BitSet(result.rows());
        training.set(0, result.rows());
        training.andNot(result.heldOut());
        int repeats = result.spec().repeats();
        return List.of(
                new Fact("results.fact.label", words.say(result.label()), words.learner(result)),
                new Fact(
                        "results.fact.rows",
                        words.many(subject, result.rows()),
                        messages.text("results.positive", messages.count(result.positives()))),
                part("results.fact.training", result, training),
                part("results.fact.heldOut", result, result.heldOut()),
                new Fact(
                        "results.fact.split",
                        messages.text(
                                "results.split",
                                messages.percent(result.spec().split().testShare(), 0)),
                        result.byShopper() ? messages.text("results.split.byShopper") : ""),
                new Fact(
                        "results.fact.repeats",
                        messages.count(repeats),
                        messages.text(
                                "results.seed", Long.toString(result.spec().seed()))));
    }

    private Fact part(String key, ExperimentResult result, BitSet rows) {
        int all = rows.cardinality();
        long positives = rows.stream().filter(row -> result.labels()[row] == 1).count();
        return new Fact(
                key,
                words.many(result.spec().features().subject(), all),
                messages.text(
                        "results.prevalence", messages.percent(all == 0 ? Double.NaN : (double) positives / all, 1)));
    }

    private VBox node(Fact fact) {
        var title = new Label(messages.text(fact.key()));
        title.getStyleClass().add("fact-name");
        var value = new Label(fact.value());
        value.getStyleClass().add("fact-value");
        var box = new VBox(title, value);
        if (!fact.note().isEmpty()) {
            var note = new Label(fact.note());
            note.getStyleClass().add("fact-name");
            box.getChildren().add(note);
        }
        box.getStyleClass().add("fact");
        return box;
    }
}
