package org.intentworkbench.text.terms;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.job.Progress;

/// One to three neighbouring characters of a text, lower-cased, white space as one space. Characters are code
/// points, so no emoji is cut in two.
final class CharacterGrams {
    private static final int LONGEST = 3;
    private static final int CHARACTERS_A_CHECK = 4096;

    private CharacterGrams() {}

    static List<Token> of(String text, Progress progress) {
        var tidy = new StringBuilder(text.length());
        // where each char of the tidy text stands in the given one
        int[] at = new int[text.length() + 1];
        boolean gap = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space || !gap) {
                int lower = space ? ' ' : Character.toLowerCase(c);
                // a few letters have a lower case of another length: kept as they are, so that places stay true
                int kept = Character.charCount(lower) == Character.charCount(c) || space ? lower : c;
                for (int k = 0; k < Character.charCount(kept); k++) {
                    at[tidy.length() + k] = i + k;
                }
                tidy.appendCodePoint(kept);
            }
            gap = space;
            i += Character.charCount(c);
        }
        at[tidy.length()] = text.length();
        return grams(tidy.toString(), at, progress);
    }

    private static List<Token> grams(String tidy, int[] at, Progress progress) {
        var grams = new ArrayList<Token>(LONGEST * tidy.length());
        for (int from = 0; from < tidy.length(); from += Character.charCount(tidy.codePointAt(from))) {
            if (from % CHARACTERS_A_CHECK == 0) {
                progress.check();
            }
            int to = from;
            for (int length = 1; length <= LONGEST && to < tidy.length(); length++) {
                int last = to;
                to += Character.charCount(tidy.codePointAt(to));
                grams.add(new Token(tidy.substring(from, to), at[from], at[last] + to - last));
            }
        }
        return grams;
    }
}
