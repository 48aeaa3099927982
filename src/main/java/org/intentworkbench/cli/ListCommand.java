package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.intentworkbench.report.SubjectList;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Write scored subjects as CSV, most likely first.")
final class ListCommand extends WorkspaceCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "the list to write")
    private Path file = Path.of("");

    @Option(names = "--run", paramLabel = "NUMBER", description = "number of the run; default the last one")
    private @Nullable Long run;

    @Option(names = "--part", defaultValue = "ALL", description = "${COMPLETION-CANDIDATES}; default all")
    private SubjectList.Part part = SubjectList.Part.ALL;

    @Option(names = "--threshold", description = "from which a subject is selected; default the run's")
    private @Nullable Double threshold;

    private final EncoderFactory encoders;

    private record Written(String file, long run, int subjects) {}

    ListCommand(PrintStream out, EncoderFactory encoders) {
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
        int subjects = SubjectList.write(shown.result(), part, at, file, progress);
        print(
                json()
                        ? Printed.json(new Written(file.toString(), shown.id(), subjects))
                        : subjects + " subjects of run " + shown.id() + " -> " + file);
    }
}
