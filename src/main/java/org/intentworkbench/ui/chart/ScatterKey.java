package org.intentworkbench.ui.chart;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.intentworkbench.ui.kit.Messages;

/// What the colours of a [ScatterMap] mean, with how many points each has. A press shows that group alone, a second one
/// all again. Ids `<chart id>-key-<group>`.
final class ScatterKey extends FlowPane {
    private final String id;
    private final Messages messages;
    private final IntConsumer onOnly;
    private final ToggleGroup choice = new ToggleGroup();

    ScatterKey(String id, Messages messages, IntConsumer onOnly) {
        this.id = id;
        this.messages = messages;
        this.onOnly = onOnly;
        getStyleClass().addAll("chart-key", "scatter-key");
        setMinHeight(Region.USE_PREF_SIZE);
        choice.selectedToggleProperty().addListener((property, before, now) -> onOnly.accept(shown()));
    }

    void show(ScatterGroups groups) {
        choice.getToggles().clear();
        getChildren().clear();
        int[] counts = groups.counts();
        List<String> names = groups.names();
        for (int group = 0; group < counts.length; group++) {
            var form = new SVGPath();
            form.setContent(groups.palette().form(group).path());
            form.getStyleClass().addAll("scatter-form", groups.palette().style(group, counts.length));
            var entry = new ToggleButton(
                    messages.text("chart.scatter.group", names.get(group), messages.count(counts[group])), form);
            entry.setId(id + "-key-" + group);
            entry.setUserData(group);
            entry.setContentDisplay(ContentDisplay.LEFT);
            entry.getStyleClass().addAll("scatter-entry", "flat");
            entry.setMinWidth(Region.USE_PREF_SIZE);
            entry.setAccessibleHelp(messages.text("chart.scatter.only"));
            entry.setToggleGroup(choice);
            getChildren().add(entry);
        }
    }

    void all() {
        choice.selectToggle(null);
    }

    private int shown() {
        var toggle = choice.getSelectedToggle();
        return toggle == null ? -1 : (Integer) toggle.getUserData();
    }
}
