package org.intentworkbench.ui.models;

import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import org.intentworkbench.ui.kit.Messages;

/// A muted sentence that is said anew when what it speaks of changes, or the language.
final class Hint extends Label {
    Hint(String id, Messages messages, Supplier<String> text, Observable... sources) {
        setId(id);
        getStyleClass().add("form-hint");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        Runnable say = () -> setText(text.get());
        for (Observable source : sources) {
            source.addListener(changed -> say.run());
        }
        messages.localeProperty().addListener(changed -> say.run());
        say.run();
    }
}
