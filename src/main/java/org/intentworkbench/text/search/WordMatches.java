package org.intentworkbench.text.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.signals.WordEffects;
import org.intentworkbench.text.terms.Token;
import org.intentworkbench.text.terms.Tokeniser;
import org.intentworkbench.text.terms.WordStems;

/// Tells which words of a text made it match a question of the same language: those the question has too, at once;
/// and those the model goes by, found by leaving each out in turn. Thread-safe.
public final class WordMatches {
    /// A word mattered where it does at least this share of what the strongest does.
    private static final double SHARE = 0.35;

    private static final int MOST_WORDS = 6;
    /// What any word at all moves: below it nothing is told.
    private static final double LEAST_EFFECT = 0.005;

    private final Language language;
    private final Tokeniser tokeniser;
    private final WordStems stems;

    public WordMatches(Language language) {
        this.language = language;
        tokeniser = new Tokeniser(language);
        stems = new WordStems(language);
    }

    /// The words of a text that the question has too, in the order of the text. Words of grammar do not count. A
    /// Chinese word also counts where the text is cut otherwise. Of a long text only the beginning is looked at, as by
    /// [WordEffects]: a model reads no more.
    public List<WordMatch> literal(String question, String whole, Progress progress) {
        String text = whole.substring(0, Math.min(whole.length(), WordEffects.LONGEST));
        Set<String> asked = new HashSet<>();
        tokeniser
                .words(question, progress)
                .forEach(token -> stems.stem(token.term()).ifPresent(asked::add));
        var matches = new ArrayList<WordMatch>();
        int reached = 0;
        for (Token token : tokeniser.words(text, progress)) {
            if (token.start() >= reached
                    && stems.stem(token.term()).filter(asked::contains).isPresent()) {
                matches.add(match(text, token.start(), token.end(), true, Double.NaN));
                reached = token.end();
            }
        }
        if (language == Language.CHINESE) {
            addCutOtherwise(asked, text, matches);
        }
        return matches;
    }

    private static void addCutOtherwise(Set<String> asked, String text, List<WordMatch> matches) {
        for (String word : asked) {
            for (int at = word.length() < 2 ? -1 : text.indexOf(word);
                    at >= 0;
                    at = text.indexOf(word, at + word.length())) {
                int start = at;
                int end = at + word.length();
                if (matches.stream().noneMatch(known -> known.start() < end && start < known.end())) {
                    matches.add(match(text, start, end, true, Double.NaN));
                }
            }
        }
        matches.sort(java.util.Comparator.comparingInt(WordMatch::start));
    }

    /// The words that matter most for the likeness of a text to a question, whatever their spelling, and the words
    /// both have, in the order of the text.
    ///
    /// @param question empty where a review was asked for and not a question
    /// @param vector of the question or of that review
    /// @param read the text, with and without each of its words
    public List<WordMatch> byMeaning(String question, float[] vector, WordEffects read, Progress progress) {
        String text = read.text();
        List<WordMatch> literal = question.isEmpty() ? List.of() : literal(question, text, progress);
        List<WordMatch> all = effects(vector, read).stream()
                .filter(word -> !isGrammar(word.word(), progress))
                .toList();
        double strongest = all.stream().mapToDouble(WordMatch::effect).max().orElse(0);
        double least = all.stream()
                .map(WordMatch::effect)
                .filter(effect -> effect >= Math.max(LEAST_EFFECT, SHARE * strongest))
                .sorted(java.util.Comparator.reverseOrder())
                .limit(MOST_WORDS)
                .reduce((first, last) -> last)
                .orElse(Double.POSITIVE_INFINITY);
        var told = new ArrayList<WordMatch>(literal.stream()
                .map(match -> new WordMatch(
                        match.start(), match.end(), match.word(), true, effectWithin(all, match.start(), match.end())))
                .toList());
        all.stream()
                .filter(word -> word.effect() >= least)
                .filter(word ->
                        literal.stream().noneMatch(match -> match.start() < word.end() && word.start() < match.end()))
                .forEach(told::add);
        told.sort(java.util.Comparator.comparingInt(WordMatch::start));
        return told;
    }

    /// A "the" or an "I" may move a vector, but tells nobody anything.
    private boolean isGrammar(String part, Progress progress) {
        return tokeniser.words(part, progress).stream()
                .allMatch(token -> stems.stem(token.term()).isEmpty());
    }

    private static double effectWithin(List<WordMatch> all, int start, int end) {
        return all.stream()
                .filter(word -> word.start() < end && start < word.end())
                .mapToDouble(WordMatch::effect)
                .max()
                .orElse(Double.NaN);
    }

    /// How much each word, or group of words of a long text, does for the likeness of a text to a vector; below 0
    /// where the text is more like it without. Without its only word there is nothing to compare with.
    private static List<WordMatch> effects(float[] vector, WordEffects read) {
        var effects = new ArrayList<WordMatch>();
        double whole = product(vector, read.vector());
        for (int i = 0; i < read.places().size(); i++) {
            if (read.without()[i].length > 0) {
                WordEffects.Place place = read.places().get(i);
                double effect = whole - product(vector, read.without()[i]);
                effects.add(match(read.text(), place.start(), place.end(), false, effect));
            }
        }
        return effects;
    }

    private static WordMatch match(String text, int start, int end, boolean literal, double effect) {
        return new WordMatch(start, end, text.substring(start, end), literal, effect);
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
