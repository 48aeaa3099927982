package org.intentworkbench.ingest.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.intentworkbench.domain.Problem;

/// Looks through gzip and zip, and through gzip within zip: what comes out is what the user would call the file.
/// Workbooks are zip archives too, but files of their own.
final class Unpacking {
    private static final int MAGIC = 4;
    private static final int BUFFER = 1 << 16;

    private Unpacking() {}

    /// Whether the bytes of the source lie on disk as they are.
    static boolean isPlain(SourceFile source) {
        var head = head(source);
        if (Archive.begins(head)) {
            try (var archive = Archive.open(source.path(), source.name())) {
                return isDocument(archive);
            }
        }
        return !isGzip(head);
    }

    /// The unpacked bytes; failures of the archive are problems already.
    static InputStream open(SourceFile source, FileBytes file) {
        var head = head(source);
        try {
            if (Archive.begins(head)) {
                return fromArchive(source, file);
            }
            return isGzip(head) ? gunzip(file.open(), source.name()) : file.open();
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.archive.damaged", source.name(), "0");
        }
    }

    private static InputStream fromArchive(SourceFile source, FileBytes file) throws IOException {
        var archive = Archive.open(source.path(), source.name());
        try {
            if (isDocument(archive)) {
                archive.close();
                return file.open();
            }
            var entry = archive.entry(source.entry());
            long packed = Math.min(entry.getCompressedSize(), Files.size(source.path()));
            var unpacked = new UnpackedBytes(
                    archive.open(entry), source.name(), () -> packed, entry.getSize(), entry.getCrc());
            var in = new BufferedInputStream(file.told(unpacked, entry.getSize()), BUFFER);
            in.mark(MAGIC);
            var head = in.readNBytes(MAGIC);
            in.reset();
            return new ClosingArchive(isGzip(head) ? gunzip(in, source.name()) : in, archive);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static boolean isDocument(Archive archive) {
        return archive.isWorkbook() || !archive.otherDocument().isEmpty();
    }

    /// All members, one after another; anything else behind them is an error, not an end.
    private static InputStream gunzip(InputStream packed, String name) throws IOException {
        var buffered = new BufferedInputStream(packed, BUFFER);
        try {
            var in = new GzipCompressorInputStream(buffered, true);
            return new UnpackedBytes(in, name, in::getCompressedCount, -1, 0);
        } catch (java.io.EOFException e) {
            throw new Problem(e, "problem.ingest.archive.cut", name, "0");
        }
    }

    static boolean isGzip(byte[] head) {
        return head.length >= 2
                && head[0] == (byte) GZIPInputStream.GZIP_MAGIC
                && head[1] == (byte) (GZIPInputStream.GZIP_MAGIC >> 8);
    }

    private static byte[] head(SourceFile source) {
        try (var in = Files.newInputStream(source.path())) {
            return in.readNBytes(MAGIC);
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", source.name());
        }
    }

    private static final class ClosingArchive extends FilterInputStream {
        private final Archive archive;

        ClosingArchive(InputStream in, Archive archive) {
            super(in);
            this.archive = archive;
        }

        @Override
        public void close() throws IOException {
            super.close();
            archive.close();
        }
    }
}
