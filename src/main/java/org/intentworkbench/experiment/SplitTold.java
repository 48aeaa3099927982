package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.store.StabilityIndex;

/// What a single feature says of the side of the split a row is on.
final class SplitTold {
    /// A population stability index from which a feature counts as changed (Siddiqi 2006).
    static final double CHANGED = .10;
    /// Rank correlation with the moment from which a feature is a function of time.
    private static final double OF_TIME = .98;

    private static final int SOME = 2_000;
    private static final int MOST_LEVELS = 20;

    private SplitTold() {}

    /// Whether the split itself makes the feature differ.
    static boolean byConstruction(Evidence evidence, FeatureColumn column) {
        boolean isSplitBy = evidence.spec().split() instanceof SplitSpec.ByColumn by
                && by.column().equals(column.name());
        return isSplitBy
                || isInTime(evidence.spec().split())
                        && (column.group() == FeatureGroup.CALENDAR
                                || column.values() instanceof FeatureValues.Numbers numbers
                                        && Math.abs(withTime(numbers.values(), evidence.table())) >= OF_TIME);
    }

    private static boolean isInTime(SplitSpec split) {
        return switch (split) {
            case SplitSpec.Latest latest -> true;
            case SplitSpec.Since since -> true;
            case SplitSpec.Rolling rolling -> true;
            case SplitSpec.Random random -> false;
            case SplitSpec.KFold folds -> false;
            case SplitSpec.ByColumn column -> false;
        };
    }

    /// The same with its rarer levels taken as one, so that a column of hundreds does not make hundreds of inputs.
    static FeatureColumn withFewLevels(FeatureColumn column) {
        if (!(column.values() instanceof FeatureValues.Levels levels) || levels.levels().length <= MOST_LEVELS) {
            return column;
        }
        int[] rows = new int[levels.levels().length];
        IntStream.of(levels.codes()).filter(code -> code >= 0).forEach(code -> rows[code]++);
        int[] kept = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -rows[code]).thenComparing(code -> code))
                .limit(MOST_LEVELS - 1)
                .mapToInt(code -> code)
                .toArray();
        int[] place = new int[rows.length];
        Arrays.fill(place, kept.length);
        String[] names = new String[kept.length + 1];
        names[kept.length] = "…";
        for (int k = 0; k < kept.length; k++) {
            place[kept[k]] = k;
            names[k] = levels.levels()[kept[k]];
        }
        return column.withValues(new FeatureValues.Levels(
                IntStream.of(levels.codes())
                        .map(code -> code < 0 ? code : place[code])
                        .toArray(),
                names));
    }

    /// Population stability index of the values, or of their being missing where that changed more.
    static double index(FeatureValues values, Split split) {
        double gaps = StabilityIndex.ofShares(gaps(values, split.train()), gaps(values, split.test()));
        double known = switch (values) {
            case FeatureValues.Numbers numbers ->
                StabilityIndex.ofNumbers(at(numbers, split.train()), at(numbers, split.test()));
            case FeatureValues.Levels levels ->
                StabilityIndex.ofShares(counts(levels, split.train()), counts(levels, split.test()));
            case FeatureValues.Vectors vectors -> Double.NaN;
        };
        return Double.isNaN(known) ? gaps : Math.max(gaps, known);
    }

    private static double[] gaps(FeatureValues values, int[] rows) {
        long missing = IntStream.of(rows).filter(values::isMissing).count();
        return new double[] {missing, (double) rows.length - missing};
    }

    private static double[] at(FeatureValues.Numbers numbers, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> numbers.values()[row]).toArray();
    }

    private static double[] counts(FeatureValues.Levels levels, int[] rows) {
        double[] counts = new double[levels.levels().length];
        for (int row : rows) {
            if (!levels.isMissing(row)) {
                counts[levels.codes()[row]]++;
            }
        }
        return counts;
    }

    /// Rank correlation (Spearman, equal values taking their mean rank) with the moment; 0 where there is none.
    static double withTime(double[] values, FeatureTable table) {
        if (!table.hasMoments()) {
            return 0;
        }
        int[] known = IntStream.range(0, table.size())
                .filter(row -> !Double.isNaN(values[row]) && table.moments()[row] != FeatureTable.TIMELESS)
                .toArray();
        int[] some = Evidence.some(known, SOME);
        double[] a = ranks(IntStream.of(some).mapToDouble(row -> values[row]).toArray());
        double[] b = ranks(
                IntStream.of(some).mapToDouble(row -> table.moments()[row]).toArray());
        double middle = (some.length - 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - middle) * (b[i] - middle);
            aa += (a[i] - middle) * (a[i] - middle);
            bb += (b[i] - middle) * (b[i] - middle);
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }

    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
