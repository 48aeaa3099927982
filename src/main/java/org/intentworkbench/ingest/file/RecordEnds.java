package org.intentworkbench.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds where the records of a CSV text end, as a parser of RFC 4180 would: a quote opens only at the start of a
/// cell, two quotes stand for one, and what follows the closing one must end the cell. Of a record that breaks these
/// rules the first line is set aside, and the search goes on at the next line.
final class RecordEnds {
    private enum At {
        CELL_START,
        IN_PLAIN,
        IN_QUOTES,
        /// After a quote within quotes: it may be the closing one or the first of two.
        AFTER_QUOTE,
        /// In the first line of a broken record.
        IN_BROKEN
    }

    private final byte[] delimiter;
    private At state = At.CELL_START;
    private int at;
    private int recordBegin;
    private int[] broken = new int[0];
    /// Whether a quote may stand before [#at].
    private boolean quoted;
    /// Lines that end before `counted`.
    private long lines;
    private int counted;

    RecordEnds(char delimiter) {
        this.delimiter = String.valueOf(delimiter).getBytes(StandardCharsets.UTF_8);
    }

    /// Begins anew at the first byte, which must be the first of a record.
    void restart() {
        state = At.CELL_START;
        at = 0;
        recordBegin = 0;
        broken = new int[0];
        quoted = false;
        lines = 0;
        counted = 0;
    }

    /// Goes on to `to`.
    ///
    /// @param last whether the text ends there
    /// @return where the last complete record ends; 0 where there is none
    int find(byte[] bytes, int to, boolean last) {
        boolean going = true;
        while (going && (at < to || (last && recordBegin < to))) {
            if (at >= to) {
                endOfText(to);
            } else if (state == At.IN_BROKEN) {
                int end = LineEnds.first(bytes, at, to, last);
                if (end > 0) {
                    setAside(end);
                } else {
                    // a CR that may be half of a line end is looked at again
                    at = last ? to : Math.max(at, to - 1);
                    going = last;
                }
            } else if (state.compareTo(At.IN_PLAIN) <= 0 && isFree(bytes, to)) {
                int end = LineEnds.last(bytes, at, to, last);
                if (end > 0) {
                    endRecord(end);
                }
                // what is left is no whole record: it is looked at again from its beginning, with what follows
                at = last ? to : at;
                going = last;
            } else {
                quoted = true;
                going = follow(bytes, to, last);
            }
        }
        return recordBegin;
    }

    /// Whether no quote stands before `to`. Most blocks are looked at once from their beginning, and their lines are
    /// counted while that is done.
    private boolean isFree(byte[] bytes, int to) {
        if (at > 0) {
            return !LineEnds.contains(bytes, at, to, (byte) '"');
        }
        lines = LineEnds.countUnquoted(bytes, to);
        counted = lines < 0 ? 0 : to;
        return lines >= 0;
    }

    /// Whether a quote may stand among the records found.
    boolean isQuoted() {
        return quoted;
    }

    /// How many lines the records found have.
    long lines(byte[] bytes) {
        return counted >= recordBegin && counted > 0
                ? lines - LineEnds.count(bytes, recordBegin, counted)
                : LineEnds.count(bytes, 0, recordBegin);
    }

    /// Takes the open record for broken: it is too long to be one.
    ///
    /// @return where it begins
    int giveUp() {
        breakRecord();
        // the bytes of so long a line are not kept
        counted = 0;
        return recordBegin;
    }

    boolean isInBroken() {
        return state == At.IN_BROKEN;
    }

    /// Goes on looking for the end of the broken line from here.
    void skipTo(int place) {
        at = place;
    }

    /// Lines set aside so far, each from its first byte to after its end.
    int[] broken() {
        return broken;
    }

    private void endRecord(int end) {
        recordBegin = end;
        at = end;
        state = At.CELL_START;
    }

    private void breakRecord() {
        state = At.IN_BROKEN;
        at = recordBegin;
    }

    private void endOfText(int to) {
        if (state == At.IN_QUOTES) {
            breakRecord();
        } else if (state == At.IN_BROKEN) {
            setAside(to);
        } else {
            endRecord(to);
        }
    }

    private void setAside(int end) {
        broken = Arrays.copyOf(broken, broken.length + 2);
        broken[broken.length - 2] = recordBegin;
        broken[broken.length - 1] = end;
        endRecord(end);
    }

    /// Byte by byte to a broken record or the end of the text; false where what follows must be known first.
    private boolean follow(byte[] bytes, int to, boolean last) {
        int i = at;
        while (i < to) {
            byte b = bytes[i];
            if (state == At.IN_QUOTES) {
                while (i < to && bytes[i] != '"') {
                    i++;
                }
                if (i < to) {
                    state = At.AFTER_QUOTE;
                    i++;
                }
            } else if (b == '"' && state != At.IN_PLAIN) {
                state = At.IN_QUOTES;
                i++;
            } else if (b == '\n' || b == '\r') {
                int end = b == '\n' ? i + 1 : LineEnds.after(bytes, i, to, last);
                if (end < 0) {
                    at = i;
                    return false;
                }
                endRecord(end);
                i = end;
            } else if (b == delimiter[0] && i + delimiter.length > to && !last) {
                at = i;
                return false;
            } else if (b == delimiter[0] && isDelimiter(bytes, i, to)) {
                state = At.CELL_START;
                i += delimiter.length;
            } else if (state == At.AFTER_QUOTE) {
                breakRecord();
                return true;
            } else {
                state = At.IN_PLAIN;
                i++;
            }
        }
        at = to;
        return last;
    }

    private boolean isDelimiter(byte[] bytes, int from, int to) {
        return from + delimiter.length <= to
                && Arrays.equals(bytes, from, from + delimiter.length, delimiter, 0, delimiter.length);
    }
}
