package org.intentworkbench.store;

/// How the cells of a chunk of events are written: as whole numbers of as few bits as the chunk needs, without any
/// compression after that.
final class PackedCode {
    private static final int BYTES = 8;
    /// A number of so many bits lies within the eight bytes from its first bit, wherever that is.
    private static final int WIDEST = 57;

    private PackedCode() {}

    /// Numbers as their distance from the smallest.
    static void writeLongs(Bytes out, long[] values, int size) {
        long least = size == 0 ? 0 : values[0];
        long most = least;
        for (int i = 1; i < size; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        int width = width(least, most);
        out.writeByte(width);
        out.writeSigned(width == Long.SIZE ? 0 : least);
        long origin = width == Long.SIZE ? 0 : least;
        long word = 0;
        int filled = 0;
        for (int i = 0; i < size && width > 0; i++) {
            long value = values[i] - origin;
            word |= value << filled;
            filled += width;
            if (filled >= Long.SIZE) {
                out.writeLong(word);
                filled -= Long.SIZE;
                word = filled == 0 ? 0 : value >>> (width - filled);
            }
        }
        for (int left = filled; left > 0; left -= BYTES) {
            out.writeByte((int) word);
            word >>>= BYTES;
        }
    }

    /// Bits that tell all numbers between two apart.
    private static int width(long least, long most) {
        long range = most - least;
        int width = range < 0 ? Long.SIZE : Long.SIZE - Long.numberOfLeadingZeros(range);
        return width > WIDEST ? Long.SIZE : width;
    }

    static void readLongs(Bytes.In in, long[] values, int from, int size) {
        int width = in.readByte();
        long least = in.readSigned();
        long mask = width == Long.SIZE ? -1 : (1L << width) - 1;
        long bit = 0;
        for (int i = 0; i < size; i++) {
            values[from + i] = least + (in.longAt((int) (bit >>> 3)) >>> (bit & 7) & mask);
            bit += width;
        }
        in.skip((int) ((bit + 7) >>> 3));
    }

    /// @param codes -1 = missing
    static void writeCodes(Bytes out, int[] codes, int size) {
        var values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = codes[i];
        }
        writeLongs(out, values, size);
    }

    static void readCodes(Bytes.In in, int[] codes, int from, int size) {
        int width = in.readByte();
        int least = (int) in.readSigned();
        int mask = (int) ((1L << width) - 1);
        long bit = 0;
        for (int i = 0; i < size; i++) {
            codes[from + i] = least + ((int) (in.longAt((int) (bit >>> 3)) >>> (bit & 7)) & mask);
            bit += width;
        }
        in.skip((int) ((bit + 7) >>> 3));
    }

    /// Times in whole seconds where they are; as differences from the one before where that takes less room.
    static void writeTimes(Bytes out, long[] times, int size) {
        var missing = new boolean[size];
        var values = new long[size];
        long unit = 1000;
        int count = 0;
        for (int i = 0; i < size; i++) {
            missing[i] = times[i] == Long.MIN_VALUE;
            if (!missing[i]) {
                values[count++] = times[i];
                unit = times[i] % 1000 == 0 ? unit : 1;
            }
        }
        for (int i = 0; i < count && unit > 1; i++) {
            values[i] /= unit;
        }
        var steps = new long[count];
        for (int i = 1; i < count; i++) {
            steps[i] = values[i] - values[i - 1];
        }
        boolean inSteps = width(steps, count) < width(values, count);
        out.writeByte((unit == 1 ? 0 : 1) | (inSteps ? 2 : 0));
        ChunkCode.writeFlags(out, missing);
        if (inSteps) {
            out.writeSigned(values[0]);
        }
        writeLongs(out, inSteps ? steps : values, count);
    }

    private static int width(long[] values, int size) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        return size == 0 ? 0 : width(least, most);
    }

    static void readTimes(Bytes.In in, long[] times, int from, int size) {
        int form = in.readByte();
        long unit = (form & 1) == 1 ? 1000 : 1;
        boolean[] missing = ChunkCode.readFlags(in, size);
        long value = (form & 2) == 2 ? in.readSigned() : 0;
        int count = present(missing);
        readLongs(in, times, from, count);
        for (int i = from; i < from + count; i++) {
            if ((form & 2) == 2) {
                value += times[i];
                times[i] = value * unit;
            } else {
                times[i] *= unit;
            }
        }
        for (int i = size - 1, next = count - 1; i >= 0 && next < i; i--) {
            times[from + i] = missing[i] ? Long.MIN_VALUE : times[from + next--];
        }
    }

    static int present(boolean[] missing) {
        int count = missing.length;
        for (boolean flag : missing) {
            count -= flag ? 1 : 0;
        }
        return count;
    }

    /// Numbers with at most four decimals as whole numbers, all others by their bits; read back bit for bit (but every
    /// NaN is the same missing).
    static void writeNumbers(Bytes out, double[] numbers, int size) {
        var missing = new boolean[size];
        var values = new long[size];
        int scale = ChunkCode.scale(numbers, size);
        out.writeByte(scale);
        int count = 0;
        for (int i = 0; i < size; i++) {
            missing[i] = Double.isNaN(numbers[i]);
            if (!missing[i]) {
                values[count++] = ChunkCode.scaled(numbers[i], scale);
            }
        }
        ChunkCode.writeFlags(out, missing);
        writeLongs(out, values, count);
    }

    static void readNumbers(Bytes.In in, double[] numbers, int from, int size) {
        int scale = in.readByte();
        boolean[] missing = ChunkCode.readFlags(in, size);
        var values = new long[size];
        readLongs(in, values, 0, present(missing));
        int next = 0;
        for (int i = 0; i < size; i++) {
            numbers[from + i] = missing[i] ? Double.NaN : ChunkCode.unscaled(values[next++], scale);
        }
    }
}
