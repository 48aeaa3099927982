package org.intentworkbench.ui.results;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.Alarm;
import org.intentworkbench.experiment.FeatureLook;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.state.WorkbenchActions;

/// Every reason to doubt the run as a card, worst first.
final class AlarmsPart implements ResultPart {
    static final String ID = "warnings";

    private final Messages messages;
    private final AlarmsModel model;
    private final Consumer<String> turnTo;
    private final Label heading = new Label();
    private final EmptyState none;
    private final EmptyState unknown;
    private final VBox cards = new VBox();
    private final Region node;

    /// @param turnTo shows another part of *Results*, by its id
    AlarmsPart(Messages messages, AlarmsModel model, BackgroundRunner runner, Consumer<String> turnTo) {
        this.messages = messages;
        this.model = model;
        this.turnTo = turnTo;
        heading.setId("alarm-heading");
        heading.getStyleClass().add("alarm-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        cards.setId("alarm-cards");
        cards.getStyleClass().add("alarm-cards");
        none = state(Icon.CHECK, "alarm.none", "alarm.heading.none");
        none.setId("alarm-none");
        none.getStyleClass().add("alarm-none");
        unknown = state(Icon.INFO, "alarm.unknown", "alarm.heading.unknown");
        unknown.setId("alarm-unknown");
        heading.managedProperty().bind(heading.visibleProperty());
        var content =
                new VBox(heading, new ProgressStrip(runner, messages, WorkbenchActions.TRAIN), cards, none, unknown);
        content.getStyleClass().add("results-content");
        var scroll = Cards.scroll("results-alarms-scroll", content);
        scroll.setFitToHeight(true);
        node = scroll;
        model.shownProperty().addListener((property, before, now) -> fill());
        messages.localeProperty().addListener((property, before, now) -> fill());
        fill();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RunCurves curves) {
        fill();
    }

    private EmptyState state(Icon icon, String headline, String sentence) {
        var state = new EmptyState(icon, messages.bind(headline), messages.bind(sentence));
        state.managedProperty().bind(state.visibleProperty());
        VBox.setVgrow(state, Priority.ALWAYS);
        return state;
    }

    private void fill() {
        AlarmsModel.Shown shown = model.shownProperty().get();
        int all = shown.cards().size();
        heading.setVisible(all > 0);
        heading.setText(messages.text("alarm.heading", all, messages.count(all - shown.open())));
        none.setVisible(shown.known() && all == 0);
        unknown.setVisible(!shown.known());
        cards.getChildren()
                .setAll(shown.cards().stream()
                        .map(card -> new AlarmCard(messages, model, card, this::show))
                        .toList());
    }

    private void show(Alarm alarm, VBox detail) {
        switch (alarm.kind()) {
            case SINGLE_FEATURE, AFTER_OUTCOME -> look(alarm, detail, look -> AlarmFigure.positives(look, messages));
            case DRIFT -> look(alarm, detail, look -> AlarmFigure.drift(look, messages));
            case DUPLICATES, FEW_POSITIVES -> model.selectRows(alarm.kind());
            case LOSES_TO_BASELINE -> turnTo.accept("card");
            case BADLY_CALIBRATED -> turnTo.accept("curves");
            case OVERFITTED -> turnTo.accept("reasons");
        }
    }

    /// Opens the figure of the most suspicious feature, or closes it.
    private void look(Alarm alarm, VBox detail, Function<FeatureLook, Region> figure) {
        if (detail.getChildren().isEmpty()) {
            model.look(alarm.features().getFirst(), look -> detail.getChildren().setAll(figure.apply(look)));
        } else {
            detail.getChildren().clear();
        }
    }
}
