package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.intentworkbench.ingest.preset.Preset;
import org.intentworkbench.ingest.preset.PresetColumn;
import org.intentworkbench.ingest.preset.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "presets",
        description = "List the known layouts of files: those that come with the program, and your own.")
final class PresetsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "print one JSON object on standard output and nothing else there")
    private boolean json;

    private final PrintStream out;
    private final Path folder;

    private record Shown(String folder, List<Layout> presets) {}

    private record Layout(String name, String title, String kind, boolean own, List<String> columns) {}

    /// @param folder of the user's own presets
    PresetsCommand(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    @Override
    public Integer call() {
        Presets presets = Presets.of(folder);
        if (json) {
            out.println(Printed.json(new Shown(
                    folder.toString(),
                    presets.all().stream().map(p -> layout(presets, p)).toList())));
            return 0;
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("name", "kind", "title"));
        presets.all()
                .forEach(p -> table.add(List.of(
                        p.name(), Printed.lower(p.kind()), p.shownTitle().in(Locale.ENGLISH))));
        TextTable.lines(table).forEach(out::println);
        out.println("your own: " + folder);
        return 0;
    }

    private static Layout layout(Presets presets, Preset preset) {
        return new Layout(
                preset.name(),
                preset.shownTitle().in(Locale.ENGLISH),
                Printed.lower(preset.kind()),
                !presets.isBuiltIn(preset.name()),
                preset.columns().stream().map(PresetColumn::name).toList());
    }
}
