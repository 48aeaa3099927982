package org.intentworkbench.ingest.file;

import org.jspecify.annotations.Nullable;

/// Nested records, one after another.
interface RecordSource extends AutoCloseable {
    /// Null at the end.
    @Nullable
    Entry next();

    @Override
    void close();

    /// @param line as [Row#line]
    /// @param members null where what stands there is no record
    /// @param text what stands there then
    record Entry(long line, Nested.@Nullable Members members, String text) {}
}
