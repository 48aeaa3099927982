package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/// Text of any encoding as UTF-8, without its byte order mark. What does not decode arrives as one byte 0xFF, which
/// UTF-8 never holds, so that the row it stands in is refused.
final class Transcoder extends InputStream {
    static final int BAD = 0xFF;
    private static final int CHARS = 1 << 15;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final int unit;
    private final Faults faults;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(CHARS);
    private final byte[] out = new byte[3 * CHARS + 1];
    private int from;
    private int to;
    private boolean atStart = true;
    private boolean ended;
    private boolean done;

    /// Learns of bytes that do not decode, in their order, before the byte in their place can be read.
    interface Faults {
        void at(byte[] bad);
    }

    Transcoder(InputStream in, Charset charset, Faults faults) {
        this.in = in;
        this.faults = faults;
        unit = Encodings.unit(charset);
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        while (from == to) {
            if (!fill()) {
                return -1;
            }
        }
        return out[from++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (from == to) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, to - from);
        System.arraycopy(out, from, target, offset, count);
        from += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (done) {
            return false;
        }
        from = 0;
        to = 0;
        chars.clear();
        var result = decoder.decode(bytes, chars, ended);
        chars.flip();
        encode();
        if (result.isError()) {
            skip(result.length());
            out[to++] = (byte) BAD;
            atStart = false;
        } else if (result.isUnderflow()) {
            if (ended) {
                done = true;
            } else {
                more();
            }
        }
        return true;
    }

    private void more() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    /// Passes over what does not decode, but never over a line end or a delimiter that follows half a character.
    private void skip(int length) {
        int start = bytes.position();
        int end = Math.min(start + unit, bytes.limit());
        while (unit == 1 && end < start + length && end < bytes.limit() && bytes.get(end) < 0) {
            end++;
        }
        var bad = new byte[end - start];
        bytes.get(bad);
        faults.at(bad);
    }

    private void encode() {
        if (atStart && chars.hasRemaining()) {
            atStart = false;
            if (chars.get(0) == '\uFEFF') {
                chars.get();
            }
        }
        var letters = chars.array();
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = letters[i];
            if (c < 0x80) {
                out[to++] = (byte) c;
            } else if (c < 0x800) {
                out[to++] = (byte) (0xC0 | c >> 6);
                out[to++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < chars.limit()) {
                int point = Character.toCodePoint(c, letters[++i]);
                out[to++] = (byte) (0xF0 | point >> 18);
                out[to++] = (byte) (0x80 | point >> 12 & 0x3F);
                out[to++] = (byte) (0x80 | point >> 6 & 0x3F);
                out[to++] = (byte) (0x80 | point & 0x3F);
            } else {
                out[to++] = (byte) (0xE0 | c >> 12);
                out[to++] = (byte) (0x80 | c >> 6 & 0x3F);
                out[to++] = (byte) (0x80 | c & 0x3F);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
