package org.intentworkbench.ingest.file;

import org.jspecify.annotations.Nullable;

/// Some thousands of rows that follow one another in a file.
public interface RowBlock {
    /// Number of the block in its file, from 0.
    int index();

    /// Hands on each row, in their order; can be called once.
    void read(RowReader reader);

    /// The rows as places in the bytes of the file, instead of [#read]; to be followed by [#done].
    ///
    /// @param fields of a row, as a rule
    /// @return null where rows have to be read one by one
    default @Nullable PlainRows plain(int fields) {
        return null;
    }

    /// Gives back what [#plain] needed.
    default void done() {}

    /// Takes rows.
    interface RowReader {
        /// @param row filled again for the next row; take out what is to be kept
        void row(Row row);
    }
}
