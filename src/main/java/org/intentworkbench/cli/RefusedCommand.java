package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "refused",
        description =
                "Write the refused rows of an import as CSV, to be mended and imported again: what was said about "
                        + "the columns then holds for that file too.")
final class RefusedCommand extends OneImportCommand {
    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE.csv",
            description = "the file to write")
    private Path file = Path.of("");

    private record Written(String file, long id, long rows) {}

    RefusedCommand(PrintStream out) {
        super(out);
    }

    @Override
    void tell(Workspace open, ImportReport report, Progress progress) {
        open.quality().writeRefused(report.id(), file, Locale.ENGLISH, progress);
        print(
                json()
                        ? Printed.json(new Written(file.toString(), report.id(), report.refused()))
                        : String.format(
                                Locale.ROOT,
                                "%,d refused rows of import %d -> %s",
                                report.refused(),
                                report.id(),
                                file));
    }
}
