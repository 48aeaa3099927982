package org.intentworkbench.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intentworkbench.domain.Problem;

/// Says in one sentence why a file cannot be read as UTF-8 text.
public final class TextCheck {
    private TextCheck() {}

    public static void requireReadable(Path file) {
        if (!Files.exists(file)) {
            throw new Problem("problem.ingest.absent", file);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Problem("problem.ingest.unreadable", file);
        }
    }

    /// Refuses empty files and files that are no text by their first bytes.
    public static void requireText(Path file) {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", file);
        }
        if (head.length == 0) {
            throw new Problem("problem.ingest.empty", file.getFileName());
        }
        int first = head[0] & 0xff;
        int second = head.length > 1 ? head[1] & 0xff : 0;
        if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            throw new Problem("problem.ingest.utf16", file.getFileName());
        }
        boolean zip = first == 'P' && second == 'K';
        boolean gzip = first == 0x1F && second == 0x8B;
        boolean ole = first == 0xD0 && second == 0xCF;
        boolean pdf = first == '%' && second == 'P';
        boolean parquet = first == 'P' && second == 'A' && head.length == 4 && head[2] == 'R' && head[3] == '1';
        if (zip || gzip || ole || pdf || parquet) {
            throw new Problem("problem.ingest.binary", file.getFileName());
        }
    }

    /// @return the sentence that names the first byte that is no UTF-8 text, with its line
    public static Problem notUtf8(Path file) {
        long line = 1;
        long position = 0;
        int lead = 0;
        long leadPosition = 0;
        var sequence = new Utf8Bytes();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                position++;
                if (!sequence.isOpen()) {
                    lead = b;
                    leadPosition = position;
                }
                if (!sequence.accept(b)) {
                    break;
                }
                if (b == '\n') {
                    line++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Problem(
                "problem.ingest.encoding",
                file.getFileName(),
                Long.toString(line),
                "0x%02X".formatted(lead),
                Long.toString(leadPosition));
    }

    /// Follows UTF-8 sequences byte by byte.
    private static final class Utf8Bytes {
        private int open;
        private int low = 0x80;
        private int high = 0xBF;

        boolean isOpen() {
            return open > 0;
        }

        /// False at the first byte that cannot stand where it does. NUL counts as no text.
        boolean accept(int b) {
            if (open > 0) {
                boolean fits = b >= low && b <= high;
                low = 0x80;
                high = 0xBF;
                open--;
                return fits;
            }
            if (b < 0x80) {
                return b != 0;
            }
            open = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
            low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            return open > 0;
        }
    }
}
