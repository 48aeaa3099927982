package org.intentworkbench.ingest.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The record being read: its cells lie one after another in one array, so that reading makes no garbage.
/// One object is filled again for each record.
public final class Row {
    /// What our decoder writes for a byte that is not UTF-8: half of a pair, which no valid text holds alone.
    static final char BROKEN = '\uDFFF';

    private static final int VALUE_LIMIT = 500;

    private char[] chars = new char[1024];
    private int[] ends = new int[32];
    private int fields;
    private long line;
    private boolean decodable;
    private boolean broken;

    /// Line of the file at which the record begins, from 1.
    public long line() {
        return line;
    }

    public int fields() {
        return fields;
    }

    public char[] chars() {
        return chars;
    }

    public int from(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    public int to(int field) {
        return ends[field];
    }

    public String cell(int field) {
        return new String(chars, from(field), to(field) - from(field));
    }

    /// False where the record holds bytes that are not text.
    public boolean decodable() {
        return decodable;
    }

    public boolean decodable(int field) {
        for (int i = from(field); i < to(field); i++) {
            if (isBroken(chars, from(field), i)) {
                return false;
            }
        }
        return true;
    }

    public List<String> cells() {
        var cells = new ArrayList<String>(fields);
        for (int i = 0; i < fields; i++) {
            cells.add(readable(cell(i)));
        }
        return cells;
    }

    /// The record as it stood in the file, but for quotes; cut.
    public String raw(char delimiter) {
        return shown(String.join(String.valueOf(delimiter), cells()));
    }

    /// A cell as it is kept with a refusal.
    public static String shown(String value) {
        var readable = readable(value);
        return readable.length() <= VALUE_LIMIT ? readable : readable.substring(0, VALUE_LIMIT);
    }

    private static String readable(String value) {
        return value.indexOf(BROKEN) < 0 && value.indexOf('\0') < 0
                ? value
                : value.replace('\0', '\uFFFD').replaceAll("(?<![\uD800-\uDBFF])\uDFFF", "\uFFFD");
    }

    private static boolean isBroken(char[] chars, int from, int i) {
        char c = chars[i];
        return c == 0 || (c == BROKEN && (i == from || !Character.isHighSurrogate(chars[i - 1])));
    }

    /// Whether the record has a quote that is not closed, or text after a closing quote. Its one cell is then the
    /// line at which it began, to the letter.
    public boolean broken() {
        return broken;
    }

    /// Begins a row without cells.
    void begin(long atLine) {
        line = atLine;
        fields = 0;
        decodable = true;
        broken = false;
    }

    /// Makes the row one broken line.
    void breakOff(long atLine, CharSequence text) {
        begin(atLine);
        add(text);
        broken = true;
    }

    /// Adds a cell.
    void add(CharSequence cell) {
        var letters = cell.toString().toCharArray();
        add(letters, 0, letters.length);
    }

    /// Adds a cell.
    void add(char[] buffer, int offset, int length) {
        int from = fields == 0 ? 0 : ends[fields - 1];
        int to = from + length;
        if (to > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(to, chars.length * 2));
        }
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
        }
        for (int i = 0; i < length; i++) {
            char c = buffer[offset + i];
            chars[from + i] = c;
            if ((c == 0 || c == BROKEN) && isBroken(chars, from, from + i)) {
                decodable = false;
            }
        }
        ends[fields++] = to;
    }

    /// Adds a cell of letters of ASCII, no NUL among them.
    void addPlain(char[] buffer, int offset, int length) {
        int from = fields == 0 ? 0 : ends[fields - 1];
        int to = from + length;
        if (to > chars.length || fields == ends.length) {
            add(buffer, offset, length);
            return;
        }
        System.arraycopy(buffer, offset, chars, from, length);
        ends[fields++] = to;
    }
}
