package org.intentworkbench.ingest.preset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.Problem;

/// All layouts that are known: those of public data sets that come with the program, and the user's own, each a file
/// `*.json` in a folder.
public final class Presets {
    private static final String RESOURCES = "/org/intentworkbench/presets/";
    private static final List<String> NAMES = List.of(
            "rees46",
            "retailrocket",
            "taobao-user-behavior",
            "tianchi-mobile",
            "yoochoose-clicks",
            "yoochoose-buys",
            "otto",
            "ga4",
            "uci-online-shoppers",
            "uci-online-retail",
            "uci-online-retail-2",
            "amazon-reviews-2023",
            "amazon-reviews-2018",
            "amazon-reviews-2015",
            "womens-clothing-reviews",
            "amazon-alexa",
            "online-shopping-10-cats");
    private static final List<Preset> BUILT_IN = builtInPresets();

    private final List<Preset> own;

    private Presets(List<Preset> own) {
        this.own = List.copyOf(own);
    }

    /// Those that come with the program.
    public static Presets builtIn() {
        return new Presets(List.of());
    }

    /// Those that come with the program and those in a folder, which need not be there.
    ///
    /// @throws Problem if a file in the folder is no preset, or has the name of another one
    public static Presets of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return builtIn();
        }
        var own = new ArrayList<Preset>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            var sorted = new ArrayList<Path>();
            files.forEach(sorted::add);
            sorted.sort(Comparator.naturalOrder());
            for (var file : sorted) {
                var preset = PresetJson.read(file.toString(), Files.readString(file));
                var name = preset.name();
                requireName(name);
                if (own.stream().anyMatch(p -> p.name().equals(name))) {
                    throw new Problem("problem.ingest.preset.taken", name);
                }
                own.add(preset);
            }
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.preset.unreadable", folder);
        }
        return new Presets(own);
    }

    /// The user's own first.
    public List<Preset> all() {
        var all = new ArrayList<>(own);
        all.addAll(BUILT_IN);
        return all;
    }

    public boolean isBuiltIn(String name) {
        return NAMES.contains(name);
    }

    public Optional<Preset> find(String name) {
        return all().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// @throws Problem that lists all names if there is none of this name
    public Preset named(String name) {
        return find(name)
                .orElseThrow(() -> new Problem(
                        "problem.ingest.preset.absent",
                        name,
                        String.join(", ", all().stream().map(Preset::name).toList())));
    }

    /// Those a file is plainly of, the best first: the user's own, then those that know most of its columns.
    ///
    /// @param names of its columns; of a file without a header any names, one for each column
    /// @param rows the first rows as text
    /// @param hasHeader whether the file has a header
    public List<Preset> matching(List<String> names, List<List<String>> rows, boolean hasHeader) {
        return all().stream()
                .filter(p -> p.header() == hasHeader && p.isPlainly(names, rows))
                .sorted(Comparator.comparing((Preset p) -> isBuiltIn(p.name()))
                        .thenComparing(p -> -required(p))
                        .thenComparing(Preset::name))
                .toList();
    }

    private static long required(Preset preset) {
        return preset.columns().stream().filter(PresetColumn::required).count();
    }

    /// Writes a preset of the user's, over an earlier one of its name; it is there wholly or not at all.
    ///
    /// @return these and the saved one
    /// @throws Problem if the name cannot be that of a file or belongs to a preset of the program, or the folder
    ///     cannot be written
    public Presets save(Path folder, Preset preset) {
        requireName(preset.name());
        Path half = folder.resolve(preset.name() + ".json.new");
        try {
            Files.createDirectories(folder);
            Files.writeString(half, PresetJson.write(preset));
            Files.move(
                    half,
                    folder.resolve(preset.name() + ".json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.preset.unwritable", folder);
        }
        return with(preset);
    }

    /// These and one more, in the place of one of its name; nothing is written.
    public Presets with(Preset preset) {
        var others = new ArrayList<>(
                own.stream().filter(p -> !p.name().equals(preset.name())).toList());
        others.add(preset);
        return new Presets(others);
    }

    /// Reads one preset.
    ///
    /// @throws Problem that names the place in the file and the value that is wrong
    public static Preset load(Path file) {
        try {
            return PresetJson.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.preset.unreadable", file);
        }
    }

    private static void requireName(String name) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,59}") || name.endsWith(" ")) {
            throw new Problem("problem.ingest.preset.name", name);
        }
        if (NAMES.contains(name)) {
            throw new Problem("problem.ingest.preset.builtIn", name);
        }
    }

    private static List<Preset> builtInPresets() {
        var presets = new ArrayList<Preset>();
        for (var name : NAMES) {
            var resource = RESOURCES + name + ".json";
            try (var in = Presets.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("no resource " + resource);
                }
                presets.add(PresetJson.read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(presets);
    }
}
