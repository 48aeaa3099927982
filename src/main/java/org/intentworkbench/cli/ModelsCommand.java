package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.Baseline;
import org.intentworkbench.experiment.RunGroup;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.RunStore;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "models",
        description = "The leaderboard: kept models with the plain baselines they have to beat, comparable ones "
                + "together. Or name, annotate, pin, delete one, or bring it back.")
final class ModelsCommand extends WorkspaceCommand {
    private static final List<String> HEADS = List.of(
            "run",
            "name",
            "learner",
            "AUC",
            "AP",
            "F1 at .5",
            "F1 tuned",
            "Brier",
            "log loss",
            "features",
            "fit s",
            "score s",
            "warnings",
            "state");
    private static final int USUAL_THRESHOLD_COLUMN = 5;

    enum Act {
        LIST,
        RENAME,
        NOTE,
        PIN,
        UNPIN,
        DELETE,
        RESTORE
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "LIST",
            paramLabel = "ACT",
            description = "${COMPLETION-CANDIDATES}; default list")
    private Act act = Act.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "the new name, or the note")
    private @Nullable String text;

    @Option(names = "--run", paramLabel = "NUMBER", description = "the run to change")
    private @Nullable Long run;

    @Option(names = "--deleted", description = "list deleted runs, which can be restored for 30 days")
    private boolean deleted;

    ModelsCommand(PrintStream out) {
        super(out);
    }

    @Override
    void before(Progress progress) {
        if (act != Act.LIST && run == null) {
            throw new Problem("problem.cli.models.run", Printed.lower(act));
        }
        boolean worded = act == Act.RENAME || act == Act.NOTE;
        if (worded != (text != null)) {
            throw new Problem(worded ? "problem.cli.models.text" : "problem.cli.models.noText", Printed.lower(act));
        }
    }

    @Override
    void work(Workspace open, Progress progress) {
        if (run != null) {
            change(open.runs(), run, text == null ? "" : text.strip());
        }
        List<RunGroup> groups = RunGroup.of(deleted ? RunSummary.deleted(open) : RunSummary.all(open)).stream()
                .map(ModelsCommand::pinnedFirst)
                .toList();
        if (json()) {
            print(Printed.json(PrintedBoard.of(groups)));
        } else if (groups.isEmpty()) {
            print(deleted ? "no deleted model" : "no model yet; train makes one");
        } else {
            groups.forEach(this::tell);
        }
    }

    private void change(RunStore runs, long number, String words) {
        switch (act) {
            case LIST -> {}
            case RENAME -> runs.rename(number, words);
            case NOTE -> runs.note(number, words);
            case PIN -> runs.pin(number, true);
            case UNPIN -> runs.pin(number, false);
            case DELETE -> runs.delete(number);
            case RESTORE -> runs.restore(number);
        }
    }

    private static RunGroup pinnedFirst(RunGroup group) {
        return new RunGroup(
                group.runs().stream()
                        .sorted(Comparator.comparing(RunSummary::pinned).reversed())
                        .toList(),
                group.baselines());
    }

    private void tell(RunGroup group) {
        RunSummary first = group.first();
        print(String.format(
                Locale.ROOT,
                "%s, %s: %,d rows, %.1f %% positive, %s",
                Printed.lower(first.subject()),
                first.label().in(Locale.ENGLISH),
                first.rows(),
                100.0 * first.positives() / first.rows(),
                first.spec().split().text()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADS);
        for (RunSummary kept : group.runs()) {
            rows.add(cells(kept));
        }
        for (Baseline baseline : group.baselines()) {
            rows.add(cells(baseline));
        }
        TextTable.lines(rows).forEach(this::print);
        group.runs().stream()
                .filter(kept -> !kept.note().isEmpty())
                .forEach(kept -> print("  note on run " + kept.id() + ": " + kept.note()));
    }

    private static List<String> cells(RunSummary run) {
        List<String> cells = new ArrayList<>(List.of(
                Long.toString(run.id()),
                TextTable.cut(run.name()),
                run.spec().learner().id(),
                spread(run.auc()),
                figure(run.averagePrecision()),
                figure(run.f1()),
                figure(run.tunedF1()),
                figure(run.brier()),
                figure(run.logLoss()),
                Integer.toString(run.features()),
                seconds(run.fitSeconds()),
                seconds(run.scoreSeconds()),
                run.alarms() == null ? "-" : run.alarms().toString(),
                state(run)));
        if (run.spec().threshold() != .5) {
            cells.set(
                    USUAL_THRESHOLD_COLUMN,
                    figure(run.f1()) + " at " + run.spec().threshold());
        }
        return cells;
    }

    private static List<String> cells(Baseline baseline) {
        return List.of(
                "",
                TextTable.cut(baseline.rule().in(Locale.ENGLISH)),
                Printed.lower(baseline.kind()).replace('_', ' '),
                spread(baseline.auc()),
                figure(baseline.averagePrecision()),
                figure(baseline.f1()),
                "",
                figure(baseline.brier()),
                "",
                "",
                "",
                "",
                "",
                "baseline");
    }

    private static String state(RunSummary run) {
        List<String> states = new ArrayList<>();
        if (run.pinned()) {
            states.add("pinned");
        }
        if (run.dataChanged()) {
            states.add("data changed");
        }
        if (run.featuresChanged()) {
            states.add("features changed");
        }
        return String.join(", ", states);
    }

    private static String spread(Spread spread) {
        return figure(spread) + (Double.isNaN(spread.sd()) ? "" : String.format(Locale.ROOT, " ± %.3f", spread.sd()));
    }

    private static String figure(Spread spread) {
        return Double.isNaN(spread.mean()) ? "-" : String.format(Locale.ROOT, "%.3f", spread.mean());
    }

    private static String seconds(Spread spread) {
        return Double.isNaN(spread.mean()) ? "-" : String.format(Locale.ROOT, "%.2f", spread.mean());
    }
}
