package org.intentworkbench.ui.chart;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks where to save.
@FunctionalInterface
public interface SaveAs {
    /// @param kind the file type in words
    /// @param ending without the dot
    /// @return null where the user thought better of it
    @Nullable
    Path choose(@Nullable Window owner, String name, String kind, String ending);

    /// The system's own dialog.
    static SaveAs dialog() {
        return (owner, name, kind, ending) -> {
            var chooser = new FileChooser();
            chooser.setInitialFileName(name + "." + ending);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + ending));
            File file = chooser.showSaveDialog(owner);
            return file == null ? null : file.toPath();
        };
    }
}
