package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.experiment.FairnessRemedy;
import org.intentworkbench.experiment.GroupColumn;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunDifference;
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

    @Option(
            names = "--remedy",
            description =
                    "also train on rows weighed so that outcome and group are independent, and show what it changes "
                            + "and costs; the run is not kept (train --reweigh COLUMN keeps one)")
    private boolean remedy;

    private final EncoderFactory encoders;
    private @Nullable Workspace open;

    FairnessCommand(PrintStream out, EncoderFactory encoders) {
        super(out, encoders);
        this.encoders = encoders;
    }

    /// @param after with reweighed rows; null with what follows where it was not asked for
    /// @param figures `auc` and its like, before and after
    /// @param entered ids that only the reweighed model puts on the list, of held-out rows; @param left the contrary
    record Printable(
            long run,
            PrintedFairness fairness,
            @Nullable PrintedFairness after,
            @Nullable List<RunDifference.FigureDifference> figures,
            @Nullable List<String> entered,
            @Nullable List<String> left) {}

    @Override
    void prepare(Workspace workspace) {
        open = workspace;
    }

    @Override
    void write(Run shown, double at, Progress progress) {
        double[] places = cuts.stream().mapToDouble(Double::doubleValue).toArray();
        GroupColumn column = GroupColumn.of(Objects.requireNonNull(open), shown, by, places, progress);
        PrintedFairness fairness = PrintedFairness.of(Fairness.of(shown.result(), column, at));
        FairnessRemedy found = remedy
                ? FairnessRemedy.of(new Experiment(encoders), Objects.requireNonNull(open), shown, column, at, progress)
                : null;
        if (json()) {
            print(Printed.json(
                    found == null
                            ? new Printable(shown.id(), fairness, null, null, null, null)
                            : new Printable(
                                    shown.id(),
                                    fairness,
                                    PrintedFairness.of(found.after()),
                                    found.difference().figures(),
                                    found.difference().entered(),
                                    found.difference().left())));
            return;
        }
        print("run " + shown.id() + " at " + at + " by " + by
                + (column.isFeature() ? "" : ", which the model does not see") + "; ratios against "
                + fairness.reference());
        fairness.lines().forEach(this::print);
        if (found != null) {
            print("with reweighed rows:");
            PrintedFairness.of(found.after()).lines().forEach(this::print);
            RunDifference.FigureDifference auc = found.difference().figures().getFirst();
            print(String.format(
                    Locale.ROOT,
                    "smallest list share over the largest %.2f -> %.2f; AUC %.3f -> %.3f; %d enter the list, %d leave it, %d stay",
                    fairness.evenness(),
                    found.after().evenness(),
                    auc.first().mean(),
                    auc.second().mean(),
                    found.difference().entered().size(),
                    found.difference().left().size(),
                    found.difference().stayed()));
        }
    }
}
