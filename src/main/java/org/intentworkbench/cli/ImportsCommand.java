package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "imports", description = "List what was imported, with the numbers other commands take.")
final class ImportsCommand extends WorkspaceCommand {
    @Option(names = "--undo", paramLabel = "NUMBER", description = "take an import out first, for good")
    private @Nullable Long undo;

    /// @param setAside suspects of the import taken out that a later one holds too, and are set aside there
    private record Shown(long setAside, List<Printed.Import> imports) {}

    ImportsCommand(PrintStream out) {
        super(out);
    }

    @Override
    void work(Workspace open, Progress progress) {
        long setAside = undo == null ? 0 : open.undoImport(undo).events();
        List<ImportReport> imports = open.imports();
        if (json()) {
            print(Printed.json(new Shown(
                    setAside,
                    imports.stream()
                            .map(i -> Printed.Import.of(i, open.refused().page(i.id(), 0, Printed.MOST_REFUSALS)))
                            .toList())));
        } else {
            if (setAside > 0) {
                print(String.format(
                        Locale.ROOT, "%,d suspects that a later import holds too were set aside there", setAside));
            }
            for (ImportReport i : imports) {
                print(String.format(Locale.ROOT, "%d  %s: %s", i.id(), i.file(), ImportWords.counts(i)));
                ImportWords.lines(open.lineKinds(i.id(), progress)).ifPresent(lines -> print("   " + lines));
            }
        }
    }
}
