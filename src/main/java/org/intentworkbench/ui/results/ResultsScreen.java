package org.intentworkbench.ui.results;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// *Results*: how well the current run tells the outcomes apart on rows it never saw, at the threshold of the moment.
public final class ResultsScreen implements Screen {
    /// Fewer positives than this among the held-out rows, and every figure of theirs is a guess.
    private static final int FEW_POSITIVES = 30;

    private final Messages messages;
    private final ResultWords words;
    private final ResultsViewModel model;
    private final MessageBar warnings;
    private final ThresholdStrip strip;
    private final RunHeader header;
    private final FigureTiles tiles;
    private final ResultCharts charts;
    private final VBox notes = new VBox();
    private final Card notesCard;
    private final VBox filled;
    private final EmptyState empty;
    private final StackPane node;

    public ResultsScreen(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs) {
        this.messages = messages;
        model = new ResultsViewModel(workbench, runner);
        words = new ResultWords(messages);
        warnings = new MessageBar(messages);
        strip = new ThresholdStrip(messages, words, model);
        header = new RunHeader(messages, words);
        tiles = new FigureTiles(messages, words);
        var cards = new CardColumns();
        charts = new ResultCharts(messages, words, model, dialogs, cards);
        notes.setId("results-notes");
        notes.getStyleClass().add("results-notes");
        notesCard = new Card(messages.bind("results.notes"), notes);
        cards.add(notesCard, false);
        var content = new VBox(warnings, header, tiles, cards);
        content.getStyleClass().add("results-content");
        var scroll = new ScrollPane(content);
        scroll.setId("results-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "results-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        filled = new VBox(strip, new ProgressStrip(runner, messages, ResultsViewModel.CURVES), scroll);
        filled.getStyleClass().add("results");
        empty = new EmptyState(Icon.CHART, messages.bind("results.empty"), messages.bind("results.empty.about"))
                .action("results-go-models", messages.bind("results.empty.act"), model::goToModels);
        empty.setId("results-empty");
        node = new StackPane(filled, empty);
        node.setId("results");
        model.curvesProperty().addListener((property, before, now) -> show());
        model.matrixProperty().addListener((property, before, now) -> move());
        model.selectedProperty().addListener((property, before, now) -> select());
        messages.localeProperty().addListener((property, before, now) -> show());
        workbench.runProperty().addListener((property, before, now) -> fill(now != null));
        fill(workbench.runProperty().get() != null);
        show();
    }

    @Override
    public String id() {
        return "results";
    }

    @Override
    public Icon icon() {
        return Icon.CHART;
    }

    @Override
    public Region node() {
        return node;
    }

    private void fill(boolean hasRun) {
        filled.setVisible(hasRun);
        empty.setVisible(!hasRun);
    }

    private void show() {
        var curves = model.curvesProperty().get();
        warnings.clearAll();
        if (curves == null) {
            return;
        }
        header.show(curves);
        charts.show(curves);
        var matrix = curves.matrix(model.thresholdProperty().get());
        tiles.show(curves, matrix);
        strip.show(curves, matrix);
        warn(curves);
        var said = curves.run().result().notes();
        notes.getChildren()
                .setAll(said.stream().map(note -> line(words.say(note))).toList());
        notesCard.setVisible(!said.isEmpty());
    }

    private void warn(RunCurves curves) {
        int positives = curves.positives();
        int others = curves.rows().length - positives;
        if (!curves.hasBothOutcomes()) {
            warnings.show("one-outcome", Severity.WARNING, "results.oneOutcome");
        } else if (Math.min(positives, others) < FEW_POSITIVES) {
            warnings.show("few", Severity.WARNING, "results.few", Math.min(positives, others));
        }
    }

    private void move() {
        var curves = model.curvesProperty().get();
        var matrix = model.matrixProperty().get();
        if (curves != null && matrix != null) {
            tiles.move(curves, matrix);
            strip.show(curves, matrix);
        }
    }

    private void select() {
        var curves = model.curvesProperty().get();
        if (curves != null) {
            strip.showSelection(curves);
        }
    }

    private static Label line(String text) {
        var label = new Label("• " + text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
