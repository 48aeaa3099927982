package org.intentworkbench.ingest.file;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.intentworkbench.domain.Problem;

/// An open Parquet file.
final class ParquetFile implements AutoCloseable {
    /// Tells which processor and libraries it found; nobody asked.
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

    /// Pages are unpacked ahead by so many threads.
    private static final int THREADS = 1;

    private final String name;
    private final HardwoodContext context;
    private final ParquetFileReader reader;

    /// @param name for messages
    /// @throws Problem if it is damaged, or packed in a way that cannot be unpacked here
    ParquetFile(Path file, String name) {
        this.name = name;
        LIBRARY.setLevel(Level.WARNING);
        context = HardwoodContext.create(THREADS);
        try {
            reader = ParquetFileReader.open(InputFile.of(file), context);
        } catch (IOException | RuntimeException e) {
            context.close();
            throw broken(e);
        }
        try {
            requireCodecs();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
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

    Problem broken(Exception cause) {
        return cause instanceof Problem problem ? problem : new Problem(cause, "problem.ingest.parquet.broken", name);
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

    @Override
    public void close() {
        try (context) {
            reader.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }
}
