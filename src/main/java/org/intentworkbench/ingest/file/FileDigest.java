package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;

/// SHA-256 of a file as it lies on disk, for formats that are not read from front to back.
final class FileDigest {
    private FileDigest() {}

    /// @return hex
    static String sha256(Path file, Progress progress) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = new byte[1 << 18];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                progress.check();
                digest.update(bytes, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
