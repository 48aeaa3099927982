package org.intentworkbench.domain;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// Looks up a sentence; a [Wording] among what fills it is said in the same language. The root bundle is English; the
/// system's language is never asked.
final class Words {
    private static final String BUNDLE = "org.intentworkbench.messages";

    private Words() {}

    static String sentence(String key, Locale locale, Object... arguments) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (!bundle.containsKey(key)) {
            return key + " " + Arrays.toString(arguments);
        }
        Object[] said = Arrays.stream(arguments)
                .map(argument -> argument instanceof Wording words ? words.in(locale) : argument)
                .toArray();
        return new MessageFormat(bundle.getString(key), locale).format(said);
    }
}
