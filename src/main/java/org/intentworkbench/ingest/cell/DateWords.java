package org.intentworkbench.ingest.cell;

import java.util.List;
import java.util.Locale;

/// Names of months and weekdays in English, in full or cut to three letters.
final class DateWords {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private DateWords() {}

    /// Whether the first three letters may begin a month or a weekday; at least that many are there. Cheap, for
    /// columns of words.
    static boolean begins(char[] chars, int from) {
        int key = (chars[from] | 32) << 16 | (chars[from + 1] | 32) << 8 | (chars[from + 2] | 32);
        return switch (key) {
            case 'j' << 16 | 'a' << 8 | 'n',
                    'f' << 16 | 'e' << 8 | 'b',
                    'm' << 16 | 'a' << 8 | 'r',
                    'a' << 16 | 'p' << 8 | 'r',
                    'm' << 16 | 'a' << 8 | 'y',
                    'j' << 16 | 'u' << 8 | 'n',
                    'j' << 16 | 'u' << 8 | 'l',
                    'a' << 16 | 'u' << 8 | 'g',
                    's' << 16 | 'e' << 8 | 'p',
                    'o' << 16 | 'c' << 8 | 't',
                    'n' << 16 | 'o' << 8 | 'v',
                    'd' << 16 | 'e' << 8 | 'c',
                    'm' << 16 | 'o' << 8 | 'n',
                    't' << 16 | 'u' << 8 | 'e',
                    'w' << 16 | 'e' << 8 | 'd',
                    't' << 16 | 'h' << 8 | 'u',
                    'f' << 16 | 'r' << 8 | 'i',
                    's' << 16 | 'a' << 8 | 't',
                    's' << 16 | 'u' << 8 | 'n' -> true;
            default -> false;
        };
    }

    /// 1 to 12, or 0.
    static int month(char[] chars, int from, int to) {
        var word = new String(chars, from, to - from).toLowerCase(Locale.ROOT);
        return word.equals("sept") ? 9 : 1 + place(MONTHS, word);
    }

    static boolean isWeekday(char[] chars, int from, int to) {
        return place(WEEKDAYS, new String(chars, from, to - from).toLowerCase(Locale.ROOT)) >= 0;
    }

    private static int place(List<String> names, String word) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(word) || (word.length() == 3 && names.get(i).startsWith(word))) {
                return i;
            }
        }
        return -1;
    }
}
