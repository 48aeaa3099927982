package org.intentworkbench.ui.results;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.EarlyPoint;
import org.intentworkbench.experiment.EarlyPrediction;
import org.intentworkbench.report.CardLines;
import org.intentworkbench.ui.chart.Metric;
import org.intentworkbench.ui.chart.StepCurves;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.state.Workbench;

/// How early a purchase can be foreseen: quality after each event of a session, and how much is left to be decided.
final class EarlyPart implements ResultPart {
    private static final double CHART = 290;

    private final Messages messages;
    private final EarlyModel model;
    private final Cards cards;
    private final StepCurves chart;
    private final Label sentence = new Label();
    private final Label about = new Label();
    private final Button draw = new Button();
    private final BooleanSupplier running;
    private final HBox head = new HBox();
    private final Region node;

    EarlyPart(Messages messages, EarlyModel model, Workbench workbench, BackgroundRunner runner, FileDialogs dialogs) {
        this.messages = messages;
        this.model = model;
        running = () -> runner.isRunning(EarlyModel.SLOT);
        chart = new StepCurves("results-early", messages);
        chart.titleProperty().bind(messages.bind("results.early"));
        chart.stepLabelProperty().bind(messages.bind("results.early.events"));
        sentence.setId("results-early-sentence");
        sentence.getStyleClass().add("threshold-sentence");
        about.setId("results-early-about");
        about.getStyleClass().add("results-caption");
        for (Label label : List.of(sentence, about)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        draw.setId("results-early-draw");
        draw.setOnAction(e -> model.draw());
        runner.running().addListener((javafx.beans.InvalidationListener) changed -> bar());
        cards = new Cards(messages, dialogs);
        var frame = cards.card(chart, "results.early", messages.bind("results.early.about"), CHART);
        VBox.setVgrow(frame, Priority.ALWAYS);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        draw.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().addAll(sentence, draw);
        head.getStyleClass().add("early-head");
        about.managedProperty().bind(about.textProperty().isNotEmpty());
        head.managedProperty().bind(head.visibleProperty());
        frame.managedProperty().bind(frame.visibleProperty());
        frame.visibleProperty().bind(head.visibleProperty());
        var noEvents = new EmptyState(
                        Icon.CHART,
                        messages.bind("results.early.noEvents.headline"),
                        messages.bind("results.early.noEvents"))
                .action(
                        "results-early-data",
                        messages.bind("models.empty.act"),
                        () -> workbench.screenProperty().set("data"));
        noEvents.setId("results-early-empty");
        noEvents.visibleProperty().bind(head.visibleProperty().not());
        noEvents.managedProperty().bind(noEvents.visibleProperty());
        VBox.setVgrow(noEvents, Priority.ALWAYS);
        var content = new VBox(head, about, new ProgressStrip(runner, messages, EarlyModel.SLOT), frame, noEvents);
        content.getStyleClass().addAll("results-content", "early-part");
        var scroll = Cards.scroll("results-early-scroll", content);
        scroll.setFitToHeight(true);
        node = scroll;
        model.shownProperty().addListener((property, before, now) -> refresh());
        workbench.imports().addListener((javafx.beans.InvalidationListener) changed -> refresh());
        refresh();
    }

    @Override
    public String id() {
        return "early";
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RunCurves curves) {
        cards.setFooter(CardLines.footer(curves.card(), messages.locale()));
        model.look();
        refresh();
    }

    private void bar() {
        draw.setDisable(!model.hasEvents() || running.getAsBoolean());
    }

    private void refresh() {
        EarlyModel.Shown shown = model.shownProperty().get();
        bar();
        head.setVisible(model.hasEvents() || shown != null);
        draw.setText(messages.text(shown == null ? "results.early.draw" : "results.early.again"));
        about.setText("");
        if (shown == null) {
            sentence.setText(messages.text("results.early.none"));
            chart.setEmpty(messages.text("results.early.press"));
        } else {
            show(shown);
        }
    }

    private void show(EarlyModel.Shown shown) {
        EarlyPrediction curve = shown.kept().prediction();
        sentence.setText(curve.sentence().in(messages.locale()));
        about.setText(messages.text(
                        "results.early.by",
                        messages.text("learner." + curve.spec().learner().kind()),
                        messages.count(curve.sessions()),
                        messages.count(curve.buyers()),
                        messages.count(curve.spec().repeats()))
                + (shown.stale() ? " " + messages.text("results.early.stale") : ""));
        int enough =
                curve.enough(EarlyPrediction.ENOUGH).map(EarlyPoint::events).orElse(-1);
        chart.show(
                List.of(
                        figure("results.early.auc", curve, EarlyPoint::auc),
                        figure("results.early.ap", curve, EarlyPoint::averagePrecision)),
                List.of(
                        share("results.early.alive", curve, EarlyPoint::alive),
                        share("results.early.undecided", curve, EarlyPoint::undecided)),
                enough,
                messages.text("results.early.enough", messages.percent(EarlyPrediction.ENOUGH, 0)));
    }

    private Metric figure(String key, EarlyPrediction curve, Function<EarlyPoint, Spread> figure) {
        return new Metric(
                messages.text(key),
                values(curve, point -> figure.apply(point).mean()),
                values(
                        curve,
                        point ->
                                figure.apply(point).mean() - figure.apply(point).sd()),
                values(
                        curve,
                        point ->
                                figure.apply(point).mean() + figure.apply(point).sd()));
    }

    private Metric share(String key, EarlyPrediction curve, ToDoubleFunction<EarlyPoint> share) {
        return new Metric(messages.text(key), values(curve, share));
    }

    private static double[] values(EarlyPrediction curve, ToDoubleFunction<EarlyPoint> of) {
        return curve.points().stream().mapToDouble(of).toArray();
    }
}
