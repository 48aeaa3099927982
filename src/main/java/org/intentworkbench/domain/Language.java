package org.intentworkbench.domain;

import java.util.Locale;

/// Languages whose text the program reads.
public enum Language {
    ENGLISH("en"),
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// ISO 639-1.
    public String code() {
        return code;
    }

    public Locale locale() {
        return this == CHINESE ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /// Tells the language of a text by its script: Chinese where at least a third as many Han characters as
    /// Latin letters stand in it (one Han character carries about as much as a Latin word).
    public static Language ofText(CharSequence text) {
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        long latin = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return han > 0 && han * 3 >= latin ? CHINESE : ENGLISH;
    }
}
