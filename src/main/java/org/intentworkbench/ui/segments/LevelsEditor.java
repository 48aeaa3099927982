package org.intentworkbench.ui.segments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.ui.kit.Messages;

/// Levels to be ticked, the most frequent first, with how many subjects have each.
final class LevelsEditor extends ConditionEditor {
    private static final double ROW = 30;
    private static final int MOST_ROWS = 7;

    private final String column;
    private final Map<String, BooleanProperty> ticks = new LinkedHashMap<>();
    private final Edited edited;
    private boolean following;

    LevelsEditor(
            String column,
            ObservableValue<String> name,
            ColumnExtent.Levels extent,
            Messages messages,
            SegmentWords words,
            Edited edited,
            Runnable remove) {
        super(column, name, messages, remove);
        this.column = column;
        this.edited = edited;
        var counts = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < extent.names().size(); i++) {
            String level = extent.names().get(i);
            counts.put(level, extent.counts().get(i));
            var tick = new SimpleBooleanProperty();
            tick.addListener((property, before, now) -> tell());
            ticks.put(level, tick);
        }
        var list = new ListView<String>();
        list.setId(getId() + "-levels");
        list.getItems().setAll(ticks.keySet());
        list.setFixedCellSize(ROW);
        double height = ROW * Math.min(MOST_ROWS, ticks.size()) + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        list.getStyleClass().add("condition-levels");
        list.setCellFactory(CheckBoxListCell.forListView(ticks::get, new StringConverter<>() {
            @Override
            public String toString(String level) {
                return messages.text(
                        "segments.level", words.level(level), messages.count(counts.getOrDefault(level, 0)));
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("levels are not typed");
            }
        }));
        messages.localeProperty().addListener((property, before, now) -> list.refresh());
        var links = new HBox(
                link("-all", "segments.tickAll", messages, true), link("-none", "segments.tickNone", messages, false));
        links.getStyleClass().add("condition-links");
        body(list, links);
    }

    @Override
    boolean show(Condition condition) {
        if (!(condition instanceof Condition.AnyOf any) || !any.column().equals(column)) {
            return false;
        }
        following = true;
        ticks.forEach((level, tick) -> tick.set(any.levels().contains(level)));
        following = false;
        return true;
    }

    private Hyperlink link(String id, String key, Messages messages, boolean on) {
        var link = new Hyperlink();
        link.setId(getId() + id);
        link.textProperty().bind(messages.bind(key));
        link.setOnAction(e -> {
            following = true;
            ticks.values().forEach(tick -> tick.set(on));
            following = false;
            tell();
        });
        return link;
    }

    private void tell() {
        if (following) {
            return;
        }
        Set<String> chosen = new TreeSet<>();
        ticks.forEach((level, tick) -> {
            if (tick.get()) {
                chosen.add(level);
            }
        });
        edited.accept(new Condition.AnyOf(column, chosen));
    }
}
