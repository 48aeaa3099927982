package org.intentworkbench.ui.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.SetChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// What the model may look at: all, behaviour or text; families; single features.
final class FeaturesSection extends VBox {
    private final ModelsViewModel model;
    private final SubjectSettings own;
    private final Messages messages;
    private final VBox groups = new VBox();
    private final Map<FeatureGroup, CheckBox> families = new EnumMap<>(FeatureGroup.class);
    private final Map<FeatureChoice, ToggleButton> choices = new LinkedHashMap<>();
    private final FilteredList<FeatureName> listed = new FilteredList<>(FXCollections.observableArrayList());
    private final ListView<FeatureName> list = new ListView<>(listed);
    private final TextField search = new TextField();
    private final BooleanProperty listShown = new SimpleBooleanProperty();
    private final Hyperlink single = new Hyperlink();
    private final Label used = new Label();

    FeaturesSection(ModelsViewModel model, FeatureBrowserModel browser, SubjectSettings own, Messages messages) {
        this.model = model;
        this.own = own;
        this.messages = messages;
        getStyleClass().add("features-section");
        groups.getStyleClass().add("feature-groups");
        search.setId("models-drop-search");
        search.promptTextProperty().bind(messages.bind("models.features.search"));
        search.accessibleTextProperty().bind(messages.bind("models.features.search"));
        search.textProperty().addListener(changed -> filter());
        list.setId("models-drop");
        list.setPrefHeight(168);
        list.setMinHeight(168);
        list.getStyleClass().add("dense");
        list.setCellFactory(view -> new FeatureCell(own, messages));
        list.accessibleTextProperty().bind(messages.bind("models.features.single"));
        var none = new Label();
        none.textProperty().bind(messages.bind("models.features.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        // learner and split come below: the list would push them out of sight
        single.setId("models-single");
        single.textProperty()
                .bind(Bindings.when(listShown)
                        .then(messages.bind("models.features.single.hide"))
                        .otherwise(messages.bind("models.features.single.show")));
        single.setMinWidth(USE_PREF_SIZE);
        single.setOnAction(e -> {
            listShown.set(!listShown.get());
            single.setVisited(false);
        });
        for (var folded : new Control[] {search, list}) {
            folded.visibleProperty().bind(listShown);
            folded.managedProperty().bind(folded.visibleProperty());
        }
        used.setId("models-used");
        used.getStyleClass().add("form-hint");
        used.setWrapText(true);
        var browse = new Button();
        browse.setId("features-browse");
        browse.textProperty().bind(messages.bind("models.browser.open"));
        browse.setGraphic(Icon.TABLE.node());
        browse.setMaxWidth(Double.MAX_VALUE);
        browse.setOnAction(e -> browser.openProperty().set(true));
        browse.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.offerProperty().get().features().isEmpty(), model.offerProperty()));
        used.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(used, Priority.ALWAYS);
        var counted = new HBox(8, used, single);
        counted.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(choice(), groups, counted, search, list, browse);
        model.offerProperty().addListener(changed -> follow());
        model.groundProperty().addListener(changed -> follow());
        messages.localeProperty().addListener(changed -> follow());
        own.table.addListener(changed -> follow());
        own.choice.addListener(changed -> follow());
        own.groupsLeftOut.addListener((SetChangeListener<FeatureGroup>) change -> count());
        own.reviewSignals.addListener(changed -> follow());
        own.dropped.addListener((SetChangeListener<String>) change -> count());
        follow();
    }

    private HBox choice() {
        var group = new ToggleGroup();
        var line = new HBox();
        FeatureChoice[] all = FeatureChoice.values();
        for (FeatureChoice choice : all) {
            var button = new ToggleButton();
            button.setId("models-features-" + choice);
            button.textProperty().bind(messages.bind("models.features." + choice));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass()
                    .add(choice == all[0] ? "left-pill" : choice == all[all.length - 1] ? "right-pill" : "center-pill");
            button.setOnAction(e -> {
                button.setSelected(true);
                own.choice.set(choice);
            });
            HBox.setHgrow(button, Priority.ALWAYS);
            choices.put(choice, button);
            line.getChildren().add(button);
        }
        return line;
    }

    private void follow() {
        if (model.settings() != own) {
            return; // the offer belongs to another subject
        }
        boolean text = own.subject == SubjectKind.REVIEW
                && model.groundProperty()
                        .get()
                        .table(own.subject, own.table.get())
                        .map(Ground.Table::text)
                        .orElse(false);
        choices.forEach((choice, button) -> {
            button.setSelected(choice == own.choice.get());
            button.setDisable(choice == FeatureChoice.TEXT && !text);
        });
        var offered = model.offerProperty().get().features();
        SequencedMap<FeatureGroup, Integer> counts = new LinkedHashMap<>();
        for (FeatureGroup group : FeatureGroup.values()) {
            int count = (int) offered.stream().filter(f -> f.group() == group).count();
            if (count > 0 || group == FeatureGroup.TEXT && text) {
                counts.put(group, count);
            }
        }
        List<CheckBox> boxes = new ArrayList<>();
        families.clear();
        counts.forEach((group, count) -> {
            CheckBox box = box(group, count);
            families.put(group, box);
            boxes.add(box);
        });
        groups.getChildren().setAll(boxes);
        if (!listed.getSource().equals(offered)) {
            @SuppressWarnings("unchecked")
            var source = (javafx.collections.ObservableList<FeatureName>) listed.getSource();
            source.setAll(offered);
        }
        count();
    }

    private CheckBox box(FeatureGroup group, int count) {
        var box = new CheckBox();
        box.setId("models-group-" + group);
        box.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> group == FeatureGroup.TEXT
                                ? group.label().in(messages.locale())
                                : messages.text(
                                        "models.features.group",
                                        group.label().in(messages.locale()),
                                        Integer.toString(count)),
                        messages.localeProperty()));
        box.setSelected(own.takes(group));
        box.setDisable(
                switch (own.choice.get()) {
                    case ALL -> false;
                    case BEHAVIOUR -> group == FeatureGroup.TEXT || group == FeatureGroup.REVIEW_SIGNALS;
                    case TEXT -> group != FeatureGroup.TEXT;
                });
        if (group == FeatureGroup.REVIEW_SIGNALS || group.isOnRequest()) {
            var tip = new Tooltip();
            tip.textProperty()
                    .bind(
                            group.isOnRequest()
                                    ? messages.bind("models.browser.request")
                                    : messages.bind("models.features.signals"));
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            box.setTooltip(tip);
        }
        box.setOnAction(e -> own.take(group, box.isSelected()));
        return box;
    }

    private void filter() {
        String asked = search.getText().strip().toLowerCase(Locale.ROOT);
        listed.setPredicate(f -> asked.isEmpty()
                || f.name().toLowerCase(Locale.ROOT).contains(asked)
                || f.label().in(messages.locale()).toLowerCase(Locale.ROOT).contains(asked));
    }

    private void count() {
        var offered = model.offerProperty().get().features();
        long in = offered.stream()
                .filter(f -> own.choice.get() != FeatureChoice.TEXT
                        && !own.dropped.contains(f.name())
                        && own.takes(f.group())
                        && (own.choice.get() == FeatureChoice.ALL || f.group() != FeatureGroup.REVIEW_SIGNALS))
                .count();
        used.setText(messages.text(
                model.usesText() ? "models.features.used.text" : "models.features.used",
                Long.toString(in),
                Integer.toString(offered.size())));
        families.forEach((group, box) -> box.setSelected(own.takes(group)));
        list.setDisable(own.choice.get() == FeatureChoice.TEXT);
        list.refresh();
    }
}
