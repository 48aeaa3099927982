package org.intentworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.intentworkbench.ingest.preset.Preset;
import org.intentworkbench.ingest.preset.Presets;
import org.jspecify.annotations.Nullable;

/// What `--preset` asks for.
///
/// @param name null = recognise one; empty = use none
/// @param presets all that are known
record PresetOption(@Nullable String name, Presets presets) {
    private static final String NONE = "none";

    /// @param said a name, the file of a preset, `none`, or null
    /// @param folder of the user's own presets
    static PresetOption of(@Nullable String said, Path folder) {
        Presets presets = Presets.of(folder);
        if (said == null || said.equals(NONE)) {
            return new PresetOption(said == null ? null : "", presets);
        }
        if (presets.find(said).isEmpty() && Files.isRegularFile(Path.of(said))) {
            Preset loaded = Presets.load(Path.of(said));
            return new PresetOption(loaded.name(), presets.with(loaded));
        }
        presets.named(said);
        return new PresetOption(said, presets);
    }
}
