package org.intentworkbench.ingest.file;

import java.nio.file.Path;
import java.util.List;

/// Where the rows of one import come from.
///
/// @param path of the file
/// @param entry of a zip archive; empty where the file is none, or holds one entry only
public record SourceFile(Path path, String entry) {
    public static SourceFile of(Path path) {
        return new SourceFile(path, "");
    }

    /// The files among the paths, those in the folders among them (recursively, by their endings and sorted by name,
    /// without hidden ones), and the entries of archives that hold several, each once.
    ///
    /// @throws org.intentworkbench.domain.Problem if one is missing, unreadable, a damaged archive, leads back to a
    ///     folder above it, or holds nothing to import
    public static List<SourceFile> expand(List<Path> paths) {
        return SourceFolder.expand(paths);
    }

    /// Without its folder: `events.csv`, `archive.zip/events.csv`.
    public String name() {
        var file = String.valueOf(path.getFileName());
        return entry.isEmpty() ? file : file + "/" + entry;
    }
}
