package org.intentworkbench.ui.results;

import java.util.BitSet;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.ui.kit.Messages;

/// Which run this is: what was predicted, from how many rows, split how; one line where the window has the room.
final class RunHeader extends FlowPane {
    private static final double LONGEST_NAME = 240;

    /// @param note stands after the value, small
    private record Fact(String name, String value, String note) {}

    private final Messages messages;
    private final ResultWords words;
    private final Label name = new Label();

    RunHeader(Messages messages, ResultWords words) {
        this.messages = messages;
        this.words = words;
        getStyleClass().add("run-header");
        name.setId("results-run-name");
        name.getStyleClass().add("run-name");
        name.setMaxWidth(LONGEST_NAME);
        var whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.setTooltip(whole);
        setId("results-facts");
        getChildren().add(name);
    }

    void show(RunCurves curves) {
        var result = curves.run().result();
        name.setText(words.name(curves.run()));
        getChildren().setAll(name);
        facts(result).forEach(fact -> getChildren().add(node(fact)));
    }

    private List<Fact> facts(ExperimentResult result) {
        var subject = result.spec().features().subject();
        int repeats = result.repeats().size();
        return List.of(
                new Fact(messages.text("results.fact.label", words.learner(result)), words.say(result.label()), ""),
                new Fact(
                        messages.text("results.fact.rows"),
                        words.many(subject, result.rows()),
                        messages.text("results.positive", messages.count(result.positives()))),
                training(result),
                part(heldOut(result), result, result.heldOut()),
                new Fact(
                        messages.text("results.fact.repeats"),
                        messages.count(repeats),
                        messages.text(
                                "results.seed", Long.toString(result.spec().seed()))));
    }

    /// How the rows were held out: the share drawn at random, else the kind of split.
    private String heldOut(ExperimentResult result) {
        SplitSpec split = result.spec().split();
        return split instanceof SplitSpec.Random random
                ? messages.text(
                        result.byShopper() ? "results.fact.heldOut.byShopper" : "results.fact.heldOut",
                        messages.percent(random.testShare(), 0))
                : messages.text(
                        "results.fact.heldOut.kind", SplitKind.of(split).label().in(messages.locale()));
    }

    /// Rows may be in neither part; an older run does not say so, and had none.
    private Fact training(ExperimentResult result) {
        var rest = new BitSet(result.rows());
        rest.set(0, result.rows());
        rest.andNot(result.heldOut());
        String name = messages.text("results.fact.training");
        if (result.trials().isEmpty()) {
            return part(name, result, rest);
        }
        var first = result.trials().getFirst();
        return part(name, result, first.train(), first.trainPositives());
    }

    private Fact part(String name, ExperimentResult result, int all, long positives) {
        return new Fact(
                name,
                words.many(result.spec().features().subject(), all),
                messages.text(
                        "results.prevalence", messages.percent(all == 0 ? Double.NaN : (double) positives / all, 1)));
    }

    private Fact part(String name, ExperimentResult result, BitSet rows) {
        int all = rows.cardinality();
        long positives = rows.stream().filter(row -> result.labels()[row] == 1).count();
        return part(name, result, all, positives);
    }

    private VBox node(Fact fact) {
        var title = new Label(fact.name());
        title.getStyleClass().add("fact-name");
        var value = new Label(fact.value());
        value.getStyleClass().add("fact-value");
        var note = new Label(fact.note());
        note.getStyleClass().add("fact-name");
        var line = new HBox(value, note);
        line.getStyleClass().add("fact-line");
        var box = new VBox(title, line);
        box.getStyleClass().add("fact");
        return box;
    }
}
