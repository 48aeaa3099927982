package org.intentworkbench.text.search;

import java.util.EnumMap;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.ReviewText;

/// A question as it is put to the reviews of each language: only words a model can read say anything to it.
///
/// @param parts what each language is asked; a language that is missing is not searched
public record Question(Map<Language, String> parts) {
    /// One Latin word among Chinese is a brand or a model, not English.
    private static final int WORDS_OF_ENGLISH = 2;

    public Question {
        parts = Map.copyOf(parts);
    }

    /// Chinese is asked where there is any Han character, English where there are Latin words: all of them, or
    /// beside Chinese at least two. Where both are asked, each is asked its own words.
    public static Question of(String typed) {
        String text = ReviewText.of("", typed);
        var parts = new EnumMap<Language, String>(Language.class);
        boolean han = text.codePoints().anyMatch(Question::isHan);
        String latin = ReviewText.of("", only(text, false));
        int words = 0;
        for (String word : latin.split(" ")) {
            words += word.codePoints().anyMatch(Character::isLetter) ? 1 : 0;
        }
        if (han) {
            parts.put(Language.CHINESE, words >= WORDS_OF_ENGLISH ? ReviewText.of("", only(text, true)) : text);
        }
        if (han ? words >= WORDS_OF_ENGLISH : !text.isEmpty()) {
            parts.put(Language.ENGLISH, latin);
        }
        return new Question(parts);
    }

    /// With what was typed in another language besides; its parts come first.
    public Question and(Question other) {
        var both = new EnumMap<Language, String>(Language.class);
        both.putAll(other.parts);
        both.putAll(parts);
        return new Question(both);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    private static String only(String text, boolean han) {
        var some = new StringBuilder();
        text.codePoints().forEach(c -> some.appendCodePoint(belongs(c, han) ? c : ' '));
        return some.toString();
    }

    private static boolean belongs(int c, boolean han) {
        return isHan(c) ? han : !(han && Character.isLetter(c));
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
