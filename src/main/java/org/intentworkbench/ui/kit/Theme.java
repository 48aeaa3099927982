package org.intentworkbench.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// The two looks of the program. A theme is an AtlantaFX user agent sheet plus `workbench.css`, whose colours
/// switch by the style class `dark` on the root; put on every scene by [#on(Scene)].
public enum Theme {
    LIGHT,
    DARK;

    /// Gives a scene this look; a second call replaces the first.
    public void on(Scene scene) {
        scene.setUserAgentStylesheet(
                switch (this) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        if (!scene.getStylesheets().contains(sheet())) {
            scene.getStylesheets().add(sheet());
        }
        var classes = scene.getRoot().getStyleClass();
        classes.remove("dark");
        if (this == DARK) {
            classes.add("dark");
        }
        scene.getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), this == DARK);
    }

    /// Address of `workbench.css`, for dialogs that make their own scene.
    public static String sheet() {
        var sheet = Theme.class.getResource("/org/intentworkbench/assets/css/workbench.css");
        if (sheet == null) {
            throw new IllegalStateException("workbench.css is not on the class path");
        }
        return sheet.toExternalForm();
    }
}
