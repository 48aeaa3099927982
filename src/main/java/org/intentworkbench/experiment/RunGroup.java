package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureSpec;

/// Runs whose figures may be set beside each other: they are about the same rows and the same outcome, and were split
/// in the same way. Baselines are as comparable as their runs, so a group has one of each kind.
///
/// @param runs in the order they came in, at least one
/// @param baselines of each kind the one with the highest F1 found by any run: what a model has to beat
public record RunGroup(List<RunSummary> runs, List<Baseline> baselines) {
    public RunGroup {
        runs = List.copyOf(runs);
        baselines = List.copyOf(baselines);
    }

    /// Parts runs into groups, in the order of the first run of each.
    public static List<RunGroup> of(List<RunSummary> runs) {
        List<List<RunSummary>> groups = new ArrayList<>();
        for (RunSummary run : runs) {
            groups.stream()
                    .filter(group -> whyNot(group.getFirst(), run).isEmpty())
                    .findFirst()
                    .orElseGet(() -> {
                        List<RunSummary> opened = new ArrayList<>();
                        groups.add(opened);
                        return opened;
                    })
                    .add(run);
        }
        return groups.stream()
                .map(group -> new RunGroup(group, baselines(group)))
                .toList();
    }

    public RunSummary first() {
        return runs.getFirst();
    }

    /// Why the figures of two runs must not be compared; empty where they may.
    public static Optional<Wording> whyNot(RunSummary one, RunSummary other) {
        FeatureSpec ours = one.spec().features();
        FeatureSpec theirs = other.spec().features();
        if (one.subject() != other.subject()) {
            return Optional.of(Wording.of("compare.why.subject"));
        }
        if (!one.label().equals(other.label())) {
            return Optional.of(Wording.of("compare.why.label"));
        }
        boolean known = !one.subjects().isEmpty() && !other.subjects().isEmpty();
        boolean sameRows = known
                ? one.subjects().equals(other.subjects())
                : one.rows() == other.rows()
                        && one.positives() == other.positives()
                        && one.fingerprint().equals(other.fingerprint())
                        && ours.withDropped(java.util.Set.of())
                                .withGroupsLeftOut(java.util.Set.of())
                                .withChoice(theirs.choice())
                                .withReviewSignals(theirs.reviewSignals())
                                .equals(theirs.withDropped(java.util.Set.of()).withGroupsLeftOut(java.util.Set.of()));
        if (!sameRows) {
            return Optional.of(Wording.of("compare.why.rows"));
        }
        return one.spec().split().equals(other.spec().split())
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "compare.why.split",
                        one.spec().split().text(),
                        other.spec().split().text()));
    }

    private static List<Baseline> baselines(List<RunSummary> runs) {
        Map<Baseline.Kind, Baseline> best = new EnumMap<>(Baseline.Kind.class);
        Comparator<Baseline> order = Comparator.comparingDouble(b -> orLeast(b.f1().mean()));
        for (RunSummary run : runs) {
            for (Baseline baseline : run.baselines()) {
                best.merge(baseline.kind(), baseline, (a, b) -> order.compare(b, a) > 0 ? b : a);
            }
        }
        return List.copyOf(best.values());
    }

    private static double orLeast(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
}
