package org.intentworkbench.store;

import java.time.Instant;
import org.intentworkbench.domain.FileKind;

/// What came of one import. `rows = accepted + refused + leftOut`; `duplicates` are accepted rows that were there
/// already
/// to the last cell: dropped among events, kept everywhere else.
///
/// @param id number of the import in its workspace
/// @param file name without its folder
/// @param sha256 of the file's bytes, hex
/// @param leftOut rows whose code of kind the user left out
/// @param quarantined its events that are set aside as suspects now
/// @param preset name of the preset the plan was made from, or empty
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
        long leftOut,
        long quarantined,
        String preset,
        long positives,
        String label,
        String sha256,
        Instant imported,
        double seconds) {}
