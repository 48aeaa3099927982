package org.intentworkbench.ingest;

import java.nio.file.Path;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Looks at a file and proposes how to read it: encoding, delimiter, kind, and a role and type for each column,
/// by the column's name and by its content.
public final class FileProbe {
    private FileProbe() {}

    /// @param as the kind if the user said it, else it is told by the columns
    /// @param label name of the label column if the user said it; gets the role LABEL
    /// @throws org.intentworkbench.domain.Problem if the file is missing, empty, not text, has only a header,
    ///     its kind cannot be told, or there is no column `label`
    public static Preview probe(Path file, @Nullable FileKind as, @Nullable String label, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
