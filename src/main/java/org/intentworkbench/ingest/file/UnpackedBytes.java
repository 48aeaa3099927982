package org.intentworkbench.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import org.intentworkbench.domain.Problem;

/// What comes out of a packed file: bounded, so that no archive fills memory or disk, and with a sentence where it
/// breaks off.
final class UnpackedBytes extends InputStream {
    /// Text packs to a tenth or, where it repeats itself, a hundredth; what unpacks to more than this many times its
    /// size is made to do harm.
    static final long LARGEST_RATIO = 200;
    /// Below this nothing is harmful.
    static final long HARMLESS = 100L << 20;

    static final long LARGEST = 1L << 40;
    /// What a reading has unpacked before the archive breaks off is lost, so it should be little.
    private static final int LONGEST_READ = 1 << 14;

    private final InputStream in;
    private final String name;
    private final LongSupplier packed;
    private final long expected;
    private final long checksum;
    private final CRC32 crc = new CRC32();
    private long count;

    /// @param packed bytes taken from the packed file so far
    /// @param expected bytes that must come; -1 = not known
    /// @param checksum CRC-32 of the expected bytes
    UnpackedBytes(InputStream in, String name, LongSupplier packed, long expected, long checksum) {
        this.in = in;
        this.name = name;
        this.packed = packed;
        this.expected = expected;
        this.checksum = checksum;
    }

    static Problem bomb(String name, long packed, long unpacked) {
        return new Problem("problem.ingest.archive.bomb", name, megabytes(packed), megabytes(unpacked));
    }

    static void requireHarmless(String name, long packed, long unpacked) {
        if (unpacked > LARGEST || (unpacked > HARMLESS && unpacked / LARGEST_RATIO > packed)) {
            throw bomb(name, packed, unpacked);
        }
    }

    private static String megabytes(long bytes) {
        return Long.toString((bytes + (1 << 20) - 1) >> 20);
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int got;
        try {
            got = in.read(bytes, offset, Math.min(length, LONGEST_READ));
        } catch (EOFException e) {
            throw new Problem(e, "problem.ingest.archive.cut", name, Long.toString(count));
        } catch (IOException e) {
            throw damaged(e);
        }
        if (got > 0) {
            count += got;
            requireHarmless(name, packed.getAsLong(), count);
            if (expected >= 0) {
                crc.update(bytes, offset, got);
            }
        } else if (got < 0 && expected >= 0) {
            if (count < expected) {
                throw new Problem("problem.ingest.archive.cut", name, Long.toString(count));
            }
            if (count != expected || crc.getValue() != checksum) {
                throw damaged(new IOException("checksum"));
            }
        }
        return got;
    }

    private Problem damaged(IOException cause) {
        return new Problem(cause, "problem.ingest.archive.damaged", name, Long.toString(count));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
