package org.intentworkbench.ui.whatif;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.explanation.Explained;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;

/// The probability before and after the changes, with the threshold as a tick.
final class ProbabilityBar {
    private static final double HEIGHT = 16;
    private static final double ROUNDED = .0005;

    private final Workbench workbench;
    private final Messages messages;
    private final SubjectModel model;
    private final Label big = new Label();
    private final Label change = new Label();
    private final Label verdict = new Label();
    private final Label fact = new Label();
    private final Region fill = new Region();
    private final Line was = new Line();
    private final Line threshold = new Line();
    private final Pane track = new Pane(fill, was, threshold);
    private final Card card;

    ProbabilityBar(Workbench workbench, Messages messages, SubjectModel model) {
        this.workbench = workbench;
        this.messages = messages;
        this.model = model;
        big.setId("whatif-probability");
        big.getStyleClass().add("whatif-probability");
        change.setId("whatif-change");
        change.getStyleClass().add("whatif-change");
        verdict.setId("whatif-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        fact.setId("whatif-fact");
        fact.setWrapText(true);
        fact.setMinHeight(Region.USE_PREF_SIZE);
        fact.getStyleClass().add("text-muted");
        track.getStyleClass().add("whatif-bar");
        track.setMinHeight(HEIGHT);
        track.setMaxHeight(HEIGHT);
        // placed by hand: a layout pass would give a managed one its preferred size again
        List.of(fill, was, threshold).forEach(mark -> mark.setManaged(false));
        fill.getStyleClass().add("whatif-fill");
        was.getStyleClass().add("whatif-was-tick");
        threshold.getStyleClass().add("whatif-threshold-tick");
        track.widthProperty().addListener(changed -> draw());
        var numbers = new HBox(12, big, change);
        numbers.setAlignment(Pos.BASELINE_LEFT);
        verdict.getStyleClass().add("whatif-verdict");
        card = new Card(messages.bind("whatif.probability"), numbers, track, verdict, fact);
        model.afterProperty().addListener(changed -> draw());
        model.beforeProperty().addListener(changed -> draw());
        workbench.thresholdProperty().addListener(changed -> draw());
        messages.localeProperty().addListener(changed -> draw());
        draw();
    }

    Node node() {
        return card;
    }

    private void draw() {
        Explained before = model.beforeProperty().get();
        Explained after = model.afterProperty().get();
        Integer row = model.rowProperty().get();
        Run run = workbench.runProperty().get();
        if (before == null
                || after == null
                || row == null
                || run == null
                || row >= run.result().rows()) {
            big.setText("–");
            List.of(change, verdict, fact).forEach(label -> label.setText(""));
            List.of(fill, was, threshold).forEach(mark -> mark.setVisible(false));
            return;
        }
        double at = workbench.thresholdProperty().get();
        double moved = after.probability() - before.probability();
        // a rounded figure must not contradict the verdict under it
        boolean close = Math.abs(after.probability() - at) < ROUNDED && after.probability() != at;
        big.setText(messages.percent(after.probability(), close ? 3 : 1));
        change.setText(
                moved == 0
                        ? ""
                        : messages.text("whatif.change", points(moved), messages.percent(before.probability(), 1)));
        verdict.setText(messages.text(
                after.probability() >= at ? "whatif.selected" : "whatif.notSelected", messages.threshold(at)));
        fact.setText(messages.text(
                run.result().labels()[row] == 1 ? "whatif.truth.yes" : "whatif.truth.no",
                run.result().ids()[row],
                messages.text(
                        switch (run.result().part(row)) {
                            case HELD_OUT -> "whatif.heldOut";
                            case TRAINING -> "whatif.trained";
                            case UNUSED -> "whatif.unused";
                        })));
        double width = track.getWidth();
        fill.setVisible(true);
        threshold.setVisible(true);
        fill.resizeRelocate(0, 0, width * after.probability(), HEIGHT);
        place(was, width * before.probability());
        was.setVisible(moved != 0);
        place(threshold, width * at);
    }

    private String points(double moved) {
        return (moved > 0 ? "+" : "−") + messages.number(Math.abs(moved) * 100, 1);
    }

    private static void place(Line tick, double x) {
        tick.setStartX(x);
        tick.setEndX(x);
        tick.setStartY(-3);
        tick.setEndY(HEIGHT + 3);
    }
}
