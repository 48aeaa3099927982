package org.intentworkbench.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// The system's own file windows; starts where the last file was.
public final class DesktopDialogs implements FileDialogs {
    private final Window owner;
    private final Messages messages;
    private @Nullable File folder;

    public DesktopDialogs(Window owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    @Override
    public List<Path> open(String titleKey, String kindKey, List<String> endings) {
        List<File> chosen = chooser(titleKey, kindKey, endings).showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String titleKey, String kindKey, String proposed, String ending) {
        FileChooser chooser = chooser(titleKey, kindKey, List.of(ending));
        chooser.setInitialFileName(proposed);
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        String name = chosen.getPath();
        return Optional.of(Path.of(name.endsWith("." + ending) ? name : name + "." + ending));
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(messages.text(titleKey));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }

    private FileChooser chooser(String titleKey, String kindKey, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text(titleKey));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        messages.text(kindKey),
                        endings.stream().map(e -> "*." + e).toList()));
        return chooser;
    }
}
