package org.intentworkbench.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// Which model reads which language of a workspace: the bundled one, or one of the analyst's own.
public final class ModelChoice {
    private ModelChoice() {}

    /// Empty = the bundled one.
    public static Optional<OwnModel> of(Workspace workspace, Language language) {
        String written = workspace.setting(setting(language), "");
        return written.isEmpty() ? Optional.empty() : Optional.of(OwnModel.read(written));
    }

    /// The choices that were made.
    static Map<Language, OwnModel> all(Workspace workspace) {
        var chosen = new EnumMap<Language, OwnModel>(Language.class);
        for (Language language : Language.values()) {
            of(workspace, language).ifPresent(own -> chosen.put(language, own));
        }
        return chosen;
    }

    /// @param own found by [EncoderFactory#examine]; null = the bundled one
    public static void set(Workspace workspace, Language language, @Nullable OwnModel own) {
        workspace.setSetting(setting(language), own == null ? "" : own.written());
    }

    private static String setting(Language language) {
        return "text.model." + language.code();
    }
}
