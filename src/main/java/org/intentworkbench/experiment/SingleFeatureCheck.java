package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.AucInterval;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.Progress;

/// Rings where one column of an imported file alone reaches AUC .80 on rows held out, the mean over the splits of the
/// run. Where rows are
/// so few that the area is not known to within a standard error of .05, it is silent: [FewPositivesCheck] speaks then.
final class SingleFeatureCheck implements AlarmCheck {
    static final double SUSPICIOUS = .80;
    static final double MOST_ERROR = .05;
    /// A feature below this on the first split is not judged on the others.
    private static final double NEAR = .75;
    private static final int MOST_ROWS = 50_000;

    private record Found(String feature, double auc) {}

    @Override
    public List<Alarm> look(Evidence evidence, List<Alarm> before, Progress progress) {
        List<String> known = before.stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.AFTER_OUTCOME)
                .flatMap(alarm -> alarm.features().stream())
                .toList();
        List<Found> found = new ArrayList<>();
        for (FeatureColumn column : evidence.imported()) {
            progress.check();
            if (column.values() instanceof FeatureValues.Vectors || known.contains(column.name())) {
                continue;
            }
            double auc = auc(column, evidence, progress);
            if (auc >= SUSPICIOUS) {
                found.add(new Found(column.name(), auc));
            }
        }
        found.sort(Comparator.comparingDouble(Found::auc).reversed());
        return found.isEmpty() ? List.of() : List.of(alarm(evidence, found));
    }

    /// NaN where too few rows say it.
    private static double auc(FeatureColumn column, Evidence evidence, Progress progress) {
        var solo = new SoloScores(column.values(), evidence.table().labels());
        AucInterval first = judged(solo, evidence.first());
        if (!(first.standardError() <= MOST_ERROR) || first.area() < NEAR) {
            return Double.NaN;
        }
        double sum = 0;
        for (Split split : evidence.splits()) {
            progress.check();
            sum += judged(solo, split).area();
        }
        return sum / evidence.splits().size();
    }

    private static AucInterval judged(SoloScores solo, Split split) {
        return solo.judged(Evidence.some(split.train(), MOST_ROWS), Evidence.some(split.test(), MOST_ROWS));
    }

    private static Alarm alarm(Evidence evidence, List<Found> found) {
        Found worst = found.getFirst();
        double all = evidence.auc().mean();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("auc", worst.auc());
        figures.put("all", all);
        String others = found.stream()
                .skip(1)
                .map(one -> one.feature() + " " + Evidence.figure(one.auc()))
                .collect(Collectors.joining(", "));
        Wording sentence = Wording.of(
                others.isEmpty() ? "alarm.said.single" : "alarm.said.single.more",
                worst.feature(),
                Evidence.figure(worst.auc()),
                Evidence.figure(all),
                others);
        return new Alarm(
                Alarm.Kind.SINGLE_FEATURE,
                Math.min(1, .6 + 2 * (worst.auc() - SUSPICIOUS)),
                found.stream().map(Found::feature).toList(),
                sentence,
                figures);
    }
}
