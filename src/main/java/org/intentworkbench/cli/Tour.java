package org.intentworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.domain.Language;

/// Takes a picture of every screen without a display. Implemented by the window, which the commands do not see.
public interface Tour {
    /// @param width of the window, pixels
    /// @return the PNG files written, in the order of the screens
    /// @throws org.intentworkbench.domain.Problem if the workspace cannot be opened or the folder not be written
    List<Path> take(Path workspace, Path folder, boolean dark, Language language, int width, int height);
}
