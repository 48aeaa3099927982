package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.InnerFolds;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.training.FittedModel;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.Treatment;

/// Searches settings on folds of some training rows; it is given those rows and looks at no others.
final class SettingsFinder {
    /// Halving begins on no fewer rows of the rarer class than this.
    static final int FEWEST = 50;

    private final SettingsSearch search;
    private final Learner learner;
    private final Treatment treatment;
    private final FeatureTable table;
    private final InnerFolds folds;
    private final long seed;
    private final Progress progress;
    private int done;
    private int planned;

    /// What was found: `learner` with the chosen settings.
    record Found(Learner learner, SettingsFound settings) {}

    private SettingsFinder(
            ExperimentSpec spec, SettingsSearch search, FeatureTable table, int[] rows, long seed, Progress progress) {
        this.search = search;
        this.learner = spec.learner();
        this.treatment = spec.treatment();
        this.table = table;
        this.folds = InnerFolds.of(table, rows, search.folds(), seed);
        this.seed = seed;
        this.progress = progress;
    }

    /// @param rows training rows
    /// @throws org.intentworkbench.domain.Problem if what is to be searched does not exist or is out of range
    static Found find(
            ExperimentSpec spec, SettingsSearch search, FeatureTable table, int[] rows, long seed, Progress progress) {
        SettingsFinder finder = new SettingsFinder(spec, search, table, rows, seed, progress);
        return finder.find(SettingsGrid.of(search, spec.learner().kind(), Split.random(seed, 1)));
    }

    private Found find(List<SortedMap<String, Double>> candidates) {
        List<SettingsTry> tried = search.method() == SettingsSearch.Method.HALVING
                ? halve(candidates)
                : judgeAll(candidates, 1, candidates.size() * search.folds());
        SettingsTry best = tried.stream()
                .filter(one -> one.share() == 1 && !Double.isNaN(one.score().mean()))
                .min(Comparator.comparingDouble(this::badness))
                .orElse(null);
        return new Found(best == null ? learner : with(best.values()), new SettingsFound(best, tried));
    }

    /// The better half goes on to twice as many rows, until all rows are used.
    private List<SettingsTry> halve(List<SortedMap<String, Double>> candidates) {
        int rounds = rounds(candidates.size());
        int plan = 0;
        for (int round = 0, left = candidates.size(); round < rounds; round++, left = (left + 1) / 2) {
            plan += left * search.folds();
        }
        Map<SortedMap<String, Double>, SettingsTry> last = new LinkedHashMap<>();
        List<SortedMap<String, Double>> left = candidates;
        for (int round = 0; round < rounds; round++) {
            List<SettingsTry> judged = judgeAll(left, Math.pow(2, round + 1.0 - rounds), plan);
            judged.forEach(one -> last.put(one.values(), one));
            left = judged.stream()
                    .sorted(Comparator.comparingDouble(this::badness))
                    .limit((left.size() + 1) / 2)
                    .map(SettingsTry::values)
                    .toList();
        }
        return new ArrayList<>(last.values());
    }

    /// As many as halve the candidates to one, but no more than leave rows enough for the first.
    private int rounds(int candidates) {
        int rare = Math.min(count(folds.rows(), 1), count(folds.rows(), 0));
        int rounds = 1;
        while (candidates > 1 << (rounds - 1) && rare >> rounds >= FEWEST) {
            rounds++;
        }
        return rounds;
    }

    private List<SettingsTry> judgeAll(List<SortedMap<String, Double>> candidates, double share, int plan) {
        planned = plan;
        List<SettingsTry> judged = new ArrayList<>();
        for (SortedMap<String, Double> values : candidates) {
            List<Double> scores = new ArrayList<>();
            for (int fold = 0; fold < search.folds(); fold++) {
                progress.at(Stage.SEARCHING, done++, planned);
                progress.check();
                scores.add(judge(with(values), fold, share));
            }
            judged.add(new SettingsTry(values, Spread.of(scores, Double::doubleValue), share));
        }
        return judged;
    }

    /// @return NaN where a class is absent
    private double judge(Learner tried, int fold, double share) {
        int[] train = some(folds.outside(fold), share);
        int[] test = folds.in(fold);
        if (count(train, 1) == 0 || count(train, 0) == 0 || count(test, 1) == 0 || count(test, 0) == 0) {
            return Double.NaN;
        }
        FittedModel model = FittedModel.fit(tried, treatment, table, train, seed, progress.quietly());
        int[] labels = Arrays.stream(test).map(row -> table.labels()[row]).toArray();
        Figures figures = Figures.of(model.scores(table, test, progress), labels, ExperimentSpec.THRESHOLD);
        return switch (search.goal()) {
            case AUC -> figures.auc();
            case AVERAGE_PRECISION -> figures.averagePrecision();
            case LOG_LOSS -> figures.logLoss();
        };
    }

    /// The first rows of each class in an order drawn once, so that more rows hold the fewer.
    private int[] some(int[] rows, double share) {
        if (share == 1) {
            return rows;
        }
        long[] draw = Split.random(seed, 2).longs(table.size()).toArray();
        return IntStream.rangeClosed(0, 1)
                .flatMap(label -> {
                    Integer[] of = Arrays.stream(rows)
                            .filter(row -> table.labels()[row] == label)
                            .boxed()
                            .sorted(Comparator.comparingLong(row -> draw[row]))
                            .toArray(Integer[]::new);
                    return Arrays.stream(of)
                            .limit(Math.round(share * of.length))
                            .mapToInt(Integer::intValue);
                })
                .sorted()
                .toArray();
    }

    private double badness(SettingsTry one) {
        double mean = one.score().mean();
        if (Double.isNaN(mean)) {
            return Double.POSITIVE_INFINITY;
        }
        return search.goal() == SettingsSearch.Goal.LOG_LOSS ? mean : -mean;
    }

    private Learner with(Map<String, Double> values) {
        Map<String, Double> all = new LinkedHashMap<>(learner.values());
        all.putAll(values);
        return learner.kind().learner(all);
    }

    private int count(int[] rows, int label) {
        int count = 0;
        for (int row : rows) {
            count += table.labels()[row] == label ? 1 : 0;
        }
        return count;
    }
}
