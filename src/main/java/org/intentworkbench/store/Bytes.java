package org.intentworkbench.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing array of bytes with the few ways of writing numbers that chunks use.
final class Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;

    Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, (int)
                    Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L)));
        }
    }

    void writeByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    /// Seven bits a byte, small first; any long.
    void writeVarLong(long value) {
        ensure(10);
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    /// So that small numbers of either sign stay short.
    void writeSigned(long value) {
        writeVarLong((value << 1) ^ (value >> 63));
    }

    /// Eight bytes, lowest first.
    void writeLong(long value) {
        ensure(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
    }

    void write(byte[] source, int from, int length) {
        ensure(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    void writeText(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        writeVarLong(encoded.length);
        write(encoded, 0, encoded.length);
    }

    /// Reads what [Bytes] wrote.
    static final class In {
        private final byte[] bytes;
        private final boolean packed;
        private int at;

        In(byte[] bytes) {
            this(bytes, 0, false);
        }

        /// @param packed whether [PackedCode] wrote it, and eight more bytes follow
        In(byte[] bytes, int from, boolean packed) {
            this.bytes = bytes;
            this.packed = packed;
            at = from;
        }

        boolean isPacked() {
            return packed;
        }

        /// Eight bytes from a place after this, lowest first.
        long longAt(int distance) {
            return (long) LONGS.get(bytes, at + distance);
        }

        void skip(int count) {
            at += count;
        }

        boolean hasMore() {
            return at < bytes.length;
        }

        int readByte() {
            return bytes[at++] & 0xff;
        }

        long readVarLong() {
            long value = 0;
            int shift = 0;
            while (true) {
                byte b = bytes[at++];
                value |= (long) (b & 0x7f) << shift;
                if (b >= 0) {
                    return value;
                }
                shift += 7;
            }
        }

        long readSigned() {
            long value = readVarLong();
            return (value >>> 1) ^ -(value & 1);
        }

        String readText() {
            int length = (int) readVarLong();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
