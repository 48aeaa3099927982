package org.intentworkbench.text.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;

/// Reads the terms of one kind out of texts of one language, with their places. Thread-safe.
public final class TermReader {
    private final Tokeniser tokeniser;
    private final TermKind kind;
    private final Set<String> stopWords;

    public TermReader(Language language, TermKind kind) {
        this.tokeniser = new Tokeniser(language);
        this.kind = kind;
        this.stopWords = kind == TermKind.KEYWORDS ? StopWords.of(language) : Set.of();
    }

    public Language language() {
        return tokeniser.language();
    }

    public TermKind kind() {
        return kind;
    }

    /// @return every occurrence of every term
    public List<Token> terms(String text, Progress progress) {
        return switch (kind) {
            case GRAMS ->
                switch (language()) {
                    case ENGLISH -> withPairs(tokeniser.words(text, progress), text);
                    case CHINESE -> CharacterGrams.of(text, progress);
                };
            case KEYWORDS -> withPairs(tokeniser.words(text, progress), text);
        };
    }

    /// Each word, and each pair of neighbours.
    private List<Token> withPairs(List<Token> words, String text) {
        var terms = new ArrayList<Token>(2 * words.size());
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            if (kind == TermKind.GRAMS || isKeyword(word.term())) {
                terms.add(word);
            }
            if (i > 0 && (kind == TermKind.GRAMS || isPair(words.get(i - 1), word, text))) {
                terms.add(pair(words.get(i - 1), word));
            }
        }
        return terms;
    }

    private Token pair(Token first, Token second) {
        String gap = language() == Language.CHINESE && kind == TermKind.KEYWORDS ? "" : " ";
        return new Token(first.term() + gap + second.term(), first.start(), second.end());
    }

    private boolean isKeyword(String word) {
        return word.codePointCount(0, word.length()) > 1 && isPart(word);
    }

    private boolean isPart(String word) {
        return !stopWords.contains(word) && word.codePoints().anyMatch(Character::isLetter);
    }

    private boolean isPair(Token first, Token second, String text) {
        if (!isPart(first.term()) || !isPart(second.term())) {
            return false;
        }
        for (int i = first.end(); i < second.start(); i++) {
            char between = text.charAt(i);
            if (between != '-' && !Character.isWhitespace(between)) {
                return false;
            }
        }
        return true;
    }
}
