package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.intentworkbench.domain.Language;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.intentworkbench.report.ExcelReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "report", description = "Write the Excel report of the last run, or of a given one.")
final class ReportCommand extends WorkspaceCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "the workbook to write")
    private Path file = Path.of("");

    @Option(names = "--run", paramLabel = "NUMBER", description = "number of the run; default the last one")
    private @Nullable Long run;

    @Option(names = "--threshold", description = "at which the matrix is shown; default the run's")
    private @Nullable Double threshold;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "en",
            converter = LanguageCode.class,
            description = "default en")
    private Language language = Language.ENGLISH;

    private final EncoderFactory encoders;

    private record Written(String file, long run, long bytes) {}

    ReportCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        if (threshold != null) {
            Thresholds.check(threshold);
        }
        Run shown = new Experiment(encoders).load(open, run != null ? run : LastRun.of(open), progress);
        double at = threshold != null ? threshold : shown.result().spec().threshold();
        ExcelReport.write(shown, at, file, language.locale(), progress);
        print(
                json()
                        ? Printed.json(new Written(
                                file.toString(), shown.id(), file.toFile().length()))
                        : "run " + shown.id() + " -> " + file);
    }
}
