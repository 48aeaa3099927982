package org.intentworkbench.ui.text.signals;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.SignalScorer;
import org.intentworkbench.text.signals.WordEffects;

/// A text in pieces: its words with how they moved a score, and what stands between.
///
/// @param pieces in order; together the whole text
record WordTints(List<Piece> pieces, boolean grouped) {
    private static final double STRONG = .5;
    private static final double WEAK = .2;

    /// How a piece moved the score, beside the piece that moved it most.
    enum Tint {
        RAISED_MUCH,
        RAISED,
        NONE,
        LOWERED,
        LOWERED_MUCH
    }

    record Piece(String text, Tint tint, double effect) {}

    WordTints {
        pieces = List.copyOf(pieces);
    }

    static WordTints of(WordEffects words, SignalScorer scorer, IntentSignal signal) {
        var effects = words.effects(scorer, signal);
        double most =
                effects.stream().mapToDouble(e -> Math.abs(e.effect())).max().orElse(0);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var effect : effects) {
            if (effect.start() > at) {
                pieces.add(new Piece(words.text().substring(at, effect.start()), Tint.NONE, 0));
            }
            pieces.add(new Piece(
                    words.text().substring(effect.start(), effect.end()),
                    tint(most == 0 ? 0 : effect.effect() / most),
                    effect.effect()));
            at = effect.end();
        }
        if (at < words.text().length()) {
            pieces.add(new Piece(words.text().substring(at), Tint.NONE, 0));
        }
        return new WordTints(pieces, words.grouped());
    }

    private static Tint tint(double part) {
        return part >= STRONG
                ? Tint.RAISED_MUCH
                : part >= WEAK
                        ? Tint.RAISED
                        : part <= -STRONG ? Tint.LOWERED_MUCH : part <= -WEAK ? Tint.LOWERED : Tint.NONE;
    }
}
