package org.intentworkbench.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.ui.kit.FileDialogs;

/// Where nobody is asked for files.
final class NoFiles implements FileDialogs {
    @Override
    public List<Path> open(String titleKey, String kindKey, List<String> endings) {
        return List.of();
    }

    @Override
    public Optional<Path> save(String titleKey, String kindKey, String proposed, String ending) {
        return Optional.empty();
    }
}
