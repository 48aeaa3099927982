package org.intentworkbench.text.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;

/// Two short lists of words, of praise and of complaint: what can be done without any learning, and so what learning
/// must beat. The lists are ours, in the resources: we know of none for both languages, well kept and free, on Maven
/// Central.
public final class Lexicon {
    /// A praise this many words after a "not" is a complaint, and the other way round.
    private static final int REACH = 3;

    private final Tokeniser tokeniser;
    private final Set<String> praise = new HashSet<>();
    private final Set<String> complaint = new HashSet<>();
    private final Set<String> turning = new HashSet<>();

    public Lexicon(Language language) {
        tokeniser = new Tokeniser(language);
        String file = "lexicon_" + language.code() + ".txt";
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            in.lines().forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        List<String> words = List.of(line.strip().split(" +"));
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "+" -> praise.addAll(rest);
            case "-" -> complaint.addAll(rest);
            case "!" -> turning.addAll(rest);
            default -> {} // a comment
        }
    }

    /// @return words of praise less words of complaint, by the square root of the words of the text, so that long
    ///     texts do not outweigh short ones; 0 where there is none of either
    public double score(String text, Progress progress) {
        List<Token> words = tokeniser.words(text, progress);
        int score = 0;
        int turnedUntil = -1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).term();
            int value = praise.contains(word) ? 1 : complaint.contains(word) ? -1 : 0;
            score += i <= turnedUntil ? -value : value;
            if (turning.contains(word)) {
                turnedUntil = i + REACH;
            }
        }
        return score == 0 ? 0 : score / Math.sqrt(words.size());
    }
}
