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
        String even = Normalizer.normalize(query, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return GAP_BESIDE_HAN
                .matcher(GAPS.matcher(even).replaceAll(" ").strip())
                .replaceAll("");
    }
}
