package org.intentworkbench.ui.data;

import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// Something about a file that the analyst should know or decide.
abstract class DraftCard extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final HBox header = new HBox(8);

    DraftCard(String id) {
        setId("card-" + id);
        getStyleClass().add("draft-card");
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(header);
    }

    /// Shows what stands in the plan.
    abstract void paint(ImportPlan plan);

    final void title(Icon icon, ObservableValue<String> words) {
        var label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().add("draft-card-title");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        header.getChildren().setAll(icon.node(), label);
    }

    /// A control at the end of the title line.
    final void action(Node control) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getChildren().addAll(gap, control);
    }

    /// An open card keeps the file from being imported.
    final void mark(boolean open) {
        pseudoClassStateChanged(OPEN, open);
    }

    final Label line(ObservableValue<String> words) {
        var label = new Label();
        label.textProperty().bind(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    static ObservableValue<String> words(Messages messages, Callable<String> text) {
        return Bindings.createStringBinding(text, messages.localeProperty());
    }
}
