package org.intentworkbench.store;

/// How the cells of a chunk are written before they are compressed: each number in planes of bytes (all lowest
/// bytes, then all second bytes, …), which compress far better than number after number.
final class ChunkCode {
    private static final int WHOLE = 0;
    private static final int RAW = 5;
    private static final double[] SCALES = {1, 10, 100, 1000, 10_000};
    private static final long LARGEST = 1L << 52;

    private ChunkCode() {}

    /// Any codes; as many planes as the largest needs. -1 is written as 0.
    static void writeCodes(Bytes out, int[] codes, int size) {
        int largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, codes[i] + 1);
        }
        int planes = (32 - Integer.numberOfLeadingZeros(largest) + 7) / 8;
        out.writeByte(planes);
        for (int p = 0; p < planes; p++) {
            out.ensure(size);
            for (int i = 0; i < size; i++) {
                out.writeByte((codes[i] + 1) >>> (8 * p));
            }
        }
    }

    static void readCodes(Bytes.In in, int[] codes, int from, int size) {
        if (in.isPacked()) {
            PackedCode.readCodes(in, codes, from, size);
            return;
        }
        int planes = in.readByte();
        java.util.Arrays.fill(codes, from, from + size, -1);
        for (int p = 0; p < planes; p++) {
            for (int i = 0; i < size; i++) {
                codes[from + i] += in.readByte() << (8 * p);
            }
        }
    }

    /// Differences from the cell before; missing is told apart in a plane of its own where there are any.
    static void writeTimes(Bytes out, long[] times, int size) {
        long unit = 1000;
        for (int i = 0; i < size; i++) {
            if (times[i] != Long.MIN_VALUE && times[i] % 1000 != 0) {
                unit = 1;
            }
        }
        out.writeByte(unit == 1 ? 0 : 1);
        boolean[] missing = new boolean[size];
        for (int i = 0; i < size; i++) {
            missing[i] = times[i] == Long.MIN_VALUE;
        }
        writeFlags(out, missing);
        long before = 0;
        for (int i = 0; i < size; i++) {
            if (!missing[i]) {
                out.writeSigned(times[i] / unit - before);
                before = times[i] / unit;
            }
        }
    }

    static void readTimes(Bytes.In in, long[] times, int from, int size) {
        if (in.isPacked()) {
            PackedCode.readTimes(in, times, from, size);
            return;
        }
        long unit = in.readByte() == 1 ? 1000 : 1;
        boolean[] missing = readFlags(in, size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            if (missing[i]) {
                times[from + i] = Long.MIN_VALUE;
            } else {
                before += in.readSigned();
                times[from + i] = before * unit;
            }
        }
    }

    /// Numbers with at most four decimals as whole numbers, all others by their bits; read back bit for bit
    /// (but every NaN is the same missing).
    static void writeNumbers(Bytes out, double[] numbers, int size) {
        int scale = scale(numbers, size);
        out.writeByte(scale);
        boolean[] missing = new boolean[size];
        for (int i = 0; i < size; i++) {
            missing[i] = Double.isNaN(numbers[i]);
        }
        writeFlags(out, missing);
        if (scale == RAW) {
            for (int p = 0; p < 8; p++) {
                for (int i = 0; i < size; i++) {
                    out.writeByte((int) (Double.doubleToLongBits(numbers[i]) >>> (8 * p)));
                }
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            if (!missing[i]) {
                out.writeSigned(scaled(numbers[i], scale));
            }
        }
    }

    static void readNumbers(Bytes.In in, double[] numbers, int from, int size) {
        if (in.isPacked()) {
            PackedCode.readNumbers(in, numbers, from, size);
            return;
        }
        int scale = in.readByte();
        boolean[] missing = readFlags(in, size);
        if (scale == RAW) {
            var bits = new long[size];
            for (int p = 0; p < 8; p++) {
                for (int i = 0; i < size; i++) {
                    bits[i] |= (long) in.readByte() << (8 * p);
                }
            }
            for (int i = 0; i < size; i++) {
                numbers[from + i] = Double.longBitsToDouble(bits[i]);
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            numbers[from + i] = missing[i] ? Double.NaN : in.readSigned() / SCALES[scale];
        }
    }

    static long scaled(double value, int scale) {
        return scale == RAW ? Double.doubleToLongBits(value) : Math.round(value * SCALES[scale]);
    }

    static double unscaled(long value, int scale) {
        return scale == RAW ? Double.longBitsToDouble(value) : value / SCALES[scale];
    }

    /// Decimals that all numbers can do with, or [#RAW].
    static int scale(double[] numbers, int size) {
        int scale = WHOLE;
        for (int i = 0; i < size; i++) {
            double value = numbers[i];
            if (Double.isNaN(value)) {
                continue;
            }
            while (scale < RAW && !fits(value, scale)) {
                scale++;
            }
            if (scale == RAW) {
                return RAW;
            }
        }
        // a later cell may have raised the scale past what an earlier, larger one stands
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(numbers[i]) && !fits(numbers[i], scale)) {
                return RAW;
            }
        }
        return scale;
    }

    private static boolean fits(double value, int scale) {
        double scaled = value * SCALES[scale];
        if (Math.abs(scaled) >= LARGEST) {
            return false;
        }
        // to the bit, so that -0.0 does not become 0.0
        return Double.doubleToLongBits(Math.round(scaled) / SCALES[scale]) == Double.doubleToLongBits(value);
    }

    static void writeFlags(Bytes out, boolean[] flags) {
        boolean any = false;
        for (boolean flag : flags) {
            any |= flag;
        }
        out.writeByte(any ? 1 : 0);
        if (any) {
            for (int i = 0; i < flags.length; i += 8) {
                int bits = 0;
                for (int b = 0; b < 8 && i + b < flags.length; b++) {
                    bits |= flags[i + b] ? 1 << b : 0;
                }
                out.writeByte(bits);
            }
        }
    }

    static boolean[] readFlags(Bytes.In in, int size) {
        var flags = new boolean[size];
        if (in.readByte() == 1) {
            int bits = 0;
            for (int i = 0; i < size; i++) {
                if (i % 8 == 0) {
                    bits = in.readByte();
                }
                flags[i] = (bits >> (i % 8) & 1) == 1;
            }
        }
        return flags;
    }
}
