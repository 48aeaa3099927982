package org.intentworkbench.domain;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// Something the user did, or gave us, that cannot work, said in one sentence that names what happened and
/// what to do. Its text stands in `messages.properties` under [#key], so the command line and the window say
/// the same, each in its language. Everything that is not a `Problem` is a fault of ours.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "org.intentworkbench.messages";

    private final String key;
    private final transient Object[] arguments;

    /// @param key a message key starting with `problem.`
    /// @param arguments fill `{0}`, `{1}`, …; numbers that must not be grouped (lines, ids) go in as text
    public Problem(String key, Object... arguments) {
        this(null, key, arguments);
    }

    public Problem(@org.jspecify.annotations.Nullable Throwable cause, String key, Object... arguments) {
        super(sentence(key, Locale.ENGLISH, arguments), cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    /// The sentence in the given language.
    public String sentence(Locale locale) {
        return sentence(key, locale, arguments);
    }

    private static String sentence(String key, Locale locale, Object... arguments) {
        // the root bundle is English; without NO_FALLBACK an English user on a Chinese system would get Chinese
        var bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (!bundle.containsKey(key)) {
            return key + " " + Arrays.toString(arguments);
        }
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
