package org.intentworkbench.ui.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.PresetPlan;
import org.intentworkbench.ingest.preset.Presets;
import org.intentworkbench.ui.kit.BackgroundRunner;

/// The layouts of files that are known: those that come with the program and the analyst's own.
final class PresetShelf {
    private static final String SLOT = "data.preset";

    private final Path folder;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<Presets> all = new ReadOnlyObjectWrapper<>(Presets.builtIn());

    /// @param folder of the analyst's own; need not be there
    PresetShelf(Path folder, BackgroundRunner runner) {
        this.folder = folder;
        this.runner = runner;
    }

    /// Reads the folder; off the FX thread.
    Presets read() {
        return Presets.of(folder);
    }

    ReadOnlyObjectProperty<Presets> allProperty() {
        return all.getReadOnlyProperty();
    }

    void show(Presets read) {
        all.set(read);
    }

    /// Keeps how a file is read under a name, over an earlier preset of that name.
    void save(String name, ImportPlan plan, Consumer<String> onDone) {
        runner.run(SLOT, progress -> Presets.of(folder).save(folder, PresetPlan.of(name, plan)), saved -> {
            all.set(saved);
            onDone.accept(name);
        });
    }
}
