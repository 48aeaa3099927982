package org.intentworkbench.ui.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.bakeoff.BakeOffPart;
import org.intentworkbench.ui.text.map.KeptTopicGroups;
import org.intentworkbench.ui.text.map.MapPart;
import org.intentworkbench.ui.text.privacy.PrivacyPart;
import org.intentworkbench.ui.text.queries.QueriesPart;
import org.intentworkbench.ui.text.search.SearchPart;
import org.intentworkbench.ui.text.signals.SignalsPart;
import org.intentworkbench.ui.text.topics.TopicsPart;

/// *Text*: what reviews and searches say.
public final class TextScreen implements Screen {
    static final String ID = "text";

    private final TabPane tabs = new TabPane();
    private final List<TextPart> parts;
    private final TextModel model;
    private final StackPane root = new StackPane();

    public TextScreen(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs,
            EncoderFactory encoders) {
        model = new TextModel(workbench, actions, encoders);
        parts = List.of(
                new SignalsPart(model, actions, messages, runner, dialogs, encoders),
                new TopicsPart(model, actions, messages, runner, dialogs, encoders),
                new MapPart(model, workbench, actions, messages, runner, dialogs, encoders, new KeptTopicGroups()),
                new SearchPart(model, actions, messages, runner, encoders),
                new QueriesPart(workbench, actions, messages, runner, dialogs, model),
                new BakeOffPart(model, actions, messages, runner, encoders),
                new PrivacyPart(model, workbench, actions, runner, encoders, dialogs, messages));
        parts.forEach(part -> tabs.getTabs().add(tab(part, messages)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("text-tabs");
        var selected = new SelectionChip(model, messages);
        StackPane.setAlignment(selected, Pos.TOP_RIGHT);
        var tabbed = new StackPane(tabs, selected);
        tabbed.setMinHeight(0);
        VBox.setVgrow(tabbed, Priority.ALWAYS);
        follow();
        var reading = new ReadingBar(new ReadingModel(model, actions, runner, encoders), runner, messages);
        var filled = new VBox(reading, new ProgressStrip(runner, messages, TextModel.LOAD), tabbed);
        filled.getStyleClass().add("text-screen");
        var reviews = Bindings.createBooleanBinding(
                () -> {
                    TextGround ground = model.groundProperty().get();
                    return ground == null
                            || ground.corpus().size() > 0
                            || workbench.imports().stream().anyMatch(report -> report.kind() == FileKind.EVENTS);
                },
                model.groundProperty(),
                workbench.imports());
        filled.visibleProperty().bind(reviews);
        var empty = new EmptyState(
                        Icon.FILE, messages.bind("text.empty.headline"), messages.bind("text.empty.sentence"))
                .action(
                        "text-go-data",
                        messages.bind("text.empty.action"),
                        () -> workbench.screenProperty().set("data"));
        empty.visibleProperty().bind(reviews.not());
        root.getChildren().addAll(filled, empty);
        root.setId("text-screen");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Icon icon() {
        return Icon.TEXT;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public List<String> parts() {
        return parts.stream().map(TextPart::id).toList();
    }

    @Override
    public void turnTo(String part) {
        model.tabProperty().set(part);
    }

    private void follow() {
        // the first tab was selected before anybody listened
        Tab first = tabs.getSelectionModel().getSelectedItem();
        model.tabProperty().set(first == null ? "" : String.valueOf(first.getUserData()));
        tabs.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) ->
                        model.tabProperty().set(now == null ? "" : String.valueOf(now.getUserData())));
        model.tabProperty()
                .addListener((property, before, now) -> tabs.getTabs().stream()
                        .filter(tab -> now.equals(tab.getUserData()))
                        .findFirst()
                        .ifPresent(tabs.getSelectionModel()::select));
    }

    private static Tab tab(TextPart part, Messages messages) {
        var tab = new Tab();
        tab.setId("text-tab-" + part.id());
        tab.setUserData(part.id());
        tab.textProperty().bind(messages.bind("text.tab." + part.id()));
        var padded = new StackPane(part.node());
        padded.getStyleClass().add("text-tab");
        tab.setContent(padded);
        return tab;
    }
}
