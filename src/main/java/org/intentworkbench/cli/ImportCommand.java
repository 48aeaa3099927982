package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Read files into a workspace; refused rows are listed with their reason.")
final class ImportCommand extends WorkspaceCommand {
    private static final int SHOWN = 10;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV or TSV files with a header")
    private List<Path> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description = "events, sessions, reviews or products; else told by the columns")
    private @Nullable FileKind as;

    @Option(names = "--label", paramLabel = "COLUMN", description = "the column that holds the outcome")
    private @Nullable String label;

    private List<ImportPlan> plans = List.of();

    ImportCommand(PrintStream out) {
        super(out);
    }

    @Override
    boolean makes() {
        return true;
    }

    /// Looks at all files first, so that a wrong name stops before anything is written.
    @Override
    void before(Progress progress) {
        plans = files.stream()
                .map(file -> FileProbe.probe(file, as, label, progress).plan())
                .toList();
    }

    @Override
    void work(Workspace open, Progress progress) {
        List<Printed.Import> printed = new ArrayList<>();
        for (ImportPlan plan : plans) {
            ImportReport report = open.importFile(plan, progress);
            List<RefusedRow> refused = open.refused(report.id());
            if (json()) {
                printed.add(Printed.Import.of(report, refused));
            } else {
                tell(report, refused);
            }
        }
        if (json()) {
            print(Printed.json(printed));
        }
    }

    private void tell(ImportReport report, List<RefusedRow> refused) {
        print(String.format(
                Locale.ROOT,
                "%s: %,d rows as %s, %,d accepted, %,d refused, %,d exact duplicates %s%s, %.1f s",
                report.file(),
                report.rows(),
                Printed.lower(report.kind()),
                report.accepted(),
                report.refused(),
                report.duplicates(),
                report.kind() == FileKind.EVENTS ? "dropped" : "kept",
                report.label().isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, ", %,d positive (%s)", report.positives(), report.label()),
                report.seconds()));
        refused.stream().limit(SHOWN).forEach(r -> print("  line " + r.line() + ": " + r.sentence(Locale.ENGLISH)));
        if (refused.size() > SHOWN) {
            print("  and " + (refused.size() - SHOWN) + " more; --json lists all");
        }
    }
}
