package org.intentworkbench.sample;

/// Slips of the finger in English text: a letter lost, doubled or swapped with its neighbour.
final class Typos {
    private final Dice dice;

    Typos(Dice dice) {
        this.dice = dice;
    }

    /// One slip somewhere inside a word of at least four letters; the text unchanged where there is none.
    String slip(String text) {
        for (int attempt = 0; attempt < 12; attempt++) {
            int at = dice.between(1, Math.max(1, text.length() - 3));
            if (letters(text, at - 1, at + 3)) {
                char c = text.charAt(at);
                return switch (dice.between(0, 2)) {
                    case 0 -> text.substring(0, at) + text.substring(at + 1);
                    case 1 -> text.substring(0, at) + c + text.substring(at);
                    default -> text.substring(0, at) + text.charAt(at + 1) + c + text.substring(at + 2);
                };
            }
        }
        return text;
    }

    private static boolean letters(String text, int from, int to) {
        if (from < 0 || to > text.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }
}
