package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.ThresholdTable;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.job.PartProgress;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.training.FittedModel;
import org.intentworkbench.training.Learner;
import org.jspecify.annotations.Nullable;

/// What wrong protocols would have claimed, beside the honest figures of the same learner and seed: so that an analyst
/// who meets an F1 of .95 elsewhere sees where it comes from.
///
/// **Everything here is wrong on purpose.** Nothing else of the program calls it but the switch that shows it, and it
/// hands
/// out figures alone: no model, no scores, nothing that could be kept or put into a list. In an honest run classes are
/// balanced within [FittedModel#fit], which sees training rows alone.
public final class WrongProtocol {
    /// Settings tried on test rows.
    private static final int TRIES = 6;

    private static final double TEST_SHARE = ExperimentSpec.TEST_SHARE;

    private final ExperimentSpec spec;
    private final FeatureTable table;
    private final Progress progress;
    private final Map<WrongClaim.Mistake, List<Figures>> claims = new EnumMap<>(WrongClaim.Mistake.class);
    private final List<Figures> honest = new ArrayList<>();

    private WrongProtocol(ExperimentSpec spec, FeatureTable table, Progress progress) {
        this.spec = spec;
        this.table = table;
        this.progress = progress;
    }

    /// @param spec a random split of its share is taken, whatever its own; its treatment and search are left out, so
    /// that
    ///     each claim shows one mistake alone
    /// @return the honest figures first, then one claim a mistake; settings on test rows are left out where the learner
    ///     has none to search, and shoppers on both sides where none has two rows
    /// @throws org.intentworkbench.domain.Problem if the data or the settings do not allow a run
    public static List<WrongClaim> of(ExperimentSpec spec, FeatureTable table, Progress progress) {
        WrongProtocol wrong = new WrongProtocol(spec, table, progress);
        for (int repeat = 0; repeat < spec.repeats(); repeat++) {
            wrong.repeat(repeat);
        }
        List<WrongClaim> all = new ArrayList<>(List.of(new WrongClaim(null, wrong.honest)));
        wrong.claims.forEach((mistake, figures) -> all.add(new WrongClaim(mistake, figures)));
        return all;
    }

    private void repeat(int repeat) {
        long seed = spec.seed() + repeat;
        Split split = Split.of(table, new SplitSpec.Random(share()), spec.seed(), repeat);
        int steps = 6;
        step(repeat, 0, steps);
        Progress part = new PartProgress(progress, repeat * steps, repeat * steps + 1, spec.repeats() * steps);
        FittedModel model = FittedModel.fit(spec.learner(), table, split.train(), seed, part);
        double[] scores = model.scores(table, split.test(), progress);
        int[] labels = labels(table, split.test());
        honest.add(Figures.of(scores, labels, spec.threshold()));

        double best = ThresholdTable.of(scores, labels).bestF1().threshold();
        add(WrongClaim.Mistake.THRESHOLD_ON_TEST, Figures.of(scores, labels, best));

        step(repeat, 1, steps);
        add(WrongClaim.Mistake.OVERSAMPLED_BEFORE_SPLIT, judged(balanced(seed), seed, repeat));
        step(repeat, 2, steps);
        add(WrongClaim.Mistake.FITTED_ON_ALL_ROWS, encodedOnAll(split, seed));
        step(repeat, 3, steps);
        if (split.byShopper()) {
            add(WrongClaim.Mistake.SHOPPER_ON_BOTH_SIDES, judged(strangers(table), seed, repeat));
        } else {
            add(WrongClaim.Mistake.ROWS_TWICE, judged(twice(), seed, repeat));
        }
        step(repeat, 4, steps);
        Figures lucky = settingsOnTest(split, seed, honest.getLast());
        if (lucky != null) {
            add(WrongClaim.Mistake.SETTINGS_ON_TEST, lucky);
        }
    }

    /// Rows of the rarer class repeated at random until both are as many: what must not be done before a split.
    private FeatureTable balanced(long seed) {
        int positives = table.positives();
        int rare = 2 * positives <= table.size() ? 1 : 0;
        int[] few = IntStream.range(0, table.size())
                .filter(row -> table.labels()[row] == rare)
                .toArray();
        SplittableRandom random = new SplittableRandom(seed);
        IntStream more = IntStream.range(0, table.size() - 2 * few.length).map(i -> few[random.nextInt(few.length)]);
        return strangers(table.at(
                IntStream.concat(IntStream.range(0, table.size()), more).toArray()));
    }

    /// Every row twice, the two strangers to each other: of a table that names shoppers they would not part.
    private FeatureTable twice() {
        IntStream rows = IntStream.range(0, table.size());
        return strangers(table.at(rows.flatMap(row -> IntStream.of(row, row)).toArray()));
    }

    /// The same rows, of which nobody knows which are of one shopper.
    private static FeatureTable strangers(FeatureTable of) {
        return new FeatureTable(
                of.subject(),
                of.ids(),
                new String[of.size()],
                of.labels(),
                of.label(),
                of.asOf(),
                of.columns(),
                of.leftOut());
    }

    private Figures judged(FeatureTable rows, long seed, int repeat) {
        Split split = Split.of(rows, new SplitSpec.Random(share()), spec.seed(), repeat);
        FittedModel model = FittedModel.fit(spec.learner(), rows, split.train(), seed, progress.quietly());
        return Figures.of(model.scores(rows, split.test(), progress), labels(rows, split.test()), spec.threshold());
    }

    private Figures encodedOnAll(Split split, long seed) {
        DesignEncoder encoder =
                DesignEncoder.fit(table, IntStream.range(0, table.size()).toArray());
        var classifier = spec.learner()
                .fit(encoder.encode(table, split.train()), labels(table, split.train()), seed, progress.quietly());
        double[] scores = new FittedModel(spec.learner(), encoder, classifier).scores(table, split.test(), progress);
        return Figures.of(scores, labels(table, split.test()), spec.threshold());
    }

    /// @return null where the learner has no settings worth searching
    private @Nullable Figures settingsOnTest(Split split, long seed, Figures asIs) {
        Learner learner = spec.learner();
        if (learner.kind().settings().stream()
                .allMatch(setting -> setting.searched().isEmpty())) {
            return null;
        }
        SettingsSearch search =
                new SettingsSearch(SettingsSearch.Method.RANDOM, SettingsSearch.Goal.AUC, TRIES, 2, new TreeMap<>());
        Figures best = asIs;
        for (SortedMap<String, Double> values : SettingsGrid.of(search, learner.kind(), Split.random(spec.seed(), 0))) {
            progress.check();
            Map<String, Double> all = new HashMap<>(learner.values());
            all.putAll(values);
            FittedModel model =
                    FittedModel.fit(learner.kind().learner(all), table, split.train(), seed, progress.quietly());
            Figures found = Figures.of(
                    model.scores(table, split.test(), progress), labels(table, split.test()), spec.threshold());
            best = found.auc() > best.auc() ? found : best;
        }
        return best;
    }

    private double share() {
        return spec.split() instanceof SplitSpec.Random random ? random.testShare() : TEST_SHARE;
    }

    private void step(int repeat, int step, int steps) {
        progress.at(Stage.FITTING, (long) repeat * steps + step, (long) spec.repeats() * steps);
        progress.check();
    }

    private void add(WrongClaim.Mistake mistake, Figures figures) {
        claims.computeIfAbsent(mistake, m -> new ArrayList<>()).add(figures);
    }

    private static int[] labels(FeatureTable of, int[] rows) {
        return Arrays.stream(rows).map(row -> of.labels()[row]).toArray();
    }
}
