package org.intentworkbench.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something the user did, or gave us, that cannot work, said in one sentence that names what happened and
/// what to do. Its text stands in `messages.properties` under [#key], so the command line and the window say
/// the same, each in its language. Everything that is not a `Problem` is a fault of ours.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /// @param key a message key starting with `problem.`
    /// @param arguments fill `{0}`, `{1}`, …; numbers that must not be grouped (lines, ids) go in
    ///     as text, words of ours as [Wording]
    public Problem(String key, Object... arguments) {
        this(null, key, arguments);
    }

    public Problem(@Nullable Throwable cause, String key, Object... arguments) {
        super(Words.sentence(key, Locale.ENGLISH, arguments), cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    /// What fills the sentence at this place, as a text.
    ///
    /// @param place from 0; empty where nothing stands there
    public String argument(int place) {
        return place < arguments.length ? String.valueOf(arguments[place]) : "";
    }

    /// The sentence in the given language.
    public String sentence(Locale locale) {
        return Words.sentence(key, locale, arguments);
    }
}
