package org.intentworkbench.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// A source as a text in UTF-8, hashed and counted on its way.
final class SourceText {
    private static final int BOM_LENGTH = 3;

    private final SourceFile source;
    private final String encoding;
    private final Stage stage;
    private final Progress progress;
    private final MessageDigest digest;
    private @Nullable InputStream bytes;

    SourceText(SourceFile source, String encoding, Stage stage, Progress progress) {
        this.source = source;
        this.encoding = encoding;
        this.stage = stage;
        this.progress = progress;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The text from its beginning, without a byte order mark; can be asked for once. Bytes that are no text arrive as
    /// bytes that are no UTF-8. Checks for cancel and tells the progress at each reading.
    InputStream utf8() {
        if (!encoding.equals("UTF-8")) {
            throw new Problem("problem.ingest.binary", source.name());
        }
        try {
            var in = new Counted(Files.newInputStream(source.path()), Files.size(source.path()));
            bytes = in;
            var head = in.readNBytes(BOM_LENGTH);
            boolean bom = head.length == BOM_LENGTH
                    && (head[0] & 0xff) == 0xEF
                    && (head[1] & 0xff) == 0xBB
                    && (head[2] & 0xff) == 0xBF;
            var text = new PushbackInputStream(in, BOM_LENGTH);
            if (!bom) {
                text.unread(head);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SHA-256 of the file as it lies on disk, hex; reads what is left of it.
    String sha256() {
        try {
            if (bytes != null) {
                bytes.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private final class Counted extends FilterInputStream {
        private final long size;
        private long position;

        Counted(InputStream in, long size) {
            super(in);
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            progress.check();
            int count = super.read(target, offset, Math.min(length, 1 << 20));
            if (count > 0) {
                digest.update(target, offset, count);
                position += count;
                progress.at(stage, position, size);
            }
            return count;
        }
    }
}
