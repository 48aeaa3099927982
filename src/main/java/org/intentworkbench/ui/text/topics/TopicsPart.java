package org.intentworkbench.ui.text.topics;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.topics.Topic;
import org.intentworkbench.text.topics.TopicSettings;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextModel;
import org.intentworkbench.ui.text.TextPart;
import org.intentworkbench.ui.text.TextSplit;

/// The tab *Topics*.
public final class TopicsPart implements TextPart {
    private static final String ID = "topics";
    private static final double LIST = .42;

    private final TopicsModel model;
    private final Messages messages;
    private final MessageBar notes;
    private final ListView<Topic> list = new ListView<>();
    private final TopicDetail detail;
    private final Label more = new Label();
    private final Label count = new Label();
    private final Button hide = new Button();
    private final StackPane root = new StackPane();
    private boolean filling;

    public TopicsPart(
            TextModel text,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs,
            EncoderFactory encoders) {
        this(text, actions, messages, runner, dialogs, encoders, TopicSettings.MOST_TEXTS);
    }

    /// @param mostTexts that are read sentence by sentence
    TopicsPart(
            TextModel text,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs,
            EncoderFactory encoders,
            int mostTexts) {
        this.messages = messages;
        model = new TopicsModel(text, actions, encoders, mostTexts);
        var contrast = new ContrastModel(text, actions, model.languageProperty());
        notes = new MessageBar(messages);
        detail = new TopicDetail(model, messages, saveAs(dialogs));
        var split = new TextSplit(left(), right(contrast), LIST);
        VBox.setVgrow(split, Priority.ALWAYS);
        BooleanBinding found = Bindings.isNotNull(model.shownProperty());
        split.visibleProperty().bind(found);
        var empty = new EmptyState(
                        Icon.TEXT, messages.bind("text.topics.empty"), messages.bind("text.topics.empty.about"))
                .action("topics-find-first", messages.bind("text.topics.find"), model::find)
                .unless(Bindings.createBooleanBinding(() -> runner.isRunning(TopicsModel.FIND), runner.running()));
        empty.setId("topics-empty");
        empty.visibleProperty().bind(found.not().and(model.lookedProperty()));
        var body = new StackPane(split, empty);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren()
                .add(new VBox(
                        8,
                        new TopicsBar(model, messages, runner),
                        new ProgressStrip(runner, messages, TopicsModel.FIND),
                        notes,
                        body));
        root.setId("topics");
        model.shownProperty().addListener(changed -> fill());
        model.hiddenTooProperty().addListener(changed -> fill());
        model.orderProperty().addListener(changed -> fill());
        model.selectedProperty().addListener((property, before, now) -> chosen(now));
        messages.localeProperty().addListener(changed -> fill());
        fill();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Region node() {
        return root;
    }

    private static SaveAs saveAs(FileDialogs dialogs) {
        return (owner, name, kind, ending) -> dialogs.save(
                        "chart.save", "chart.kind." + ending, name + "." + ending, ending)
                .orElse(null);
    }

    private Region left() {
        list.setId("topics-list");
        list.getStyleClass().add("topics-list");
        list.setCellFactory(view -> new TopicCell(messages, model.shownProperty()));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.accessibleTextProperty().bind(messages.bind("text.tab.topics"));
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Topic>)
                change -> selectionChanged());
        list.setOnKeyPressed(key -> {
            switch (key.getCode()) {
                case F2 -> detail.editName();
                case DELETE -> model.hide();
                default -> {}
            }
        });
        var none = new Label();
        none.textProperty().bind(messages.bind("text.topics.allHidden"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        var merge = new Button();
        merge.setId("topics-merge");
        merge.textProperty().bind(messages.bind("text.topics.merge"));
        merge.setMinWidth(Region.USE_PREF_SIZE);
        merge.setOnAction(e -> model.merge());
        merge.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.selectedProperty().get().size() < 2, model.selectedProperty()));
        hide.setId("topics-hide");
        hide.setMinWidth(Region.USE_PREF_SIZE);
        hide.setOnAction(e -> model.hide());
        hide.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.selectedProperty().get().isEmpty(), model.selectedProperty()));
        count.setId("topics-count");
        count.getStyleClass().add("topics-about");
        count.setWrapText(true);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        var acts = new HBox(8, count, merge, hide);
        acts.setAlignment(Pos.CENTER_LEFT);
        var left = new VBox(8, acts, list);
        left.setMinWidth(320);
        return left;
    }

    private Region right(ContrastModel contrast) {
        var hint = new Label();
        hint.textProperty().bind(messages.bind("text.topics.pick"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("text-muted", "topics-hint");
        var none = Bindings.createBooleanBinding(
                () -> model.selectedProperty().get().isEmpty(), model.selectedProperty());
        hint.visibleProperty().bind(none);
        hint.managedProperty().bind(none);
        more.getStyleClass().add("text-muted");
        more.setWrapText(true);
        more.visibleProperty().bind(more.textProperty().isNotEmpty());
        more.managedProperty().bind(more.visibleProperty());
        var content = new VBox(12, hint, more, detail, new ContrastCard(contrast, messages));
        content.getStyleClass().add("topics-right");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setId("topics-scroll");
        scroll.getStyleClass().add("topics-scroll");
        return scroll;
    }

    private void fill() {
        filling = true;
        List<Topic> topics = model.listed();
        list.getItems().setAll(topics);
        filling = false;
        chosen(model.selectedProperty().get());
        ShownTopics shown = model.shownProperty().get();
        count.setText(
                shown == null
                        ? ""
                        : messages.text(
                                "text.topics.count",
                                messages.count(topics.size()),
                                messages.count(shown.topics().sentences()),
                                messages.count(shown.topics().reviews())));
        notes.clearAll();
        if (shown != null) {
            warn(shown);
        }
    }

    private void warn(ShownTopics shown) {
        if (model.isOfOtherModel()) {
            notes.show("topics-model", Severity.WARNING, "text.topics.otherModel");
        } else if (shown.topics().fresh() > 0) {
            notes.show(
                    "topics-stale",
                    Severity.WARNING,
                    "text.topics.stale",
                    messages.count(shown.topics().fresh()));
            notes.act("topics-stale", "topics-assign", messages.bind("text.topics.assign"), model::assignNew);
        }
        for (Wording note : shown.topics().notes()) {
            if (note.key().equals("note.topics.added") || note.key().equals("note.topics.drawn")) {
                notes.show(
                        note.key(), Severity.INFO, note.key(), note.arguments().toArray());
            }
        }
    }

    private void selectionChanged() {
        if (!filling) {
            Set<Integer> ids = list.getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .map(Topic::id)
                    .collect(Collectors.toUnmodifiableSet());
            if (!ids.equals(model.selectedProperty().get())) {
                model.selectedProperty().set(ids);
            }
        }
    }

    private void chosen(Set<Integer> ids) {
        var there = new HashSet<Integer>();
        list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .forEach(topic -> there.add(topic.id()));
        if (!there.equals(ids)) {
            filling = true;
            list.getSelectionModel().clearSelection();
            for (int row = 0; row < list.getItems().size(); row++) {
                if (ids.contains(list.getItems().get(row).id())) {
                    list.getSelectionModel().select(row);
                }
            }
            filling = false;
        }
        List<Topic> topics = model.chosen();
        boolean allHidden = !topics.isEmpty() && topics.stream().allMatch(Topic::hidden);
        hide.setText(messages.text(allHidden ? "text.topics.show" : "text.topics.hide"));
        more.setText(topics.size() > 1 ? messages.text("text.topics.several", messages.count(topics.size())) : "");
        ShownTopics shown = model.shownProperty().get();
        // a look costs nothing: the first is shown until one is selected
        List<Topic> looked = topics.isEmpty() ? list.getItems() : topics;
        detail.setVisible(shown != null && !looked.isEmpty());
        detail.setManaged(detail.isVisible());
        if (shown != null && !looked.isEmpty()) {
            detail.show(shown, looked.getFirst());
        }
    }

    /// For tests.
    TopicsModel model() {
        return model;
    }
}
