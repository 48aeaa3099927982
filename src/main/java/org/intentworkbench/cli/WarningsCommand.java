package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.AcceptedAlarms;
import org.intentworkbench.experiment.Alarm;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "warnings",
        description =
                "Reasons to doubt a kept run, worst first: a feature that says nearly all, one known only after the "
                        + "outcome, drift between training and test, few positives, duplicates, a plain rule that does better, "
                        + "bad calibration, overfitting. One can be accepted with a reason, which every report then tells.")
final class WarningsCommand extends WorkspaceCommand {
    @Option(names = "--run", paramLabel = "NUMBER", description = "number of the run; default the last one")
    private @Nullable Long run;

    @ArgGroup(exclusive = true)
    private @Nullable Change change;

    static final class Change {
        @ArgGroup(exclusive = false)
        private @Nullable Accept accept;

        @Option(names = "--withdraw", paramLabel = "KIND", description = "stand by the warning again")
        private @Nullable String withdraw;
    }

    static final class Accept {
        @Option(
                names = "--accept",
                required = true,
                paramLabel = "KIND",
                description = "the warning to live with, such as single_feature")
        private String kind = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; told in every report")
        private String reason = "";
    }

    record Warnings(long run, List<PrintedWarning> warnings) {}

    WarningsCommand(PrintStream out) {
        super(out);
    }

    @Override
    void work(Workspace open, Progress progress) {
        long id = run != null ? run : LastRun.of(open);
        ExperimentResult result = Experiment.result(open, id);
        AcceptedAlarms accepted = AcceptedAlarms.of(open, id);
        if (change != null) {
            if (change.accept != null) {
                accepted = accepted.with(kind(change.accept.kind, result, id), change.accept.reason);
            } else if (change.withdraw != null) {
                accepted = accepted.without(kind(change.withdraw, result, id));
            }
            accepted.keep(open, id);
        }
        List<PrintedWarning> warnings = PrintedWarning.of(result, accepted);
        if (json()) {
            print(Printed.json(new Warnings(id, warnings)));
        } else {
            tell(id, result, warnings);
        }
    }

    private void tell(long id, ExperimentResult result, List<PrintedWarning> warnings) {
        if (warnings.isEmpty()) {
            // an older program looked for none
            print("run " + id + ": "
                    + (result.trials().isEmpty() ? "was not looked at; train it again" : "no warning"));
        }
        for (int i = 0; i < warnings.size(); i++) {
            PrintedWarning warning = warnings.get(i);
            print(String.format(
                    Locale.ROOT,
                    "%s (%.2f) %s",
                    warning.kind(),
                    warning.severity(),
                    result.alarms().get(i).kind().title().in(Locale.ENGLISH)));
            print("  " + warning.sentence());
            print(warning.accepted() == null ? "  " + warning.advice() : "  accepted: " + warning.accepted());
        }
    }

    /// @throws Problem if the run has no such warning
    private static Alarm.Kind kind(String word, ExperimentResult result, long run) {
        String wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return result.alarms().stream()
                .map(Alarm::kind)
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Arrays.stream(Alarm.Kind.values())
                                        .anyMatch(kind -> kind.name().equals(wanted))
                                ? "problem.cli.warning.absent"
                                : "problem.cli.warning.unknown",
                        word,
                        Long.toString(run),
                        Arrays.stream(Alarm.Kind.values()).map(Printed::lower).collect(Collectors.joining(", "))));
    }
}
