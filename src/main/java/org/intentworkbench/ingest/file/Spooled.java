package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// A source as a file of its own, for formats that need to read here and there: the file itself, or an unpacked copy
/// that goes when this is closed.
final class Spooled implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final long ROOM_LEFT = 100L << 20;

    private final Path path;
    private final boolean copy;

    private Spooled(Path path, boolean copy) {
        this.path = path;
        this.copy = copy;
    }

    /// @throws Problem if the archive is damaged, made to fill the disk, or the disk is full
    static Spooled of(SourceFile source, Stage stage, Progress progress) {
        if (Unpacking.isPlain(source)) {
            return new Spooled(source.path(), false);
        }
        Path copy;
        try {
            copy = Files.createTempFile("intent-workbench-", ".unpacked");
        } catch (IOException e) {
            throw full(source, e, 0);
        }
        var spooled = new Spooled(copy, true);
        try {
            unpack(source, copy, stage, progress);
            return spooled;
        } catch (RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    private static void unpack(SourceFile source, Path copy, Stage stage, Progress progress) {
        long count = 0;
        try (var in = Unpacking.open(source, new FileBytes(source, stage, progress));
                var out = Files.newOutputStream(copy)) {
            long room = Files.getFileStore(copy).getUsableSpace() - ROOM_LEFT;
            var bytes = new byte[BUFFER];
            for (int got = in.read(bytes); got >= 0; got = in.read(bytes)) {
                count += got;
                if (count > room) {
                    throw new IOException("no room");
                }
                out.write(bytes, 0, got);
            }
        } catch (IOException e) {
            throw full(source, e, count);
        }
    }

    private static Problem full(SourceFile source, IOException cause, long count) {
        return new Problem(
                cause,
                "problem.ingest.archive.room",
                source.name(),
                Long.toString(count >> 20),
                System.getProperty("java.io.tmpdir", ""));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (copy) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // Windows holds files that are still mapped: they go with the program
                path.toFile().deleteOnExit();
            }
        }
    }
}
