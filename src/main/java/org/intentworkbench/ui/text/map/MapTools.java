package org.intentworkbench.ui.text.map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.intentworkbench.ui.chart.ScatterMap;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;
import org.intentworkbench.ui.text.LanguageSwitch;

/// The line above the map: language, colour, lasso, and how near one is.
final class MapTools extends HBox {
    private final Messages messages;

    MapTools(Messages messages, MapWords words, MapModel model, MapColouring colouring, ScatterMap chart) {
        this.messages = messages;
        getStyleClass().add("map-tools");
        var language = new LanguageSwitch(
                "map-language", messages, model.languages(), model.languageProperty(), model.languageProperty()::set);
        var colour = new WordChoice<MapColour>(
                "map-colour", messages, by -> by.label().in(messages.locale()));
        colour.setItems(colouring.offered());
        colour.valueProperty().bindBidirectional(colouring.colourProperty());
        colour.accessibleTextProperty().bind(messages.bind("text.map.colour"));
        colour.setMaxWidth(Region.USE_PREF_SIZE);
        var name = new Label();
        name.textProperty().bind(messages.bind("text.map.colour"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("text-muted");
        name.setLabelFor(colour);
        var note = new Label();
        note.setId("map-note");
        note.textProperty().bind(messages.bind("text.map.topics.none"));
        note.visibleProperty().bind(colouring.topicsMissingProperty());
        note.managedProperty().bind(note.visibleProperty());
        var lasso = new ToggleButton();
        lasso.setId("map-lasso");
        lasso.textProperty().bind(messages.bind("text.map.lasso"));
        lasso.selectedProperty().bindBidirectional(chart.lassoToolProperty());
        lasso.setTooltip(tip("text.map.lasso.about"));
        lasso.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        language,
                        name,
                        colour,
                        note,
                        gap,
                        lasso,
                        button("map-nearer", Icon.PLUS, "text.map.nearer", chart::nearer),
                        button("map-farther", Icon.MINUS, "text.map.farther", chart::farther),
                        button("map-whole", Icon.FIT, "text.map.whole", chart::whole));
    }

    private Button button(String id, Icon icon, String key, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("button-icon", "flat");
        button.accessibleTextProperty().bind(messages.bind(key));
        button.setTooltip(tip(key));
        button.setOnAction(e -> act.run());
        return button;
    }

    private Tooltip tip(String key) {
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind(key));
        return tip;
    }
}
