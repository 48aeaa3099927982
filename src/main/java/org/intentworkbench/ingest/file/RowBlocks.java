package org.intentworkbench.ingest.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a file in pieces, in the order of the file. One thread takes the blocks; each block may then be read
/// by another thread, once, while further ones are taken. Which rows make a block depends on the file alone, never on
/// time or threads.
public interface RowBlocks extends AutoCloseable {
    /// The cells of the header row as they stand there; empty where the form has no header.
    List<String> header();

    /// The next piece, without header and empty lines; null at the end. Checks for cancel and tells the progress.
    ///
    /// @throws org.intentworkbench.domain.Problem if the file breaks off (a cut archive) or cannot be read on
    @Nullable
    RowBlock next();

    /// SHA-256 of the file's bytes as they lie on disk, hex; reads what is left of the file.
    String sha256();

    @Override
    void close();
}
