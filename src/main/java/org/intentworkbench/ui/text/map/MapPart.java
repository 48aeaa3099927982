package org.intentworkbench.ui.text.map;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.ScatterMap;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextModel;
import org.intentworkbench.ui.text.TextPart;
import org.intentworkbench.ui.text.map.MapModel.State;
import org.jspecify.annotations.Nullable;

/// The tab *Map*: the map at the left, what is selected at the right.
public final class MapPart implements TextPart {
    private final Messages messages;
    private final MapModel model;
    private final MapWords words;
    private final ScatterMap chart;
    private final VBox root = new VBox();

    public MapPart(
            TextModel text,
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs,
            EncoderFactory encoders,
            ReviewTopics topics) {
        this.messages = messages;
        words = new MapWords(messages);
        model = new MapModel(actions, runner, text);
        var colouring = new MapColouring(actions, encoders, topics, words, model.mapProperty());
        var selection = new MapSelection(workbench, actions, text, model.mapProperty());
        chart = new ScatterMap("map-chart", messages);
        chart.titleProperty().bind(messages.bind("text.map.title"));
        chart.describe(point -> {
            ShownMap shown = model.mapProperty().get();
            return shown == null ? List.of() : words.hover(shown, point);
        });
        model.mapProperty().addListener((property, before, now) -> selection.drawing(() -> draw(now)));
        colouring.groupsProperty().addListener((property, before, now) -> {
            if (now != null) {
                chart.colour(now);
            }
        });
        messages.localeProperty().addListener((property, before, now) -> colouring.paint());
        text.tabProperty().addListener((property, before, now) -> {
            MapColour by = colouring.colourProperty().get();
            if (now.equals(id()) && (by instanceof MapColour.Topic || by instanceof MapColour.Signal)) {
                colouring.paint(); // topics, or the sentences of a signal, may have been edited in their own tab
            }
        });
        chart.selectedProperty().bindBidirectional(selection.pointsProperty());

        var frame = new ChartFrame(
                chart,
                messages.bind("text.map.title"),
                messages,
                (owner, name, kind, ending) -> dialogs.save(
                                "chart.save", "chart.kind." + ending, name + "." + ending, ending)
                        .orElse(null));
        frame.subtitleProperty().bind(say(this::quality, model.mapProperty()));
        VBox.setVgrow(frame, Priority.ALWAYS);
        var left = new VBox(new MapTools(messages, words, model, colouring, chart), frame);
        left.getStyleClass().add("map-left");
        HBox.setHgrow(left, Priority.ALWAYS);
        var filled = new HBox(left, new SelectionPane(messages, words, model, selection, dialogs));
        filled.getStyleClass().add("map-filled");
        shownIn(filled, State.READY);
        var stack = new StackPane(filled);
        stack.getChildren().addAll(empties(runner));
        VBox.setVgrow(stack, Priority.ALWAYS);
        var strip = new HBox(
                new ProgressStrip(runner, messages, MapModel.MAKE),
                new ProgressStrip(runner, messages, MapColouring.SLOT));
        strip.getChildren().forEach(one -> HBox.setHgrow(one, Priority.ALWAYS));
        strip.managedProperty()
                .bind(strip.getChildren()
                        .get(0)
                        .visibleProperty()
                        .or(strip.getChildren().get(1).visibleProperty()));
        root.getChildren().addAll(strip, later(), stack);
        root.getStyleClass().add("map-part");
        root.setId("map-part");
    }

    @Override
    public String id() {
        return MapModel.ID;
    }

    @Override
    public Region node() {
        return root;
    }

    private void draw(@Nullable ShownMap shown) {
        if (shown != null) {
            var selected = chart.selectedProperty().get();
            chart.show(shown.x(), shown.y());
            chart.selectedProperty().set(selected);
        }
    }

    private String quality() {
        ShownMap shown = model.mapProperty().get();
        if (shown == null) {
            return "";
        }
        double kept = shown.map().quality().kept();
        String size = messages.count(shown.size());
        return Double.isNaN(kept)
                ? messages.text("text.map.quality.unknown", size)
                : messages.text("text.map.quality", size, messages.number(10 * kept, 1));
    }

    /// That texts were put on the map later, or are not on it, and the way to a new one.
    private Node later() {
        var label = new Label();
        label.setId("map-later");
        label.setWrapText(true);
        label.textProperty().bind(say(this::laterWords, model.mapProperty(), model.stateProperty()));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var anew = new Button();
        anew.setId("map-anew");
        anew.textProperty().bind(messages.bind("text.map.anew"));
        anew.setMinWidth(Region.USE_PREF_SIZE);
        anew.setOnAction(e -> model.make());
        anew.disableProperty().bind(model.stateProperty().isEqualTo(State.MAKING));
        var line = new HBox(label, anew);
        line.getStyleClass().addAll("message", "info");
        line.visibleProperty().bind(label.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private String laterWords() {
        ShownMap shown = model.mapProperty().get();
        if (shown == null) {
            return "";
        }
        if (shown.map().leftOut() > 0) {
            return messages.text("text.map.leftOut", messages.count(shown.map().leftOut()));
        }
        return shown.map().placed() > 0
                ? messages.text("text.map.placed", messages.count(shown.map().placed()))
                : "";
    }

    private List<Node> empties(BackgroundRunner runner) {
        var unread = new EmptyState(
                        Icon.TEXT,
                        messages.bind("text.map.unread"),
                        say(
                                () -> messages.text("text.map.unread.about", messages.count(model.waiting())),
                                model.stateProperty()))
                .action("map-read", messages.bind("text.map.read"), model::readReviews)
                .unless(Bindings.createBooleanBinding(() -> runner.isRunning(TextModel.READ), runner.running()));
        var few = new EmptyState(
                Icon.CHART,
                messages.bind("text.map.few"),
                say(() -> messages.text("text.map.few.about", messages.count(model.texts())), model.stateProperty()));
        few.setId("map-few");
        var unmade = new EmptyState(
                        Icon.CHART,
                        messages.bind("text.map.unmade"),
                        say(
                                () -> messages.text(
                                        "text.map.unmade.about",
                                        messages.count(model.texts()),
                                        messages.seconds(model.seconds())),
                                model.stateProperty()))
                .action("map-make", messages.bind("text.map.make"), model::make);
        var making =
                new EmptyState(Icon.CHART, messages.bind("text.map.making"), messages.bind("text.map.making.about"));
        shownIn(unread, State.UNREAD);
        shownIn(few, State.FEW);
        shownIn(unmade, State.UNMADE);
        making.visibleProperty()
                .bind(model.stateProperty()
                        .isEqualTo(State.MAKING)
                        .and(model.mapProperty().isNull()));
        return List.of(unread, few, unmade, making);
    }

    /// A map stays in sight while another is made.
    private void shownIn(Region part, State wanted) {
        part.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            State now = model.stateProperty().get();
                            boolean redrawn =
                                    now == State.MAKING && model.mapProperty().get() != null && wanted == State.READY;
                            return now == wanted || redrawn;
                        },
                        model.stateProperty(),
                        model.mapProperty()));
    }

    private ObservableValue<String> say(java.util.concurrent.Callable<String> sentence, javafx.beans.Observable... on) {
        var all = new javafx.beans.Observable[on.length + 1];
        System.arraycopy(on, 0, all, 0, on.length);
        all[on.length] = messages.localeProperty();
        return Bindings.createStringBinding(sentence, all);
    }
}
