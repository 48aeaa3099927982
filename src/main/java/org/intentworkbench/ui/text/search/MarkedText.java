package org.intentworkbench.ui.text.search;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.intentworkbench.text.search.WordMatch;

/// A text whose matching words are marked: bold on a tint, with a full line under words the question has too and a
/// dashed one under words the model goes by.
final class MarkedText {
    private static final int BEFORE = 60;

    private MarkedText() {}

    /// @param matches in the order of the text
    static List<Node> nodes(String text, List<WordMatch> matches) {
        return nodes(text, matches, 0, text.length());
    }

    /// About so many letters of the text, around its first match.
    static List<Node> snippet(String text, List<WordMatch> matches, int length) {
        if (text.length() <= length) {
            return nodes(text, matches);
        }
        int first = matches.isEmpty() ? 0 : matches.getFirst().start();
        int from = first + BEFORE <= length ? 0 : Math.max(0, first - BEFORE);
        from = Math.min(from, text.length() - length);
        int start = boundary(text, from);
        int end = boundary(text, Math.min(text.length(), start + length));
        var nodes = new ArrayList<Node>();
        if (start > 0) {
            nodes.add(plain("… "));
        }
        nodes.addAll(nodes(text, matches, start, end));
        if (end < text.length()) {
            nodes.add(plain("…"));
        }
        return nodes;
    }

    /// Not within a word of Latin letters, nor within a character of two halves.
    private static int boundary(String text, int at) {
        int moved = at;
        while (moved > 0 && moved < text.length() && inWord(text, moved)) {
            moved--;
        }
        return moved;
    }

    private static boolean inWord(String text, int at) {
        char here = text.charAt(at);
        char before = text.charAt(at - 1);
        return Character.isLowSurrogate(here) || isLatin(here) && isLatin(before);
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static List<Node> nodes(String text, List<WordMatch> matches, int from, int to) {
        var nodes = new ArrayList<Node>();
        int at = from;
        for (WordMatch match : matches) {
            if (match.start() >= at && match.end() <= to) {
                if (match.start() > at) {
                    nodes.add(plain(text.substring(at, match.start())));
                }
                nodes.add(marked(match));
                at = match.end();
            }
        }
        if (at < to) {
            nodes.add(plain(text.substring(at, to)));
        }
        return nodes;
    }

    private static Text plain(String text) {
        var plain = new Text(text);
        plain.getStyleClass().add("search-text");
        return plain;
    }

    static Label marked(WordMatch match) {
        var label = new Label(match.word());
        label.getStyleClass().addAll("search-match", match.literal() ? "literal" : "meant");
        return label;
    }
}
