package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.experiment.GroupColumn;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "fairness",
        description =
                "What the threshold does to groups of the held-out rows, each against the largest. The column may be "
                        + "a feature of the run, or one of an imported file that the model does not see.")
final class FairnessCommand extends RunCommand {
    @Option(names = "--by", required = true, paramLabel = "COLUMN", description = "the column that makes the groups")
    private String by = "";

    @Option(
            names = "--cuts",
            split = ",",
            paramLabel = "NUMBER",
            description = "where to cut a column of numbers, such as 25,35,50; default its few values or its quarters")
    private List<Double> cuts = List.of();

    private @Nullable Workspace open;

    FairnessCommand(PrintStream out, EncoderFactory encoders) {
        super(out, encoders);
    }

    record Printable(long run, PrintedFairness fairness) {}

    @Override
    void prepare(Workspace workspace) {
        open = workspace;
    }

    @Override
    void write(Run shown, double at, Progress progress) {
        double[] places = cuts.stream().mapToDouble(Double::doubleValue).toArray();
        GroupColumn column = GroupColumn.of(Objects.requireNonNull(open), shown, by, places, progress);
        PrintedFairness fairness = PrintedFairness.of(Fairness.of(shown.result(), column, at));
        if (json()) {
            print(Printed.json(new Printable(shown.id(), fairness)));
        } else {
            print("run " + shown.id() + " at " + at + " by " + by
                    + (column.isFeature() ? "" : ", which the model does not see") + "; ratios against "
                    + fairness.reference());
            fairness.lines().forEach(this::print);
        }
    }
}
