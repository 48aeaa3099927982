package org.intentworkbench.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.SignalScorer;
import org.intentworkbench.text.signals.WordEffects;

/// What `text signals --words --json` prints; members as in [Printed].
///
/// @param grouped whether words stand for groups of neighbouring words, since there are many
record PrintedWords(String text, String language, boolean grouped, List<Signal> signals) {
    private static final int STRONGEST = 4;

    record Signal(String name, double score, double cut, double confidence, List<Word> words) {}

    /// @param effect on the score, above 0 where the word raised it
    record Word(int start, int end, String word, double effect) {}

    static PrintedWords of(SignalScorer scorer, WordEffects effects) {
        return new PrintedWords(
                effects.text(),
                scorer.language().code(),
                effects.grouped(),
                effects.text().isEmpty()
                        ? List.of()
                        : Arrays.stream(IntentSignal.values())
                                .map(signal -> new Signal(
                                        name(signal),
                                        effects.score(scorer, signal),
                                        scorer.cut(signal),
                                        scorer.confidence(signal, effects.vector()),
                                        effects.effects(scorer, signal).stream()
                                                .map(e -> new Word(
                                                        e.start(),
                                                        e.end(),
                                                        effects.text().substring(e.start(), e.end()),
                                                        e.effect()))
                                                .toList()))
                                .toList());
    }

    /// `price-sensitivity` for PRICE_SENSITIVITY.
    static String name(IntentSignal signal) {
        return Printed.lower(signal).replace('_', '-');
    }

    /// The words with the largest effects of one sign.
    static String strongest(Signal signal, int sign) {
        return signal.words().stream()
                .filter(word -> sign * word.effect() > 0)
                .sorted(Comparator.comparingDouble(word -> -sign * word.effect()))
                .limit(STRONGEST)
                .map(Word::word)
                .collect(Collectors.joining(", "));
    }
}
