package org.intentworkbench.ui.text.search;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.text.TextGround;

/// Where the question is typed, in one language or in both, and the questions of before.
final class SearchBar extends VBox {
    private final SearchModel model;
    private final Messages messages;
    private final TextField field = new TextField();
    private final TextField other = new TextField();
    private final Label otherName = new Label();
    private final HBox second;
    private final MenuButton history = new MenuButton();

    SearchBar(SearchModel model, Messages messages) {
        super(6);
        this.model = model;
        this.messages = messages;
        field.setId("search-field");
        field.textProperty().bindBidirectional(model.questionProperty());
        field.promptTextProperty().bind(messages.bind("text.search.prompt"));
        field.accessibleTextProperty().bind(messages.bind("text.search.field"));
        field.setOnAction(e -> model.ask());
        HBox.setHgrow(field, Priority.ALWAYS);
        var search = new Button();
        search.setId("search-go");
        search.setGraphic(Icon.SEARCH.node());
        search.textProperty().bind(messages.bind("text.search.go"));
        search.getStyleClass().add("accent");
        search.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.questionProperty().get().isBlank()
                                && model.otherProperty().get().isBlank(),
                        model.questionProperty(),
                        model.otherProperty()));
        search.setOnAction(e -> model.ask());
        history.setId("search-history");
        history.textProperty().bind(messages.bind("text.search.history"));
        history.disableProperty().bind(Bindings.isEmpty(model.history()));
        history.setOnShowing(e -> fillHistory());
        fillHistory(); // a menu without items does not open
        for (var fixed : new javafx.scene.layout.Region[] {search, history}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        var first = new HBox(8, field, search, history);
        first.setAlignment(Pos.CENTER_LEFT);
        other.setId("search-other");
        other.textProperty().bindBidirectional(model.otherProperty());
        other.setOnAction(e -> model.ask());
        HBox.setHgrow(other, Priority.ALWAYS);
        otherName.setLabelFor(other);
        otherName.getStyleClass().add("text-muted");
        otherName.setMinWidth(USE_PREF_SIZE);
        second = new HBox(8, otherName, other);
        second.setAlignment(Pos.CENTER_LEFT);
        second.managedProperty().bind(second.visibleProperty());
        getChildren().addAll(first, second);
        model.text().groundProperty().addListener(changed -> showOther());
        model.questionProperty().addListener(changed -> showOther());
        messages.localeProperty().addListener(changed -> showOther());
        showOther();
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void fillHistory() {
        history.getItems().setAll(model.history().stream().map(this::past).toList());
        var clear = new MenuItem(messages.text("text.search.history.clear"));
        clear.setId("search-history-clear");
        clear.setOnAction(e -> model.clearHistory());
        history.getItems().addAll(new SeparatorMenuItem(), clear);
    }

    private MenuItem past(String question) {
        var item = new MenuItem(question);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> model.ask(question));
        return item;
    }

    /// The second field stands there where reviews are in two languages: a question in one says nothing to the model
    /// of the other.
    private void showOther() {
        TextGround ground = model.text().groundProperty().get();
        boolean both = ground != null
                && ground.languages().stream().filter(one -> one.size() > 0).count() > 1;
        second.setVisible(both);
        if (ground != null && both) {
            Language typed = Language.ofText(model.questionProperty().get());
            Optional<ReadTexts> rest = ground.languages().stream()
                    .filter(one -> one.language() != typed)
                    .findFirst();
            rest.ifPresent(one -> {
                String name = messages.text("text.search.other." + one.language());
                otherName.setText(name);
                other.setAccessibleText(name);
                other.setPromptText(messages.text("text.search.other.prompt." + one.language()));
            });
        }
    }
}
