package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.List;

/// Cuts a review into the pieces that are clustered, since one review speaks of the size, the parcel and the price.
///
/// English is cut after `. ! ?` before white space, whatever follows: `java.text.BreakIterator` does not cut before a
/// small letter, and one reviewer in eight uses no capitals. Chinese is cut after its own stops, at white space, and at
/// a comma where enough stands on both sides, since many write one long line of commas.
final class Clauses {
    /// Letters and digits a piece must have: less tells nothing.
    private static final int LEAST_LETTERS = 2;

    /// Characters before and after a Chinese comma that make it a stop.
    private static final int COMMA_SIDE = 9;

    /// Longer pieces than this are cut at white space: text without a single stop.
    private static final int LONGEST = 400;

    /// Pieces of a text beyond this are not read: one text of a megabyte is no thousand reviews.
    private static final int MOST = 200;

    private static final String STOPS = "。！？!?…～~；;\n";
    private static final String CLOSING = STOPS + ".。）)”’\"'」』";

    /// @param start of the piece in the text, in `char`s
    /// @param end first `char` after it
    record Clause(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    private Clauses() {}

    /// @return in the order of the text, none blank; empty where the text has no letters
    static List<Clause> of(String text) {
        var found = new ArrayList<Clause>();
        int start = 0;
        for (int i = 0; i < text.length() && found.size() < MOST; i++) {
            if (isEnd(text, start, i) || i - start >= LONGEST && text.charAt(i) == ' ') {
                add(found, text, start, i + 1);
                start = i + 1;
            }
        }
        if (found.size() < MOST) {
            add(found, text, start, text.length());
        }
        return found;
    }

    private static boolean isEnd(String text, int start, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        char before = at > start ? text.charAt(at - 1) : ' ';
        if (c == '.') {
            return next == ' ';
        }
        if (STOPS.indexOf(c) >= 0) {
            return CLOSING.indexOf(next) < 0;
        }
        if (c == ' ') {
            return isHan(before) || isHan(next);
        }
        return (c == '，' || c == ',' && (isHan(before) || isHan(next)))
                // no farther back, or a megabyte of commas would be counted again at each
                && letters(text, Math.max(start, at - LONGEST), at) >= COMMA_SIDE
                && letters(text, at + 1, nextStop(text, at + 1)) >= COMMA_SIDE;
    }

    private static void add(List<Clause> found, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        if (letters(text, from, to) >= LEAST_LETTERS) {
            found.add(new Clause(from, to));
        }
    }

    private static int nextStop(String text, int from) {
        int at = from;
        int end = Math.min(text.length(), from + LONGEST);
        while (at < end && "。！？!?…～；;，, ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int letters(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
