package org.intentworkbench.text.queries;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// One spelling of a query for all ways to type it.
final class Spelling {
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern GAP_BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

    private Spelling() {}

    /// Lower case, one width of letters and digits (NFKC), one space between words, none beside a Han character:
    /// "防水 足球鞋" and "防水足球鞋" are one query, and so are "Camera  Bag" and "camera bag".
    static String of(String query) {
        if (isEven(query)) {
            return query.toLowerCase(Locale.ROOT);
        }
        String even = Normalizer.normalize(query, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return GAP_BESIDE_HAN
                .matcher(GAPS.matcher(even).replaceAll(" ").strip())
                .replaceAll("");
    }

    /// Whether nothing but the case can differ: letters, digits and signs of ASCII with single spaces between them.
    private static boolean isEven(String query) {
        boolean gap = true;
        for (int i = 0; i < query.length(); i++) {
            char letter = query.charAt(i);
            if (letter < ' ' || letter > '~' || letter == ' ' && gap) {
                return false;
            }
            gap = letter == ' ';
        }
        return !gap;
    }
}
