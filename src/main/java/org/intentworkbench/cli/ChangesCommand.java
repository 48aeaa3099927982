package org.intentworkbench.cli;

import java.io.PrintStream;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import picocli.CommandLine.Command;

@Command(
        name = "changes",
        description = "Tell what is different in an import against the one before it with the same recipe.")
final class ChangesCommand extends OneImportCommand {
    ChangesCommand(PrintStream out) {
        super(out);
    }

    @Override
    void tell(Workspace open, ImportReport report, Progress progress) {
        var changes = open.quality().changes(report.id(), progress);
        if (json()) {
            print(Printed.json(PrintedChanges.of(report, changes)));
        } else if (changes.isEmpty()) {
            print("import " + report.id() + " (" + report.file() + ") has none before it with the same recipe");
        } else {
            ChangeWords.lines(changes.get()).forEach(this::print);
        }
    }
}
