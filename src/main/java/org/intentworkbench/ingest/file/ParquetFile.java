package org.intentworkbench.ingest.file;

import dev.hardwood.HardwoodContext;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// An open Parquet file.
final class ParquetFile implements AutoCloseable {
    /// Tells which processor and libraries it found; nobody asked.
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

    /// Pages are unpacked ahead by so many threads.
    private static final int THREADS = 1;

    /// Seconds without a row until a file counts as damaged.
    private static final int PATIENCE = 30;

    private final String name;
    private final HardwoodContext context;
    private final StoppableInput input;
    /// The library waits for ever at some damaged files, so nothing of it runs on the thread that asks.
    private final PatientThread thread = new PatientThread("parquet", PATIENCE);
    private final ParquetFileReader reader;

    /// @param name for messages
    /// @throws Problem if it is damaged, or packed in a way that cannot be unpacked here
    ParquetFile(Path file, String name, Progress progress) {
        this.name = name;
        LIBRARY.setLevel(Level.WARNING);
        context = HardwoodContext.create(THREADS);
        input = new StoppableInput(file);
        try {
            reader = call(() -> ParquetFileReader.open(input, context), progress);
        } catch (RuntimeException e) {
            input.stop();
            context.close();
            thread.close();
            throw e;
        }
        try {
            requireCodecs();
            requirePlaces(Files.size(file));
        } catch (IOException | RuntimeException e) {
            close();
            throw broken(e);
        }
    }

    /// Has the library do something on its own thread.
    ///
    /// @throws Problem if it stumbles, or has not moved for half a minute
    <T extends @Nullable Object> T call(Callable<T> work, Progress progress) {
        try {
            return thread.call(work, progress);
        } catch (Exception e) {
            throw broken(e);
        }
    }

    /// What is called says that it moved.
    void step() {
        thread.step();
    }

    ParquetFileReader reader() {
        return reader;
    }

    List<SchemaNode> fields() {
        return reader.getFileSchema().getRootNode().children();
    }

    long rows() {
        return reader.getFileMetaData().numRows();
    }

    /// What to throw where the library stumbled; it answers damage with exceptions of many types.
    private RuntimeException broken(Exception cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case Cancelled cancelled -> cancelled;
            default -> new Problem(cause, "problem.ingest.parquet.broken", name);
        };
    }

    private void requireCodecs() {
        for (var group : reader.getFileMetaData().rowGroups()) {
            for (var column : group.columns()) {
                var codec = column.metaData().codec();
                if (!isReadable(codec)) {
                    throw new Problem(
                            "problem.ingest.parquet.codec", name, codec.name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /// The library reads on without end where the places it is told lie outside the file.
    private void requirePlaces(long size) {
        long rows = 0;
        for (var group : reader.getFileMetaData().rowGroups()) {
            rows += group.numRows();
            for (var column : group.columns()) {
                long from = column.chunkStartOffset();
                long length = column.metaData().totalCompressedSize();
                boolean inside = from >= 4 && length > 0 && length < size && from <= size - length;
                if (!inside || column.metaData().numValues() < 0) {
                    throw new Problem("problem.ingest.parquet.broken", name);
                }
            }
        }
        if (rows != rows()) {
            throw new Problem("problem.ingest.parquet.broken", name);
        }
    }

    /// Gzip needs no library; the others do.
    private static boolean isReadable(CompressionCodec codec) {
        return switch (codec) {
            case UNCOMPRESSED, GZIP -> true;
            case SNAPPY -> isThere("org.xerial.snappy.Snappy");
            case ZSTD -> isThere("com.github.luben.zstd.Zstd");
            case LZ4, LZ4_RAW -> isThere("net.jpountz.lz4.LZ4Factory");
            case BROTLI -> isThere("com.aayushatharva.brotli4j.Brotli4jLoader");
            case LZO -> false;
        };
    }

    private static boolean isThere(String library) {
        try {
            var found = Class.forName(library, false, ParquetFile.class.getClassLoader());
            return found.getName().equals(library);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /// Closes a reader of the file, unless its thread was given up.
    void close(RowReader rows) {
        if (!thread.isLost()) {
            call(
                    () -> {
                        rows.close();
                        return name;
                    },
                    Progress.silent());
        }
    }

    /// Waits for nothing that may never come.
    @Override
    public void close() {
        if (thread.isLost()) {
            // may wake the thread; what still waits after that is left to itself
            input.stop();
            context.executor().shutdownNow();
            thread.later(this::release);
            thread.close();
            return;
        }
        try (thread) {
            call(
                    () -> {
                        release();
                        return name;
                    },
                    Progress.silent());
        }
    }

    private void release() {
        try (context) {
            reader.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }
}
