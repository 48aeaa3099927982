package org.intentworkbench.text;

import java.util.Locale;
import org.intentworkbench.domain.Language;
import org.intentworkbench.store.Workspace;

/// How many texts a second a model reads here: remembered in the workspace after each reading that was long enough to
/// tell.
final class ReadingPace {
    private static final int ENOUGH = 200;

    private ReadingPace() {}

    static void remember(Workspace workspace, String model, long texts, double seconds) {
        if (texts >= ENOUGH && seconds > 0) {
            workspace.setSetting(setting(model), String.format(Locale.ROOT, "%.3f", texts / seconds));
        }
    }

    /// Texts a second.
    static double of(Workspace workspace, Language language, String model) {
        try {
            double remembered = Double.parseDouble(workspace.setting(setting(model), "0"));
            return remembered > 0 ? remembered : usual(language);
        } catch (NumberFormatException e) {
            return usual(language);
        }
    }

    /// Of the bundled models on two cores, reviews of about 80 English and 55 Chinese tokens.
    private static double usual(Language language) {
        return switch (language) {
            case ENGLISH -> 130;
            case CHINESE -> 320;
        };
    }

    private static String setting(String model) {
        return "text.pace." + model;
    }
}
