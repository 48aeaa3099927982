package org.intentworkbench.text.terms;

import java.util.Optional;
import java.util.Set;
import org.intentworkbench.domain.Language;
import org.tartarus.snowball.ext.EnglishStemmer;

/// What is left of a word without its endings: "washing" and "washed" are one word. English by Porter's second
/// stemmer; Chinese words have no endings.
public final class WordStems {
    private final Language language;
    private final Set<String> stopWords;

    public WordStems(Language language) {
        this.language = language;
        this.stopWords = StopWords.of(language);
    }

    /// @param word lower-cased, as [Tokeniser] cuts it
    /// @return empty for words of grammar, which match everything and nothing
    public Optional<String> stem(String word) {
        if (stopWords.contains(word)) {
            return Optional.empty();
        }
        if (language == Language.CHINESE) {
            return Optional.of(word);
        }
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return Optional.of(stemmer.getCurrent());
    }
}
