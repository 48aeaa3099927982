package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.BakeOffFinding;
import org.intentworkbench.experiment.BakeOffLabels;
import org.intentworkbench.experiment.BakeOffResult;
import org.intentworkbench.experiment.BakeOffSpec;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.KeptBakeOff;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bakeoff",
        description =
                "Compare the language model with plain words on your own reviews: the same rows, the same splits. "
                        + "Reviews not yet read by BERT are read first, as by the command embed.")
final class BakeOffCommand extends WorkspaceCommand {
    @Option(
            names = "--labels",
            split = ",",
            defaultValue = "all,32",
            paramLabel = "all|32",
            description = "all labels, 32 of each class, or both; default ${DEFAULT-VALUE}")
    private List<String> labels = List.of();

    @Option(
            names = "--repeats",
            defaultValue = "" + BakeOffSpec.REPEATS,
            description = "random 80/20 splits with all labels; default ${DEFAULT-VALUE}")
    private int repeats = BakeOffSpec.REPEATS;

    @Option(
            names = "--draws",
            defaultValue = "" + BakeOffSpec.DRAWS,
            description = "draws of 32 labels a class; default ${DEFAULT-VALUE}")
    private int draws = BakeOffSpec.DRAWS;

    @Option(
            names = "--texts",
            defaultValue = "" + BakeOffSpec.MOST_TEXTS,
            description = "most texts of a language, drawn by the seed where there are more; default ${DEFAULT-VALUE}")
    private int texts = BakeOffSpec.MOST_TEXTS;

    @Option(names = "--no-leave-one-out", description = "do not judge each category by what was learnt on the others")
    private boolean withoutCategories;

    @Option(names = "--seed", defaultValue = "" + ExperimentSpec.SEED, description = "default ${DEFAULT-VALUE}")
    private long seed = ExperimentSpec.SEED;

    @Option(names = "--last", description = "show the last bake-off of the workspace again, without any work")
    private boolean last;

    private final EncoderFactory encoders;

    BakeOffCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        if (last) {
            KeptBakeOff kept = KeptBakeOff.last(open).orElseThrow(() -> new Problem("problem.experiment.bakeoff.none"));
            show(kept, kept.isStale(open, encoders));
            return;
        }
        var spec = new BakeOffSpec(chosen(), repeats, BakeOffSpec.TEST_SHARE, draws, texts, !withoutCategories, seed);
        KeptBakeOff kept = KeptBakeOff.run(open, encoders, spec, progress);
        show(kept, kept.isStale(open, encoders));
    }

    private void show(KeptBakeOff kept, boolean stale) {
        if (json()) {
            print(Printed.json(PrintedBakeOff.of(kept, stale)));
        } else {
            tell(kept.result());
            BakeOffFinding.of(kept.result()).forEach(finding -> print(finding.sentence(Locale.ENGLISH)));
            if (stale) {
                print("note: made " + kept.finished() + ", before reviews, products or models changed");
            }
        }
    }

    private Set<BakeOffLabels> chosen() {
        var chosen = EnumSet.noneOf(BakeOffLabels.class);
        for (String word : labels) {
            chosen.add(Arrays.stream(BakeOffLabels.values())
                    .filter(one -> one.word().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new Problem("problem.cli.labels", word)));
        }
        return chosen;
    }

    private void tell(BakeOffResult result) {
        for (var ground : result.grounds()) {
            print(String.format(
                    Locale.ROOT,
                    "%s: %,d reviews, %,d different texts, %,d positive (%s), %s",
                    Printed.lower(ground.language()),
                    ground.reviews(),
                    ground.texts(),
                    ground.positives(),
                    ground.byStars() ? "4 stars or more against 2 or less" : "outcome column",
                    ground.model()));
        }
        var table = new ArrayList<List<String>>();
        table.add(List.of("language", "labels", "features", "train", "test", "AUC", "accuracy", "seconds"));
        for (var row : result.rows()) {
            table.add(List.of(
                    row.language().code(),
                    row.labels().word(),
                    Printed.lower(row.features()),
                    String.format(Locale.ROOT, "%,d", row.train()),
                    String.format(Locale.ROOT, "%,d", row.test()),
                    spread(row.auc()),
                    spread(row.accuracy()),
                    String.format(Locale.ROOT, "%.1f", row.seconds())));
        }
        TextTable.lines(table).forEach(this::print);
        if (!result.leaveOneOut().isEmpty()) {
            print("accuracy on a category left out in training:");
            TextTable.lines(leftOut(result)).forEach(this::print);
        }
        result.notes().forEach(note -> print("note: " + note.in(Locale.ENGLISH)));
    }

    private static List<List<String>> leftOut(BakeOffResult result) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("language", "category", "features", "test", "accuracy"));
        for (var one : result.leaveOneOut()) {
            table.add(List.of(
                    one.language().code(),
                    TextTable.cut(one.category()),
                    Printed.lower(one.features()),
                    String.format(Locale.ROOT, "%,d", one.test()),
                    String.format(Locale.ROOT, "%.3f", one.accuracy())));
        }
        return table;
    }

    private static String spread(Spread spread) {
        return Double.isNaN(spread.sd())
                ? String.format(Locale.ROOT, "%.3f", spread.mean())
                : String.format(Locale.ROOT, "%.3f ± %.3f", spread.mean(), spread.sd());
    }
}
