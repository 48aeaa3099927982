package org.intentworkbench.ui.text;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.intentworkbench.domain.Language;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Whose reviews a tab shows, a button for each language, the same in all tabs. A choice of one is no choice and takes
/// no room.
public final class LanguageSwitch extends HBox {
    private final Messages messages;
    private final ObservableList<Language> languages;
    private final ObservableValue<? extends @Nullable Language> chosen;
    private final Consumer<Language> choose;

    /// @param id of the line; a button's is that, a hyphen and the code of its language
    public LanguageSwitch(
            String id,
            Messages messages,
            ObservableList<Language> languages,
            ObservableValue<? extends @Nullable Language> chosen,
            Consumer<Language> choose) {
        this.messages = messages;
        this.languages = languages;
        this.chosen = chosen;
        this.choose = choose;
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        accessibleTextProperty().bind(messages.bind("text.language"));
        languages.addListener((ListChangeListener<Language>) change -> fill());
        chosen.addListener(changed -> follow());
        fill();
    }

    private void fill() {
        getChildren().clear();
        var group = new ToggleGroup();
        for (Language language : languages) {
            var button = new ToggleButton();
            button.setId(getId() + "-" + language.code());
            button.setUserData(language);
            button.textProperty().bind(messages.bind("text.language." + language));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            int at = getChildren().size();
            button.getStyleClass()
                    .add(at == 0 ? "left-pill" : at == languages.size() - 1 ? "right-pill" : "center-pill");
            button.setOnAction(e -> {
                button.setSelected(true); // one is always chosen
                choose.accept(language);
            });
            getChildren().add(button);
        }
        setVisible(languages.size() > 1);
        setManaged(isVisible());
        follow();
    }

    private void follow() {
        for (var child : getChildren()) {
            ((ToggleButton) child).setSelected(child.getUserData() == chosen.getValue());
        }
    }
}
