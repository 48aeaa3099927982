package org.intentworkbench.cli;

import java.io.PrintStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the commands share that tell about one import.
abstract class OneImportCommand extends WorkspaceCommand {
    @Option(names = "--import", paramLabel = "NUMBER", description = "which import; default the newest")
    private @Nullable Long number;

    OneImportCommand(PrintStream out) {
        super(out);
    }

    @Override
    final void work(Workspace open, Progress progress) {
        tell(open, chosen(open), progress);
    }

    abstract void tell(Workspace open, ImportReport report, Progress progress);

    private ImportReport chosen(Workspace open) {
        var imports = open.imports();
        Long asked = number;
        if (asked == null) {
            if (imports.isEmpty()) {
                throw new Problem("problem.cli.noImport", open.file().toString());
            }
            return imports.getLast();
        }
        return imports.stream()
                .filter(i -> i.id() == asked)
                .findFirst()
                .orElseThrow(() -> new Problem("problem.store.import", Long.toString(asked)));
    }
}
