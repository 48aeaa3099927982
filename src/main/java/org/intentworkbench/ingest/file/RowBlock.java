package org.intentworkbench.ingest.file;

/// Some thousands of rows that follow one another in a file.
public interface RowBlock {
    /// Number of the block in its file, from 0.
    int index();

    /// Hands on each row, in their order; can be called once.
    void read(RowReader reader);

    /// Takes rows.
    interface RowReader {
        /// @param row filled again for the next row; take out what is to be kept
        void row(Row row);
    }
}
