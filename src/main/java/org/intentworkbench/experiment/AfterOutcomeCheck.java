package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.ShareRatio;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Progress;

/// Rings where a column of an imported file tells the outcome by being there: it is filled in (not 0, not its most
/// frequent level) at least twenty times as often in one class as in the other, and for at least a tenth of that class,
/// as an order number or a way of paying is. At the lower end of its interval the ratio must still be ten, so that a
/// few rows ring nothing.
/// Rings too where a number is a moment (milliseconds or seconds since 1970) that lies after the subject's own in one
/// row of twenty.
final class AfterOutcomeCheck implements AlarmCheck {
    static final double RATIO = 20;
    static final double LEAST_RATIO = 10;
    static final double LEAST_SHARE = .10;
    static final double LATER = .05;
    private static final double FIRST_MILLIS = 631_152_000_000.0; // 1990
    private static final double LAST_MILLIS = 4_102_444_800_000.0; // 2100
    private static final double THOUSAND = 1000;

    private record Found(String feature, double strength, Wording sentence, Map<String, Double> figures) {}

    @Override
    public List<Alarm> look(Evidence evidence, List<Alarm> before, Progress progress) {
        List<Found> found = new ArrayList<>();
        for (FeatureColumn column : evidence.imported()) {
            progress.check();
            later(column, evidence.table())
                    .or(() -> strongest(column, evidence.table()))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(Comparator.comparingDouble(Found::strength).reversed());
        Found worst = found.getFirst();
        String others = found.stream().skip(1).map(Found::feature).collect(Collectors.joining(", "));
        Wording sentence = worst.sentence();
        if (!others.isEmpty()) {
            List<String> arguments = new ArrayList<>(sentence.arguments());
            arguments.add(others);
            sentence = new Wording(sentence.key() + ".more", arguments);
        }
        return List.of(new Alarm(
                Alarm.Kind.AFTER_OUTCOME,
                .9 + .1 * worst.strength(),
                found.stream().map(Found::feature).toList(),
                sentence,
                worst.figures()));
    }

    private static Optional<Found> strongest(FeatureColumn column, FeatureTable table) {
        FeatureValues values = column.values();
        List<Found> found = new ArrayList<>();
        presence(column, table, "alarm.said.after.filled", "", row -> !values.isMissing(row))
                .ifPresent(found::add);
        switch (values) {
            case FeatureValues.Numbers numbers ->
                presence(
                                column,
                                table,
                                "alarm.said.after.nonZero",
                                "",
                                row -> !numbers.isMissing(row) && numbers.values()[row] != 0)
                        .ifPresent(found::add);
            case FeatureValues.Levels levels -> {
                int usual = mostFrequent(levels);
                if (usual >= 0) {
                    presence(
                                    column,
                                    table,
                                    "alarm.said.after.level",
                                    levels.levels()[usual],
                                    row -> !levels.isMissing(row) && levels.codes()[row] != usual)
                            .ifPresent(found::add);
                }
            }
            case FeatureValues.Vectors vectors -> {}
        }
        return found.stream().max(Comparator.comparingDouble(Found::strength));
    }

    private static Optional<Found> presence(
            FeatureColumn column, FeatureTable table, String key, String level, IntPredicate present) {
        int[] labels = table.labels();
        int positives = table.positives();
        int negatives = table.size() - positives;
        int there = 0;
        int positivesThere = 0;
        for (int row = 0; row < labels.length; row++) {
            if (present.test(row)) {
                there++;
                positivesThere += labels[row];
            }
        }
        if (there == 0 || there == labels.length || positives == 0 || negatives == 0) {
            return Optional.empty();
        }
        int negativesThere = there - positivesThere;
        boolean ofPositives = (long) positivesThere * negatives >= (long) negativesThere * positives;
        ShareRatio ratio = ofPositives
                ? ShareRatio.of(positivesThere, positives, negativesThere, negatives)
                : ShareRatio.of(negativesThere, negatives, positivesThere, positives);
        double share = ofPositives ? positivesThere / (double) positives : negativesThere / (double) negatives;
        if (share < LEAST_SHARE || ratio.ratio() < RATIO || ratio.low() < LEAST_RATIO) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                column.name(),
                share,
                Wording.of(
                        key,
                        column.name(),
                        Evidence.percent(positivesThere / (double) positives),
                        Evidence.percent(negativesThere / (double) negatives),
                        level),
                Map.of(
                        "ofPositives", positivesThere / (double) positives,
                        "ofNegatives", negativesThere / (double) negatives)));
    }

    private static int mostFrequent(FeatureValues.Levels levels) {
        int[] rows = new int[levels.levels().length];
        for (int code : levels.codes()) {
            if (code >= 0) {
                rows[code]++;
            }
        }
        return IntStream.range(0, rows.length)
                .boxed()
                .max(Comparator.comparingInt((Integer code) -> rows[code]).thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    private static Optional<Found> later(FeatureColumn column, FeatureTable table) {
        if (!table.hasMoments() || !(column.values() instanceof FeatureValues.Numbers numbers)) {
            return Optional.empty();
        }
        double unit = unit(numbers);
        int known = 0;
        int later = 0;
        for (int row = 0; unit > 0 && row < table.size(); row++) {
            if (!numbers.isMissing(row) && table.moments()[row] != FeatureTable.TIMELESS) {
                known++;
                later += numbers.values()[row] * unit > table.moments()[row] ? 1 : 0;
            }
        }
        double share = later / (double) known;
        if (!(share >= LATER)) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                column.name(),
                share,
                Wording.of("alarm.said.after.later", column.name(), Evidence.percent(share), "", ""),
                Map.of("later", share)));
    }

    /// By what the number must be multiplied to be milliseconds since 1970; 0 where it cannot be a moment.
    private static double unit(FeatureValues.Numbers numbers) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : numbers.values()) {
            least = Double.isNaN(value) ? least : Math.min(least, value);
            most = Double.isNaN(value) ? most : Math.max(most, value);
        }
        if (least >= FIRST_MILLIS && most <= LAST_MILLIS) {
            return 1;
        }
        return least >= FIRST_MILLIS / THOUSAND && most <= LAST_MILLIS / THOUSAND ? THOUSAND : 0;
    }
}
