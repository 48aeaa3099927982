package org.intentworkbench.ingest.file;

import dev.hardwood.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A file for the Parquet library that gives nothing any more once it was stopped. Threads of the library that ask for
/// the same bytes of a damaged file for ever would else take the processors from all reading that follows.
final class StoppableInput implements InputFile {
    private final InputFile file;
    private volatile boolean stopped;

    StoppableInput(Path path) {
        file = InputFile.of(path);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void open() throws IOException {
        file.open();
    }

    /// @throws IOException if it was stopped, too
    @Override
    public ByteBuffer readRange(long offset, int length) throws IOException {
        if (stopped) {
            throw new IOException("given up");
        }
        return file.readRange(offset, length);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
