package org.intentworkbench.ingest.file;

import java.util.Locale;

/// What the number format of a cell says its number is.
enum CellFormat {
    PLAIN,
    /// A day; the format shows no time.
    DATE,
    DATE_TIME,
    /// A time of day.
    TIME,
    /// Hours, minutes or seconds that run on: `[h]:mm:ss`.
    DURATION;

    /// @param id of the format; those below 164 are built in and mean the same in every workbook
    /// @param code of a custom format; empty for built-in ones
    static CellFormat of(int id, String code) {
        if (!code.isEmpty()) {
            return ofCode(code);
        }
        if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58)) {
            return DATE;
        }
        if ((id >= 18 && id <= 21) || id == 32 || id == 33 || id == 45 || id == 47) {
            return TIME;
        }
        return id == 22 ? DATE_TIME : id == 46 ? DURATION : PLAIN;
    }

    private static CellFormat ofCode(String code) {
        if (code.equalsIgnoreCase("General")) {
            return PLAIN;
        }
        var letters = letters(code);
        if (letters.indexOf("#") >= 0) {
            return DURATION;
        }
        // fractions of a second look like digits of a number
        var tokens = letters.replaceAll("s[.,]0+", "s");
        if (tokens.matches(".*[0?%@].*")) {
            return PLAIN;
        }
        boolean time = tokens.indexOf('h') >= 0 || tokens.indexOf('s') >= 0;
        boolean day = tokens.matches(".*[yd].*") || tokens.contains("aaa") || tokens.matches(".*[eg].*m.*|.*m.*[eg].*");
        if (day) {
            return time ? DATE_TIME : DATE;
        }
        if (time) {
            return isMonth(tokens) ? DATE_TIME : TIME;
        }
        return tokens.indexOf('m') >= 0 && tokens.chars().noneMatch(c -> c >= 'a' && c <= 'z' && c != 'm')
                ? DATE
                : PLAIN;
    }

    /// Months are written as three letters and more where a format has a time but neither day nor year.
    private static boolean isMonth(String tokens) {
        return tokens.contains("mmm");
    }

    /// The first section in lower case without texts, colours, conditions and fillers; a unit of duration, as `[h]`,
    /// becomes `#`, and digits of numbers `0`.
    private static String letters(String code) {
        var out = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case ';' -> {
                    if (!out.isEmpty()) {
                        return out.toString();
                    }
                }
                case '"' -> {
                    int end = code.indexOf('"', i + 1);
                    i = end < 0 ? code.length() : end;
                }
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int end = code.indexOf(']', i);
                    var inside =
                            code.substring(i + 1, end < 0 ? code.length() : end).toLowerCase(Locale.ROOT);
                    if (inside.matches("h+|m+|s+")) {
                        out.append('#');
                    }
                    i = end < 0 ? code.length() : end;
                }
                case '#' -> out.append('0');
                default -> out.append(Character.toLowerCase(c));
            }
        }
        return out.toString().replace("am/pm", "").replace("a/p", "").replace("general", "");
    }
}
