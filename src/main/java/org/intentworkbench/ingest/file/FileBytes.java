package org.intentworkbench.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// The bytes of a file as they lie on disk, told to the progress and hashed while they pass; reading them twice
/// hashes them once.
final class FileBytes {
    /// More at once would keep a cancel waiting.
    private static final int LONGEST_READ = 1 << 20;

    private final SourceFile source;
    private final Stage stage;
    private final Progress progress;
    private final MessageDigest digest;
    private long hashed;
    private @Nullable String sha256;

    FileBytes(SourceFile source, Stage stage, Progress progress) {
        this.source = source;
        this.stage = stage;
        this.progress = progress;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream open() {
        try {
            return new Passing(Files.newInputStream(source.path()), 0, Files.size(source.path()), true);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Other bytes, told to the progress as these.
    InputStream told(InputStream in, long size) {
        return new Passing(in, 0, size, false);
    }

    /// Hex; reads what has not passed yet.
    String sha256() {
        if (sha256 == null) {
            try (var file = Files.newInputStream(source.path())) {
                file.skipNBytes(hashed);
                new Passing(file, hashed, Files.size(source.path()), true).transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw unreadable(e);
            }
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
        return sha256;
    }

    private Problem unreadable(IOException cause) {
        return new Problem(cause, "problem.ingest.unreadable", source.name());
    }

    private final class Passing extends FilterInputStream {
        private final long size;
        private final boolean hashing;
        private long position;

        Passing(InputStream in, long position, long size, boolean hashing) {
            super(in);
            this.position = position;
            this.size = size;
            this.hashing = hashing;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            progress.check();
            int count;
            try {
                count = super.read(bytes, offset, Math.min(length, LONGEST_READ));
            } catch (IOException e) {
                throw unreadable(e);
            }
            if (count > 0) {
                if (hashing && sha256 == null && position + count > hashed) {
                    int known = (int) Math.max(0, hashed - position);
                    digest.update(bytes, offset + known, count - known);
                    hashed = position + count;
                }
                position += count;
                progress.at(stage, position, size);
            }
            return count;
        }

        @Override
        public long skip(long count) {
            // whoever skips must not skip the hashing
            int most = (int) Math.min(count, 1 << 16);
            return most <= 0 ? 0 : Math.max(0, read(new byte[most], 0, most));
        }
    }
}
