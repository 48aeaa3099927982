package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.Setting;

/// Which settings a search tries.
final class SettingsGrid {
    /// A grid of more points is a slip of the pen.
    static final int MOST = 1_000;

    /// From one value to ten times it, values are drawn by their logarithm.
    private static final double DECADE = 10;

    private static final int DRAWS = 50;

    private SettingsGrid() {}

    /// @return in the order they are tried: of a grid the last setting changes fastest
    /// @throws Problem if a setting does not exist, a value is out of range, there is none to search, or a grid is too
    /// big
    static List<SortedMap<String, Double>> of(SettingsSearch search, LearnerKind kind, SplittableRandom random) {
        SortedMap<String, List<Double>> values = values(search, kind);
        long size = values.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        boolean whole = search.method() == SettingsSearch.Method.GRID;
        if (whole && size > MOST) {
            throw new Problem("problem.experiment.search.size", Long.toString(size), Integer.toString(MOST));
        }
        List<SortedMap<String, Double>> tried = whole ? product(values) : drawn(values, search.tries(), kind, random);
        // a value out of range is said before hours of work
        tried.forEach(kind::learner);
        return tried;
    }

    /// What is searched: what is asked for, else what is worth it for this kind of learner.
    static SortedMap<String, List<Double>> values(SettingsSearch search, LearnerKind kind) {
        SortedMap<String, List<Double>> values = new TreeMap<>(search.values());
        if (values.isEmpty()) {
            kind.settings().stream()
                    .filter(setting -> !setting.searched().isEmpty())
                    .forEach(setting -> values.put(setting.id(), setting.searched()));
        }
        if (values.isEmpty()) {
            throw new Problem("problem.experiment.search.none", kind.id());
        }
        return values;
    }

    private static List<SortedMap<String, Double>> product(SortedMap<String, List<Double>> values) {
        List<SortedMap<String, Double>> all = List.of(new TreeMap<>());
        for (Map.Entry<String, List<Double>> setting : values.entrySet()) {
            List<SortedMap<String, Double>> longer = new ArrayList<>();
            for (SortedMap<String, Double> one : all) {
                for (double value : setting.getValue()) {
                    SortedMap<String, Double> more = new TreeMap<>(one);
                    more.put(setting.getKey(), value);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    /// Anywhere between the smallest and the largest value of each setting.
    private static List<SortedMap<String, Double>> drawn(
            SortedMap<String, List<Double>> values, int tries, LearnerKind kind, SplittableRandom random) {
        SequencedSet<SortedMap<String, Double>> drawn = new LinkedHashSet<>();
        for (int i = 0; i < tries * DRAWS && drawn.size() < tries; i++) {
            SortedMap<String, Double> one = new TreeMap<>();
            values.forEach((id, of) -> one.put(id, draw(setting(kind, id), of, random)));
            drawn.add(one);
        }
        return new ArrayList<>(drawn);
    }

    private static Setting setting(LearnerKind kind, String id) {
        return kind.settings().stream()
                .filter(setting -> setting.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "problem.training.setting.unknown",
                        id,
                        kind.id(),
                        String.join(
                                ", ", kind.settings().stream().map(Setting::id).toList())));
    }

    private static double draw(Setting setting, List<Double> of, SplittableRandom random) {
        double least = of.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = of.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (setting.isChoice() || least == most) {
            return of.get(random.nextInt(of.size()));
        }
        double at = random.nextDouble();
        double value =
                least > 0 && most / least >= DECADE ? least * Math.pow(most / least, at) : least + at * (most - least);
        // three digits are enough to say it, and to type it again
        double said = Double.parseDouble(String.format(java.util.Locale.ROOT, "%.3g", value));
        return setting.whole() ? Math.rint(value) : Math.clamp(said, least, most);
    }
}
