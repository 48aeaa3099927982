package org.intentworkbench.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// The bytes of a file on their way to the CSV reader: counted, hashed, and with the places of their lines
/// remembered now and then, so that reading can begin again at any line that was passed.
final class SourceBytes {
    private static final int LINES_PER_MARK = 1024;
    private static final int BOM_LENGTH = 3;

    private final Path file;
    private final Stage stage;
    private final Progress progress;
    private final long size;
    private final MessageDigest digest;
    private long[] marks = new long[64];
    private long lines;
    private long seen;
    private boolean afterReturn;

    SourceBytes(Path file, Stage stage, Progress progress) {
        this.file = file;
        this.stage = stage;
        this.progress = progress;
        try {
            size = Files.size(file);
            digest = MessageDigest.getInstance("SHA-256");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// SHA-256 of all bytes, hex; reads what is left of the file.
    String sha256(InputStream rest) throws IOException {
        rest.transferTo(java.io.OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    /// From the first line, without a byte order mark.
    InputStream fromStart() throws IOException {
        var in = new Tracked(Files.newInputStream(file), 0);
        var head = in.readNBytes(BOM_LENGTH);
        boolean bom = head.length == BOM_LENGTH
                && (head[0] & 0xff) == 0xEF
                && (head[1] & 0xff) == 0xBB
                && (head[2] & 0xff) == 0xBF;
        return bom ? in : new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), in);
    }

    /// From the beginning of a line that was passed already.
    /// @param line from 1
    InputStream fromLine(long line) throws IOException {
        int mark = (int) ((line - 1) / LINES_PER_MARK);
        var in = Files.newInputStream(file);
        in.skipNBytes(marks[mark]);
        var tracked = new Tracked(in, marks[mark]);
        var buffered = new java.io.BufferedInputStream(tracked, 1 << 16);
        skipLines(buffered, line - 1 - (long) mark * LINES_PER_MARK);
        return buffered;
    }

    /// A line that was passed already, without its end; cut after 10,000 bytes.
    /// @param line from 1
    String line(long line) throws IOException {
        try (var in = fromLine(line)) {
            var bytes = new java.io.ByteArrayOutputStream();
            for (int b = in.read(); b >= 0 && b != '\n' && b != '\r' && bytes.size() < 10_000; b = in.read()) {
                bytes.write(b);
            }
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static void skipLines(InputStream in, long count) throws IOException {
        long left = count;
        while (left > 0) {
            int b = in.read();
            if (b < 0) {
                return;
            }
            if (b == '\n') {
                left--;
            } else if (b == '\r') {
                left--;
                in.mark(1);
                if (in.read() != '\n') {
                    in.reset();
                }
            }
        }
    }

    private void track(byte[] bytes, int offset, int length, long position) {
        if (position + length <= seen) {
            return;
        }
        int from = offset + (int) Math.max(0, seen - position);
        digest.update(bytes, from, offset + length - from);
        for (int i = from; i < offset + length; i++) {
            byte b = bytes[i];
            if (afterReturn) {
                afterReturn = false;
                // a line ends after CR, LF or CR LF, as the CSV reader counts
                endLine(position + (i - offset) + (b == '\n' ? 1 : 0));
                if (b == '\n') {
                    continue;
                }
            }
            if (b == '\n') {
                endLine(position + (i - offset) + 1);
            } else if (b == '\r') {
                afterReturn = true;
            }
        }
        seen = position + length;
    }

    private void endLine(long nextBegins) {
        lines++;
        if (lines % LINES_PER_MARK == 0) {
            int mark = (int) (lines / LINES_PER_MARK);
            if (mark == marks.length) {
                marks = Arrays.copyOf(marks, mark * 2);
            }
            marks[mark] = nextBegins;
        }
    }

    private final class Tracked extends FilterInputStream {
        private long position;

        Tracked(InputStream in, long position) {
            super(in);
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            progress.check();
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                track(bytes, offset, count, position);
                position += count;
                progress.at(stage, position, size);
            }
            return count;
        }
    }
}
