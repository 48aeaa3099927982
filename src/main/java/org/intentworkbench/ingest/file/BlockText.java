package org.intentworkbench.ingest.file;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes in memory as text, decoded as it is read; bytes that are no UTF-8 become [Row#BROKEN].
final class BlockText extends Reader {
    private final ByteBuffer bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(Row.BROKEN));
    private char held;

    BlockText(byte[] bytes, int from, int to) {
        this.bytes = ByteBuffer.wrap(bytes, from, to - from);
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (held != 0) {
            target[offset] = held;
            held = 0;
            return 1;
        }
        // two letters may come of one sequence, and both must find room
        var chars = length == 1 ? CharBuffer.allocate(2) : CharBuffer.wrap(target, offset, length);
        int before = chars.position();
        decoder.decode(bytes, chars, true);
        int count = chars.position() - before;
        if (length == 1 && count > 0) {
            target[offset] = chars.get(0);
            held = count == 2 ? chars.get(1) : 0;
            return 1;
        }
        return count == 0 ? -1 : count;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
