package org.intentworkbench.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.explanation.Explained;
import org.intentworkbench.explanation.PlainWords;
import org.intentworkbench.training.BayesModel;
import org.intentworkbench.training.BoostingModel;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.ForestModel;
import org.intentworkbench.training.KernelModel;
import org.intentworkbench.training.LogisticModel;
import org.intentworkbench.training.NeighbourModel;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.ui.chart.SignedBar;
import org.intentworkbench.ui.chart.SignedBars;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;

/// What the model says of the changed subject, and why.
final class SubjectAnswer {
    private static final int REASONS = 10;
    private static final double PERCENT = 100;

    private final Workbench workbench;
    private final Messages messages;
    private final SubjectModel model;
    private final ProbabilityBar dial;
    private final SignedBars reasons;
    private final Label unit = new Label();
    private final Label path = new Label();
    private final Node node;

    SubjectAnswer(Workbench workbench, SubjectModel model, Messages messages) {
        this.workbench = workbench;
        this.messages = messages;
        this.model = model;
        dial = new ProbabilityBar(workbench, messages, model);
        reasons = new SignedBars("whatif-reasons", messages);
        reasons.setFirst(REASONS);
        node = answer();
        model.afterProperty().addListener(changed -> reasons());
        messages.localeProperty().addListener(changed -> reasons());
        reasons();
    }

    Node node() {
        return node;
    }

    private Node answer() {
        reasons.setDigits(2);
        Node bars = reasons.node();
        VBox.setVgrow(bars, Priority.ALWAYS);
        unit.setId("whatif-unit");
        unit.setWrapText(true);
        unit.setMinHeight(Region.USE_PREF_SIZE);
        unit.getStyleClass().add("text-muted");
        path.setId("whatif-path");
        path.setWrapText(true);
        path.setMinHeight(Region.USE_PREF_SIZE);
        var way = new ScrollPane(path);
        way.setFitToWidth(true);
        way.setMinHeight(90);
        way.setMaxHeight(130);
        way.getStyleClass().addAll("edge-to-edge", "whatif-way");
        way.visibleProperty().bind(path.textProperty().isNotEmpty());
        way.managedProperty().bind(way.visibleProperty());
        var why = new Card(messages.bind("whatif.why"), unit, bars, way).grow(bars);
        VBox.setVgrow(why, Priority.ALWAYS);
        var answer = new VBox(12, dial.node(), why);
        answer.setPrefWidth(430);
        answer.setMinWidth(380);
        return answer;
    }

    private void reasons() {
        Run run = workbench.runProperty().get();
        var after = model.afterProperty().get();
        reasons.setNames(messages.text("whatif.raises"), messages.text("whatif.lowers"));
        path.setText(steps());
        if (after == null || run == null) {
            unit.setText("");
            reasons.setEmpty(messages.text("whatif.empty.sentence"));
            return;
        }
        Classifier classifier = run.result().model().classifier();
        boolean odds = classifier.scale() == Classifier.Scale.LOG_ODDS;
        unit.setText(about(classifier, after.base()) + settled(after));
        reasons.show(after.contributions().stream()
                .filter(part -> part.value() != 0)
                .map(part -> new SignedBar(
                        part.feature(),
                        part.label().in(messages.locale()),
                        odds ? part.value() : part.value() * PERCENT,
                        PlainWords.fact(part, run.table()).in(messages.locale())))
                .toList());
        if (after.contributions().stream().allMatch(part -> part.value() == 0)) {
            reasons.setEmpty(messages.text("whatif.why.none"));
        }
    }

    /// That the probability is another than the reasons lead to, where it is.
    private String settled(Explained after) {
        return after.isSettled()
                ? " "
                        + messages.text(
                                "whatif.why.settled",
                                messages.percent(after.told(), 1),
                                messages.percent(after.probability(), 1))
                : "";
    }

    /// In what the reasons are counted, and where they start.
    private String about(Classifier classifier, double base) {
        boolean odds = classifier.scale() == Classifier.Scale.LOG_ODDS;
        String start = messages.percent(odds ? 1 / (1 + Math.exp(-base)) : base, 1);
        return switch (classifier) {
            case LogisticModel logistic -> messages.text("whatif.why.logistic");
            case TreeModel tree -> messages.text("whatif.why.tree", start);
            case ForestModel forest -> messages.text("whatif.why.forest", start);
            case BoostingModel boosting -> messages.text("whatif.why.odds", start);
            case BayesModel bayes -> messages.text("whatif.why.odds", start);
            case KernelModel kernel -> messages.text("whatif.why.kernel", start);
            case NeighbourModel nearest -> messages.text("whatif.why.nearest", start);
        };
    }

    private String steps() {
        List<String> lines = new ArrayList<>();
        for (TreePath.Step step : model.pathProperty().get()) {
            lines.add(messages.text(
                    "whatif.path.step",
                    Integer.toString(lines.size() + 1),
                    step.answer(messages.locale()),
                    messages.percent(step.probability(), 1)));
        }
        return lines.isEmpty() ? "" : messages.text("whatif.path") + "\n" + String.join("\n", lines);
    }
}
