package org.intentworkbench.ingest.file;

import java.nio.file.Path;

/// Where the rows of one import come from.
///
/// @param path of the file
/// @param entry of a zip archive; empty where the file is none, or holds one entry only
public record SourceFile(Path path, String entry) {
    public static SourceFile of(Path path) {
        return new SourceFile(path, "");
    }

    /// Without its folder: `events.csv`, `archive.zip/events.csv`.
    public String name() {
        var file = String.valueOf(path.getFileName());
        return entry.isEmpty() ? file : file + "/" + entry;
    }
}
