package org.intentworkbench.ui.text.queries;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.queries.QueryReport;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.WordChoice;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextModel;
import org.intentworkbench.ui.text.TextPart;

/// The tab *Queries*: what shoppers search for, and what becomes of it.
public final class QueriesPart implements TextPart {
    private static final double DETAIL = 320;

    private final QueriesModel model;
    private final Messages messages;
    private final FileDialogs dialogs;
    private final QueryFigureTiles tiles;
    private final Label count = new Label();
    private final Label ground = new Label();
    private final StackPane root;

    public QueriesPart(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs,
            TextModel text) {
        this.messages = messages;
        this.dialogs = dialogs;
        model = new QueriesModel(workbench, actions, text);
        tiles = new QueryFigureTiles(messages);
        var table = new QueryTable(model, messages);
        HBox.setHgrow(table, Priority.ALWAYS);
        var detail = new QueryDetailPane(model, messages);
        detail.setMinWidth(DETAIL);
        detail.setPrefWidth(DETAIL);
        var body = new HBox(12, table, detail);
        VBox.setVgrow(body, Priority.ALWAYS);
        ground.setId("queries-ground");
        ground.getStyleClass().add("queries-note");
        ground.setWrapText(true);
        ground.setMinHeight(Region.USE_PREF_SIZE);
        var filled = new VBox(10, new ProgressStrip(runner, messages, QueriesModel.LOAD), tiles, tools(), body, ground);
        filled.setId("queries-filled");
        var none = Bindings.createBooleanBinding(
                () -> {
                    QueryReport report = model.reportProperty().get();
                    return report != null && report.rows().isEmpty();
                },
                model.reportProperty());
        filled.visibleProperty().bind(none.not());
        var empty = new EmptyState(
                        Icon.SEARCH, messages.bind("text.queries.empty"), messages.bind("text.queries.empty.about"))
                .action("queries-go-data", messages.bind("text.queries.empty.action"), model::goToData);
        empty.setId("queries-empty");
        empty.visibleProperty().bind(none);
        root = new StackPane(filled, empty);
        root.setId("queries");
        model.reportProperty().addListener((property, before, now) -> tell());
        model.shownProperty().addListener((property, before, now) -> tell());
        model.savedProperty().addListener((property, before, now) -> tell());
        messages.localeProperty().addListener((property, before, now) -> tell());
        tell();
    }

    @Override
    public String id() {
        return QueriesModel.ID;
    }

    @Override
    public Region node() {
        return root;
    }

    private HBox tools() {
        var field = new TextField();
        field.setId("queries-filter");
        field.setPrefWidth(220);
        field.promptTextProperty().bind(messages.bind("text.queries.filter"));
        field.accessibleTextProperty().bind(messages.bind("text.queries.filter"));
        field.textProperty().bindBidirectional(model.askedProperty());
        var choice = new WordChoice<QueriesModel.Choice>(
                "queries-choice", messages, one -> messages.text("text.queries.choice." + one));
        choice.getItems().setAll(QueriesModel.Choice.values());
        choice.accessibleTextProperty().bind(messages.bind("text.queries.choice"));
        choice.setMaxWidth(Region.USE_PREF_SIZE);
        choice.valueProperty().bindBidirectional(model.choiceProperty());
        count.setId("queries-count");
        count.getStyleClass().add("queries-note");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var copy = button("queries-copy", messages.bind("text.queries.copy"));
        copy.setOnAction(e -> copy());
        var save = button("queries-save", messages.bind("text.queries.save"));
        save.setOnAction(e -> dialogs.save("text.queries.save.title", "data.kind.csv", "search-queries.csv", "csv")
                .ifPresent(model::save));
        var nothing =
                Bindings.createBooleanBinding(() -> model.shownProperty().get().isEmpty(), model.shownProperty());
        copy.disableProperty().bind(nothing);
        save.disableProperty().bind(nothing);
        var line = new HBox(10, field, choice, count, gap, copy, save);
        line.getStyleClass().add("queries-tools");
        return line;
    }

    private static Button button(String id, ObservableValue<String> name) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.pasted());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void tell() {
        QueryReport report = model.reportProperty().get();
        tiles.show(report);
        var saved = model.savedProperty().get();
        int shown = model.shownProperty().get().size();
        count.setText(
                saved != null
                        ? messages.text(
                                "text.queries.saved", saved.getFileName().toString())
                        : report == null
                                ? ""
                                : messages.text(
                                        "text.queries.count",
                                        messages.count(shown),
                                        messages.count(report.rows().size())));
        ground.setText(
                report == null
                        ? ""
                        : messages.text(report.productsTell() ? "text.queries.byProduct" : "text.queries.byNext")
                                + (report.withoutWords() == 0
                                        ? ""
                                        : " "
                                                + messages.text(
                                                        "text.queries.withoutWords",
                                                        messages.count(report.withoutWords()))));
    }
}
