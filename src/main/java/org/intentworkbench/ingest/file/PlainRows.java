package org.intentworkbench.ingest.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The rows of a piece of a file in which nothing is quoted, some at a time, as places in its bytes: hardly more work
/// than looking for delimiters, as no cell is copied or decoded. A row that is not plain (other than the usual number
/// of fields, letters that are not ASCII) is told to be [odd](#isOdd), and to be looked at by itself.
///
/// Gives the same rows as the CSV reader would; lines without a letter are passed over.
public final class PlainRows {
    /// Rows at a time: their bytes and what is found in them stay in the cache of a processor.
    public static final int MOST = 2048;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOWS = 0x7F7F7F7F7F7F7F7FL;
    private static final long GATHER = 0x0102040810204080L;
    private static final long FEEDS = ONES * '\n';
    private static final long RETURNS = ONES * '\r';

    private final byte[] bytes;
    private final int length;
    private final byte delimiter;
    private final int fields;
    private final int stride;
    private final int[] places;
    private final int[] ends = new int[MOST];
    private final long[] lines = new long[MOST];
    private final boolean[] odd = new boolean[MOST];
    private final Row row = new Row();
    /// Whether no byte so far was NUL or none of ASCII.
    private boolean ascii = true;
    private int at;
    private int rows;
    private long line;

    /// @param length whole records, none of them with a quote
    /// @param fields of a plain row
    PlainRows(byte[] bytes, int length, long firstLine, char delimiter, int fields) {
        this.bytes = bytes;
        this.length = length;
        this.delimiter = (byte) delimiter;
        this.fields = fields;
        stride = fields + 1;
        line = firstLine;
        places = new int[MOST * stride];
    }

    /// What holds the cells.
    public byte[] bytes() {
        return bytes;
    }

    /// Rows found by the last [#next].
    public int rows() {
        return rows;
    }

    /// Where the cells of all rows begin, row after row: the cell of column `c` in row `r` begins at place
    /// `r * stride + c` of this and ends one byte before the next one begins. Of an odd row nothing is said.
    public int[] places() {
        return places;
    }

    /// One more than the columns.
    public int stride() {
        return stride;
    }

    /// Line of the file at which each row begins, from 1.
    public long[] lines() {
        return lines;
    }

    public boolean isOdd(int number) {
        return odd[number];
    }

    /// Passes rows over, at most [#MOST].
    void skip(int count) {
        find(count);
        rows = 0;
    }

    /// Goes on to the next rows.
    ///
    /// @return false if there are none
    public boolean next() {
        find(MOST);
        return rows > 0;
    }

    /// A row as it is read one by one. The same object is filled again by the next call.
    public Row row(int number) {
        int begin = places[number * stride];
        int end = ends[number];
        row.begin(lines[number]);
        for (int i = begin; i <= end; i++) {
            if (i == end || bytes[i] == delimiter) {
                decode(begin, i);
                begin = i + 1;
            }
        }
        return row;
    }

    private void decode(int begin, int end) {
        // one letter for each byte at most, and room for what the decoder holds back
        var letters = new char[end - begin + 2];
        int count = 0;
        try (var text = new BlockText(bytes, begin, end)) {
            for (int more = text.read(letters, 0, letters.length); more > 0; ) {
                count += more;
                more = text.read(letters, count, letters.length - count);
            }
        }
        row.add(letters, 0, count);
    }

    private void find(int most) {
        rows = 0;
        int field = 0;
        places[0] = at;
        for (int i = at; i < length; i += Long.SIZE) {
            long hits = i + Long.SIZE <= length ? hits(i) : lastHits(i);
            while (hits != 0) {
                int place = i + Long.numberOfTrailingZeros(hits);
                hits &= hits - 1;
                if (bytes[place] == delimiter) {
                    if (++field <= fields) {
                        places[rows * stride + field] = place + 1;
                    }
                } else {
                    endLine(place, field);
                    field = 0;
                    if (rows == most) {
                        at = place + 1;
                        return;
                    }
                    places[rows * stride] = place + 1;
                }
            }
        }
        if (places[rows * stride] < length) {
            endLine(length, field);
        }
        at = length;
    }

    /// A bit for each of 64 bytes that is a delimiter or ends a line.
    private long hits(int begin) {
        long hits = 0;
        long other = 0;
        for (int i = 0; i < Long.SIZE; i += Long.BYTES) {
            long word = (long) LONGS.get(bytes, begin + i);
            long found = zeros(word ^ ONES * delimiter) | zeros(word ^ FEEDS) | zeros(word ^ RETURNS);
            other |= word & ~LOWS | zeros(word);
            // brings the eight high bits together in the last byte
            hits |= (found >>> 7) * GATHER >>> 56 << i;
        }
        if (other != 0) {
            ascii = false;
        }
        return hits;
    }

    /// As [#hits] where fewer bytes are left.
    private long lastHits(int begin) {
        ascii = ascii && LineEnds.isPlain(bytes, begin, length);
        long hits = 0;
        for (int i = begin; i < length; i++) {
            boolean hit = bytes[i] == delimiter || bytes[i] == '\n' || bytes[i] == '\r';
            hits |= hit ? 1L << (i - begin) : 0;
        }
        return hits;
    }

    /// @param end place of the line end
    /// @param field delimiters in the line
    private void endLine(int end, int field) {
        int begin = places[rows * stride];
        // the second half of CR LF ends no line
        boolean half = end > 0 && end < length && bytes[end] == '\n' && bytes[end - 1] == '\r' && begin == end;
        if (half) {
            return;
        }
        if (begin < end) {
            places[rows * stride + fields] = end + 1;
            ends[rows] = end;
            lines[rows] = line;
            odd[rows] = field != fields - 1 || (!ascii && !LineEnds.isPlain(bytes, begin, end));
            rows++;
        }
        line++;
    }

    /// The high bit of each byte that is 0.
    private static long zeros(long word) {
        return ~(((word & LOWS) + LOWS) | word | LOWS);
    }
}
