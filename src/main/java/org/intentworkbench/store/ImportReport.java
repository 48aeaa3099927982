package org.intentworkbench.store;

import java.time.Instant;
import org.intentworkbench.domain.FileKind;

/// What came of one import. `rows = accepted + refused`; `duplicates` are accepted rows that were there already
/// to the last cell: dropped among events, kept everywhere else.
///
/// @param id number of the import in its workspace
/// @param file name without its folder
/// @param sha256 of the file's bytes, hex
/// @param positives rows whose label is positive; 0 where there is no label
/// @param label name of the label column, or empty
public record ImportReport(
        long id,
        String file,
        FileKind kind,
        String encoding,
        String delimiter,
        long rows,
        long accepted,
        long refused,
        long duplicates,
        long positives,
        String label,
        String sha256,
        Instant imported,
        double seconds) {}
