package org.intentworkbench.ingest;

/// Takes the events of a file in its order, many at a time where they are plain, else one by one.
public interface EventSink extends RowSink {
    /// @param rows filled again for the next ones; take out what is to be kept
    void accept(CheckedRows rows);
}
