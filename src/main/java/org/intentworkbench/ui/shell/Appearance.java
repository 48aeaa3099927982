package org.intentworkbench.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import org.intentworkbench.ui.kit.Theme;

/// The two themes, from one set of colour variables: our sheets use AtlantaFX's colours, so they follow it.
public final class Appearance {
    private static final String FOLDER = "/org/intentworkbench/assets/css/";
    private static final List<String> SHEETS = List.of(
            "shell.css",
            "screens-data.css",
            "screens-text.css",
            "screens-text-signals.css",
            "screens-text-topics.css",
            "screens-text-map.css",
            "screens-text-search.css",
            "screens-text-bakeoff.css",
            "screens-text-privacy.css",
            "screens-text-queries.css",
            "screens-models.css",
            "screens-learners.css",
            "screens-fold.css",
            "screens-board.css",
            "screens-results.css",
            "screens-results-parts.css",
            "screens-subjects.css",
            "screens-protocol.css",
            "screens-warnings.css",
            "screens-segments.css",
            "screens-whatif.css",
            "screens-export.css");

    private final BooleanProperty dark = new SimpleBooleanProperty();

    public Appearance(boolean startDark) {
        dark.set(startDark);
        dark.addListener(changed -> use());
        use();
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /// Styles a scene, now and whenever the theme changes.
    public void dress(Scene scene) {
        for (String sheet : SHEETS) {
            URL found = Appearance.class.getResource(FOLDER + sheet);
            if (found != null) {
                scene.getStylesheets().add(found.toExternalForm());
            }
        }
        mark(scene);
        dark.addListener(changed -> mark(scene));
    }

    /// Menus and tooltips have scenes of their own, which follow the application's sheet.
    private void use() {
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private void mark(Scene scene) {
        (dark.get() ? Theme.DARK : Theme.LIGHT).on(scene);
    }
}
