package org.intentworkbench.ui.kit;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A choice among values that are said in the language of the moment, also while the choice stands open.
public final class WordChoice<T> extends ComboBox<T> {
    /// @param words the name of a value now; asked again when the language changes
    public WordChoice(String id, Messages messages, Function<T, String> words) {
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        setCellFactory(list -> new WordCell<>(messages, words));
        setButtonCell(new WordCell<>(messages, words));
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // never typed
            }
        });
    }

    private static final class WordCell<T> extends ListCell<T> {
        private final Messages messages;
        private final Function<T, String> words;

        WordCell(Messages messages, Function<T, String> words) {
            this.messages = messages;
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            textProperty().unbind();
            if (empty || value == null) {
                setText(null);
            } else {
                textProperty().bind(Bindings.createStringBinding(() -> words.apply(value), messages.localeProperty()));
            }
        }
    }
}
