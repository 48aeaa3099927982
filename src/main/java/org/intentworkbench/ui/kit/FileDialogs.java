package org.intentworkbench.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks for files; tests and the tour answer by themselves.
public interface FileDialogs {
    /// @param titleKey message key of the window's title
    /// @param endings without dot, such as `csv`; the first is proposed
    List<Path> open(String titleKey, String kindKey, List<String> endings);

    /// Asks for a folder.
    default Optional<Path> folder(String titleKey) {
        return Optional.empty();
    }

    /// @param proposed file name without folder
    Optional<Path> save(String titleKey, String kindKey, String proposed, String ending);
}
