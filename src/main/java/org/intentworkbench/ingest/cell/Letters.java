package org.intentworkbench.ingest.cell;

/// The letters of a cell, taken from left to right.
final class Letters {
    private final char[] chars;
    private final int end;
    private int at;

    Letters(char[] chars, int from, int to) {
        this.chars = chars;
        this.at = from;
        this.end = to;
    }

    boolean atEnd() {
        return at == end;
    }

    int left() {
        return end - at;
    }

    /// The next letter, or NUL at the end.
    char peek() {
        return at < end ? chars[at] : 0;
    }

    void skip() {
        at++;
    }

    boolean take(char expected) {
        if (at < end && chars[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    boolean take(String expected) {
        if (end - at < expected.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (chars[at + i] != expected.charAt(i)) {
                return false;
            }
        }
        at += expected.length();
        return true;
    }

    /// Passes over blanks; whether there was one.
    boolean blanks() {
        int before = at;
        while (at < end && Cells.isSpace(chars[at])) {
            at++;
        }
        return at > before;
    }

    /// How many digits come next.
    int digitRun() {
        int i = at;
        while (i < end && chars[i] >= '0' && chars[i] <= '9') {
            i++;
        }
        return i - at;
    }

    /// A number of `least` to `most` digits, or -1.
    ///
    /// @param more whether another digit may follow
    int digits(int least, int most, boolean more) {
        int start = at;
        int value = 0;
        while (at < end && at - start < most && chars[at] >= '0' && chars[at] <= '9') {
            value = value * 10 + (chars[at++] - '0');
        }
        boolean cut = !more && at < end && chars[at] >= '0' && chars[at] <= '9';
        return at - start < least || cut ? -1 : value;
    }

    /// The name of a month, with the point that cut it short: 1 to 12, or 0.
    int month() {
        int month = DateWords.month(chars, at, wordEnd());
        if (month > 0) {
            at = wordEnd();
            take('.');
        }
        return month;
    }

    /// Whether a weekday comes next; it is passed over then.
    boolean weekday() {
        int to = wordEnd();
        if (!DateWords.isWeekday(chars, at, to)) {
            return false;
        }
        at = to;
        take('.');
        return true;
    }

    /// Passes over the ending of 1st, 2nd, 3rd, 4th.
    void ordinal(int number) {
        boolean teen = number / 10 == 1;
        var ending = teen ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th";
        take(ending);
    }

    /// Whether AM, PM, a.m. or p.m. comes next, perhaps after blanks, and no other word.
    boolean isHalfAfterBlanks() {
        int i = at;
        while (i < end && Cells.isSpace(chars[i])) {
            i++;
        }
        if (i + 1 >= end || ((chars[i] | 32) != 'a' && (chars[i] | 32) != 'p')) {
            return false;
        }
        i += chars[i + 1] == '.' ? 2 : 1;
        boolean half = i < end && (chars[i] | 32) == 'm';
        return half && (i + 1 == end || !Character.isLetterOrDigit(chars[i + 1]) && chars[i + 1] != '/');
    }

    /// Whether 日 or 号 stands before what comes next.
    boolean isAfterDaySign() {
        return at > 0 && (chars[at - 1] == '日' || chars[at - 1] == '号');
    }

    /// The rest, taken.
    String rest() {
        var rest = new String(chars, at, end - at);
        at = end;
        return rest;
    }

    private int wordEnd() {
        int i = at;
        while (i < end && i - at < 10 && ((chars[i] | 32) >= 'a' && (chars[i] | 32) <= 'z')) {
            i++;
        }
        return i;
    }
}
