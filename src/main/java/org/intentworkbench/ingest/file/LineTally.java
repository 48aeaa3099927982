package org.intentworkbench.ingest.file;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Counts lines that are UTF-8 beyond ASCII, and lines that are not UTF-8 at all, of which it keeps some.
final class LineTally {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int KEPT = 1 << 18;

    private final Utf8Bytes sequence = new Utf8Bytes();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<byte[]> foreign = new ArrayList<>();
    private int kept;
    private long lines;
    private long good;
    private long bad;
    private boolean beyondAscii;
    private boolean broken;
    private boolean firstBad;

    void add(byte[] bytes, int to) {
        int start = 0;
        for (int i = 0; i < to; i++) {
            int b = bytes[i] & 0xff;
            if (b >= 0x80 || sequence.isOpen()) {
                beyondAscii = true;
                if (!sequence.accept(b)) {
                    broken = true;
                    sequence.reset();
                }
            }
            if (b == '\n') {
                keep(bytes, start, i);
                end(false);
                start = i + 1;
            }
        }
        keep(bytes, start, to);
    }

    private void keep(byte[] bytes, int from, int to) {
        int room = LONGEST_LINE - line.size();
        line.write(bytes, from, Math.min(room, to - from));
    }

    /// Ends the line.
    /// @param cut whether the bytes break off here, so that half a character is no fault
    void end(boolean cut) {
        if (line.size() == 0) {
            return;
        }
        lines++;
        if (broken || (sequence.isOpen() && !cut)) {
            bad++;
            firstBad |= lines == 1;
            if (kept < KEPT) {
                foreign.add(line.toByteArray());
                kept += line.size();
            }
        } else if (beyondAscii) {
            good++;
        }
        line.reset();
        sequence.reset();
        beyondAscii = false;
        broken = false;
    }

    /// Without empty ones.
    long lines() {
        return lines;
    }

    /// UTF-8, and more than ASCII.
    long good() {
        return good;
    }

    /// Not UTF-8.
    long bad() {
        return bad;
    }

    /// Whether the first line that is not empty is not UTF-8.
    boolean firstBad() {
        return firstBad;
    }

    /// The first lines that are not UTF-8; long ones are cut.
    List<byte[]> foreign() {
        return foreign;
    }
}
