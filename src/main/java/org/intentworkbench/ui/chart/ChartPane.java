package org.intentworkbench.ui.chart;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// What every chart is made of: a line with the key and small switches, the body, and in their place the
/// sentence that says why there is nothing.
final class ChartPane extends StackPane {
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final Legend legend = new Legend();
    private final HBox header = new HBox(legend);
    private final VBox filled = new VBox(header);
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final InvalidationListener onLanguage;

    ChartPane(String id, Messages messages, Region body, Runnable onLanguageChange) {
        setId(id);
        getStyleClass().add("chart-pane");
        header.getStyleClass().add("chart-header");
        HBox.setHgrow(legend, Priority.ALWAYS);
        // a key of two lines must not be squeezed into one
        header.setMinHeight(USE_PREF_SIZE);
        filled.getStyleClass().add("chart-filled");
        VBox.setVgrow(body, Priority.ALWAYS);
        filled.getChildren().add(body);
        var empty = new EmptyState(Icon.CHART, messages.bind("chart.empty.headline"), why);
        empty.setId(id + "-empty");
        getChildren().addAll(filled, empty);
        empty.visibleProperty().bind(why.isNotEmpty());
        filled.visibleProperty().bind(why.isEmpty());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(title);
        // the words outlive the chart; a weak link lets a closed screen go
        onLanguage = o -> onLanguageChange.run();
        messages.localeProperty().addListener(new WeakInvalidationListener(onLanguage));
    }

    StringProperty titleProperty() {
        return title;
    }

    Legend legend() {
        return legend;
    }

    /// Adds a small control at the right of the key.
    void tool(Node control) {
        header.getChildren().add(control);
    }

    /// On paper nothing can be pressed.
    void withoutTools() {
        header.getChildren().setAll(legend);
    }

    /// An empty sentence shows the chart again.
    void setEmpty(String sentence) {
        why.set(sentence);
    }

    boolean isEmpty() {
        return !why.get().isEmpty();
    }

    String why() {
        return why.get();
    }
}
