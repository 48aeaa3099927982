package org.intentworkbench.domain;

import java.util.List;
import java.util.Locale;

/// Words that are said later, in the language of the reader: a key of `messages.properties` and what fills it.
public record Wording(String key, List<String> arguments) {
    public Wording {
        arguments = List.copyOf(arguments);
    }

    public static Wording of(String key, String... arguments) {
        return new Wording(key, List.of(arguments));
    }

    /// Words that are the same in every language, such as the name of a column in a file.
    public static Wording plain(String text) {
        return of("plain", text);
    }

    public String in(Locale locale) {
        return Words.sentence(key, locale, arguments.toArray());
    }
}
