package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.features.SessionPrefixes;
import org.intentworkbench.features.SessionStart;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.training.FittedModel;

/// How early a purchase can be foreseen: for every number of events from 0 on a model is fitted to the sessions that
/// are still open then, and judged on others. The same sessions are held out after any number of events, and the
/// sessions of one shopper never part.
///
/// The sessions change along the curve: after k events those are left that go on and have not bought, which are harder
/// to tell apart. So quality may fall, and that is no fault of the arithmetic.
///
/// @param points after 0, 1, … events
/// @param sessions in all; @param buyers of them have a purchase
public record EarlyPrediction(EarlySpec spec, List<EarlyPoint> points, int sessions, int buyers) {
    /// Fewest sessions of a class, in training and in test, by which a point is judged.
    static final int FEWEST = 10;
    /// The share of all that will be known at which one knows enough.
    public static final double ENOUGH = 0.8;

    /// A point counts as the best only while at least so many of the buyers are still undecided: where fewer are left,
    /// their figure moves by chance, and little is left to be foreseen.
    static final double LEFT = 0.1;

    private static final double CHANCE = 0.5;
    /// A best AUC nearer to chance than this teaches nothing.
    private static final double NOTHING = 0.02;
    private static final double ROUNDING = 1e-9;

    public EarlyPrediction {
        points = List.copyOf(points);
    }

    /// @throws org.intentworkbench.domain.Problem if there is no event, no session, or too few of them buy
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public static EarlyPrediction of(Workspace workspace, EarlySpec spec, Progress progress) {
        SessionPrefixes prefixes = FeatureTables.prefixes(workspace, progress);
        FeatureTable all = prefixes.table(at(spec, 0), SessionStart.events(0), progress);
        List<BitSet> held = new ArrayList<>();
        List<BitSet> learnt = new ArrayList<>();
        for (int repeat = 0; repeat < spec.split().count(all, spec.repeats()); repeat++) {
            Split split = Split.of(all, spec.split(), spec.seed(), repeat);
            held.add(set(split.test()));
            learnt.add(set(split.train()));
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int row = 0; row < all.size(); row++) {
            numbers.put(all.ids()[row], row);
        }
        List<EarlyPoint> points = new ArrayList<>();
        long fits = (spec.mostEvents() + 1L) * held.size();
        for (int events = 0; events <= spec.mostEvents() && prefixes.open(events) > 0; events++) {
            int positives = prefixes.undecided(events);
            List<Figures> figures = new ArrayList<>();
            if (positives >= FEWEST && prefixes.open(events) - positives >= FEWEST) {
                FeatureTable table = prefixes.table(at(spec, events), SessionStart.events(events), progress.quietly());
                int[] rows = IntStream.range(0, table.size())
                        .map(row -> Objects.requireNonNull(numbers.get(table.ids()[row])))
                        .toArray();
                for (int repeat = 0; repeat < held.size(); repeat++) {
                    progress.at(Stage.FITTING, (long) events * held.size() + repeat, fits);
                    progress.check();
                    judge(spec, table, rows, learnt.get(repeat), held.get(repeat), repeat, progress.quietly())
                            .ifPresent(figures::add);
                }
            }
            // a repeat that could not be judged would make the mean one of other splits than at other points
            List<Figures> judged = figures.size() == held.size() ? figures : List.of();
            points.add(new EarlyPoint(
                    events,
                    prefixes.open(events),
                    positives,
                    (double) prefixes.alive(events) / prefixes.size(),
                    (double) positives / prefixes.buyers(),
                    Spread.of(judged, Figures::auc),
                    Spread.of(judged, Figures::averagePrecision)));
        }
        return new EarlyPrediction(spec, points, prefixes.size(), prefixes.buyers());
    }

    /// The first point at which the AUC is as far above chance as `share` of the farthest it ever gets.
    ///
    /// @param share 0..1
    /// @return empty where nothing better than chance was found, or nothing judged
    public Optional<EarlyPoint> enough(double share) {
        double best = best().map(point -> point.auc().mean()).orElse(CHANCE);
        if (best - CHANCE < NOTHING) {
            return Optional.empty();
        }
        return points.stream()
                .filter(point -> point.isJudged() && point.auc().mean() - CHANCE >= share * (best - CHANCE) - ROUNDING)
                .findFirst();
    }

    /// The point of the highest AUC while at least one buyer of ten is undecided; empty where none was judged.
    public Optional<EarlyPoint> best() {
        return points.stream()
                .filter(point -> point.isJudged() && point.undecided() >= LEFT)
                .max(Comparator.comparingDouble(point -> point.auc().mean()));
    }

    /// "After 4 events you know 80 % of what you will ever know."
    public Wording sentence() {
        Optional<EarlyPoint> enough = enough(ENOUGH);
        if (enough.isEmpty()) {
            return Wording.of("early.sentence.nothing");
        }
        EarlyPoint best = best().orElseThrow();
        EarlyPoint first = enough.get();
        return Wording.of(
                switch (first.events()) {
                    case 0 -> "early.sentence.before";
                    case 1 -> "early.sentence.first";
                    default -> "early.sentence";
                },
                Integer.toString(first.events()),
                Long.toString(Math.round(100 * ENOUGH)),
                figure(first),
                figure(best),
                Integer.toString(best.events()));
    }

    /// How far a point goes on the way from chance to the best; 1 at the best, more where few buyers are left.
    public double known(EarlyPoint point) {
        double best = best().map(one -> one.auc().mean()).orElse(Double.NaN);
        return (point.auc().mean() - CHANCE) / (best - CHANCE);
    }

    private static String figure(EarlyPoint point) {
        return String.format(Locale.ROOT, "%.3f", point.auc().mean());
    }

    private static BitSet set(int[] numbers) {
        BitSet set = new BitSet();
        IntStream.of(numbers).forEach(set::set);
        return set;
    }

    private static FeatureSpec at(EarlySpec spec, int events) {
        return spec.features().withStart(SessionStart.events(events));
    }

    /// @param rows number of each of the table's sessions among all sessions
    /// @param learnt numbers of the sessions learnt from; a split in time leaves some in neither part
    /// @param held numbers of the sessions held out
    private static Optional<Figures> judge(
            EarlySpec spec, FeatureTable table, int[] rows, BitSet learnt, BitSet held, int repeat, Progress progress) {
        int[] train = IntStream.range(0, rows.length)
                .filter(row -> learnt.get(rows[row]))
                .toArray();
        int[] test = IntStream.range(0, rows.length)
                .filter(row -> held.get(rows[row]))
                .toArray();
        int[] labels = IntStream.of(test).map(row -> table.labels()[row]).toArray();
        int positives = IntStream.of(labels).sum();
        int known = IntStream.of(train).map(row -> table.labels()[row]).sum();
        if (Math.min(positives, test.length - positives) < FEWEST || Math.min(known, train.length - known) < FEWEST) {
            return Optional.empty();
        }
        FittedModel model = FittedModel.fit(spec.learner(), table, train, spec.seed() + repeat, progress);
        return Optional.of(Figures.of(model.scores(table, test, progress), labels, ExperimentSpec.THRESHOLD));
    }
}
