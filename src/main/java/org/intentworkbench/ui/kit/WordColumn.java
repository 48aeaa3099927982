package org.intentworkbench.ui.kit;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A column of a table whose title and cells follow the language.
public final class WordColumn<S> extends TableColumn<S, S> {
    /// @param words the cell of a row now; asked again when the language changes
    public WordColumn(String id, Messages messages, ObservableValue<String> title, Function<S, String> words) {
        setId(id);
        textProperty().bind(title);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        setCellFactory(column -> new WordCell<>(messages, words));
        setSortable(false);
    }

    /// Aligns title and cells to the right, as figures are read.
    public WordColumn<S> figures() {
        getStyleClass().add("figures");
        return this;
    }

    public WordColumn<S> width(double pixels) {
        setPrefWidth(pixels);
        return this;
    }

    /// Lets a click on the title sort by this.
    public WordColumn<S> sortedBy(Comparator<S> order) {
        setComparator(order);
        setSortable(true);
        return this;
    }

    private static final class WordCell<S> extends TableCell<S, S> {
        private final Messages messages;
        private final Function<S, String> words;

        WordCell(Messages messages, Function<S, String> words) {
            this.messages = messages;
            this.words = words;
            // words that are cut can be read in full
            var whole = new Tooltip();
            whole.textProperty().bind(textProperty());
            setOnMouseEntered(e -> setTooltip(isTextTruncated() ? whole : null));
        }

        @Override
        protected void updateItem(@Nullable S row, boolean empty) {
            super.updateItem(row, empty);
            textProperty().unbind();
            if (empty || row == null) {
                setText(null);
            } else {
                textProperty().bind(Bindings.createStringBinding(() -> words.apply(row), messages.localeProperty()));
            }
        }
    }
}
