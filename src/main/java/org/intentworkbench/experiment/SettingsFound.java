package org.intentworkbench.experiment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a search for settings found on the training rows of one repeat.
///
/// @param chosen the best, with which the repeat's model was fitted; null where no fold could be judged, and the
/// settings
///     were left as they were
/// @param tried all settings in the order they were tried; empty of all repeats but the first
public record SettingsFound(@Nullable SettingsTry chosen, List<SettingsTry> tried) {
    public SettingsFound {
        tried = List.copyOf(Objects.requireNonNullElse(tried, List.of()));
    }

    SettingsFound withoutTries() {
        return new SettingsFound(chosen, List.of());
    }
}
