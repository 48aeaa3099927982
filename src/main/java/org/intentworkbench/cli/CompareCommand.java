package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.RunComparison;
import org.intentworkbench.experiment.RunDifference;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        description = "Set two kept models against each other: whether the difference is more than noise, every "
                + "figure, and on whom they disagree.")
final class CompareCommand extends WorkspaceCommand {
    private static final int TWO = 2;

    @Option(
            names = "--run",
            required = true,
            paramLabel = "NUMBER",
            description = "number of a run; given twice, the second is compared with the first")
    private List<Long> runs = List.of();

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "from which a subject is called; given once for both or twice, one each; default each run's "
                    + "tuned one, or its own where it has none")
    private List<Double> thresholds = List.of();

    @Option(
            names = "--most",
            defaultValue = "10",
            paramLabel = "N",
            description = "subjects to name of each kind of disagreement; default ${DEFAULT-VALUE}")
    private int most = 10;

    CompareCommand(PrintStream out) {
        super(out);
    }

    @Override
    void before(Progress progress) {
        if (runs.size() != TWO || runs.getFirst().equals(runs.getLast())) {
            throw new Problem("problem.cli.compare.runs");
        }
        if (thresholds.size() > TWO) {
            throw new Problem("problem.cli.compare.thresholds");
        }
        thresholds.forEach(Thresholds::check);
    }

    @Override
    void work(Workspace open, Progress progress) {
        ExperimentResult first = Experiment.result(open, runs.getFirst());
        progress.check();
        ExperimentResult second = Experiment.result(open, runs.getLast());
        RunComparison comparison = RunComparison.of(
                first,
                second,
                thresholds.isEmpty() ? RunComparison.threshold(first) : thresholds.getFirst(),
                thresholds.isEmpty() ? RunComparison.threshold(second) : thresholds.getLast(),
                progress);
        if (json()) {
            print(Printed.json(PrintedComparison.of(runs.getFirst(), runs.getLast(), comparison, Math.max(0, most))));
        } else {
            tell(comparison);
        }
    }

    private void tell(RunComparison comparison) {
        var verdict = comparison.verdict();
        print(verdict.sentence(runs.getFirst(), runs.getLast()).in(Locale.ENGLISH));
        var how = verdict.how();
        if (how != null) {
            print(how.in(Locale.ENGLISH));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "run " + runs.getFirst(), "run " + runs.getLast(), "difference", "p", "better in"));
        for (var figure : comparison.difference().figures()) {
            rows.add(List.of(
                    figure.name() + (figure.lowerIsBetter() ? " (lower is better)" : ""),
                    spread("%.3f", figure.first()),
                    spread("%.3f", figure.second()),
                    comparison.compared() > 0
                            ? spread("%+.3f", figure.change())
                            : "-", // of other rows it means nothing
                    figure.test().isKnown()
                            ? String.format(Locale.ROOT, "%.3f", figure.test().p())
                            : "-",
                    better(comparison, figure)));
        }
        TextTable.lines(rows).forEach(this::print);
        if (comparison.compared() > 0) {
            calls(comparison);
        }
    }

    private void calls(RunComparison comparison) {
        print(String.format(
                Locale.ROOT,
                "%,d subjects held out in both, called from %.2f and %.2f:",
                comparison.compared(),
                comparison.firstThreshold(),
                comparison.secondThreshold()));
        for (var count : comparison.counts()) {
            print(String.format(
                    Locale.ROOT,
                    "  %-22s %,8d, of them positive: %,d",
                    called(count.call()),
                    count.all(),
                    count.positives()));
        }
        tell(comparison, RunComparison.Call.ONLY_FIRST);
        tell(comparison, RunComparison.Call.ONLY_SECOND);
    }

    private void tell(RunComparison comparison, RunComparison.Call call) {
        var called = comparison.called(call, Math.max(0, most));
        if (!called.isEmpty()) {
            print(called(call) + ", those first on whom the scores differ most:");
            called.forEach(one -> print(String.format(
                    Locale.ROOT,
                    "  %s: %.3f and %.3f, outcome %d",
                    one.id(),
                    one.firstScore(),
                    one.secondScore(),
                    one.outcome())));
        }
    }

    private String called(RunComparison.Call call) {
        return switch (call) {
            case BOTH -> "called by both";
            case ONLY_FIRST -> "called by run " + runs.getFirst() + " only";
            case ONLY_SECOND -> "called by run " + runs.getLast() + " only";
            case NEITHER -> "called by neither";
        };
    }

    private static String better(RunComparison comparison, RunDifference.FigureDifference figure) {
        return figure.better() < 0
                ? "-"
                : figure.better() + " of " + comparison.first().repeats().size();
    }

    private static String spread(String form, Spread spread) {
        if (Double.isNaN(spread.mean())) {
            return "-";
        }
        String sd = Double.isNaN(spread.sd()) ? "" : String.format(Locale.ROOT, " ± %.3f", spread.sd());
        return String.format(Locale.ROOT, form, spread.mean()) + sd;
    }
}
