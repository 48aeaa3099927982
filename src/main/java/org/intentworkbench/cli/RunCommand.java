package org.intentworkbench.cli;

import java.io.PrintStream;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the commands share that take a kept run along at a threshold.
abstract class RunCommand extends WorkspaceCommand {
    @Option(names = "--run", paramLabel = "NUMBER", description = "number of the run; default the last one")
    private @Nullable Long run;

    @Option(names = "--threshold", description = "from which a subject is selected; default the run's")
    private @Nullable Double threshold;

    private final EncoderFactory encoders;

    RunCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    final void work(Workspace open, Progress progress) {
        if (threshold != null) {
            Thresholds.check(threshold);
        }
        prepare(open);
        Run shown = new Experiment(encoders).load(open, run != null ? run : LastRun.of(open), progress);
        write(shown, threshold != null ? threshold : shown.result().spec().threshold(), progress);
    }

    /// Reads what the command needs of the workspace beside the run.
    void prepare(Workspace open) {}

    abstract void write(Run shown, double at, Progress progress);
}
