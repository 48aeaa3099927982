package org.intentworkbench.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The record being read: its cells lie one after another in one array, so that reading makes no garbage.
/// One object is filled again for each record.
final class Row extends AbstractBaseCsvCallbackHandler<Row> {
    /// What our decoder writes for a byte that is not UTF-8: half of a pair, which no valid text holds alone.
    static final char BROKEN = '\uDFFF';

    private static final int VALUE_LIMIT = 500;

    private char[] chars = new char[1024];
    private int[] ends = new int[32];
    private int fields;
    private long firstLine = 1;
    private long line;
    private boolean decodable;

    /// Lines that lie before what the CSV reader sees.
    void startAtLine(long line) {
        firstLine = line;
    }

    /// Line of the file at which the record begins, from 1.
    long line() {
        return line;
    }

    int fields() {
        return fields;
    }

    char[] chars() {
        return chars;
    }

    int from(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int to(int field) {
        return ends[field];
    }

    String cell(int field) {
        return new String(chars, from(field), to(field) - from(field));
    }

    /// False where the record holds bytes that are not text.
    boolean decodable() {
        return decodable;
    }

    boolean decodable(int field) {
        for (int i = from(field); i < to(field); i++) {
            if (isBroken(chars, from(field), i)) {
                return false;
            }
        }
        return true;
    }

    List<String> cells() {
        var cells = new ArrayList<String>(fields);
        for (int i = 0; i < fields; i++) {
            cells.add(readable(cell(i)));
        }
        return cells;
    }

    /// The record as it stood in the file, but for quotes; cut.
    String raw(char delimiter) {
        return shown(String.join(String.valueOf(delimiter), cells()));
    }

    /// A cell as it is kept with a refusal.
    static String shown(String value) {
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

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = firstLine + startingLineNumber - 1;
        fields = 0;
        decodable = true;
    }

    @Override
    protected void handleEmpty() {
        fields = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
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

    @Override
    protected Row buildRecord() {
        return this;
    }
}
