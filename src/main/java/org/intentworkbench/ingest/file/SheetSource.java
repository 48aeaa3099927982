package org.intentworkbench.ingest.file;

import java.util.List;

/// A sheet of a workbook, read from its first row on.
interface SheetSource extends AutoCloseable {
    /// Fills the row with the next one that is not blank; false at the end.
    boolean next(SheetRow row);

    /// All merged cells of the sheet; may read the sheet once more.
    List<MergedArea> merged();

    @Override
    void close();
}
