package org.intentworkbench.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.intentworkbench.domain.Wording;

/// A learner and its settings in words.
public final class LearnerWords {
    private LearnerWords() {}

    /// `Random forest: trees 300, smallest leaf 2, …`, all settings.
    public static String all(Learner learner, Locale locale) {
        return words(learner, learner.kind().settings(), locale);
    }

    /// `Decision tree: depth 5`, only the settings that are not as they usually are.
    public static String changed(Learner learner, Locale locale) {
        return words(
                learner,
                learner.kind().settings().stream()
                        .filter(setting -> value(learner, setting) != setting.standard())
                        .toList(),
                locale);
    }

    private static String words(Learner learner, List<Setting> settings, Locale locale) {
        String name = learner.kind().label().in(locale);
        if (settings.isEmpty()) {
            return name;
        }
        List<String> parts = new ArrayList<>();
        for (Setting setting : settings) {
            parts.add(Wording.of(
                            "learner.setting",
                            setting.label().in(locale),
                            said(setting, value(learner, setting), locale))
                    .in(locale));
        }
        return Wording.of(
                        "learner.words",
                        name,
                        String.join(Wording.of("learner.comma").in(locale), parts))
                .in(locale);
    }

    /// A value as a person reads it.
    public static String said(Setting setting, double value, Locale locale) {
        return setting.isChoice() ? setting.choiceLabel((int) value).in(locale) : setting.text(value);
    }

    private static double value(Learner learner, Setting setting) {
        return Objects.requireNonNull(learner.values().get(setting.id()), setting.id());
    }
}
