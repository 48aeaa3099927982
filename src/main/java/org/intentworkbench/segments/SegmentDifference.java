package org.intentworkbench.segments;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.jspecify.annotations.Nullable;

/// How much one feature differs between a segment and the rest, as a standardised mean difference (Cohen's d with
/// the mean of the two variances, as Austin 2009 has it for groups of unlike size), so that numbers and levels rank
/// on one scale.
///
/// Numbers: means of the values that are there, sample variances (n - 1). Levels and yes/no: the level whose share
/// differs most (missing counts as a level, ""; the first among equals), its share p having the variance p (1 - p).
/// Where neither side varies, the standard deviation of all rows stands in. 0 where the sides are equal.
///
/// @param level the level the difference is about, "true" for a yes/no; null for numbers
/// @param segment mean, or share of the level, in the segment; @param rest in the rest
/// @param effect segment less rest, in standard deviations; NaN where a side has no value
public record SegmentDifference(String column, @Nullable String level, double segment, double rest, double effect) {

    /// All features but text vectors, the largest effect first by absolute value; equal ones in the order of the
    /// table; NaN last.
    public static List<SegmentDifference> of(FeatureTable table, BitSet segment) {
        return table.columns().stream()
                .map(column -> of(column, segment))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(
                        d -> Double.isNaN(d.effect()) ? Double.POSITIVE_INFINITY : -Math.abs(d.effect())))
                .toList();
    }

    private static @Nullable SegmentDifference of(FeatureColumn column, BitSet segment) {
        return switch (column.values()) {
            case FeatureValues.Numbers numbers ->
                column.yesNo()
                        ? levels(column.name(), List.of("true"), codes(numbers), segment)
                        : numbers(column.name(), numbers.values(), segment);
            case FeatureValues.Levels levels ->
                levels(column.name(), List.of(levels.levels()), levels.codes(), segment);
            case FeatureValues.Vectors vectors -> null;
        };
    }

    private static SegmentDifference numbers(String column, double[] values, BitSet segment) {
        var inside = new Moments();
        var outside = new Moments();
        var all = new Moments();
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                (segment.get(row) ? inside : outside).add(values[row]);
                all.add(values[row]);
            }
        }
        double effect = effect(inside.mean(), outside.mean(), inside.variance(), outside.variance(), all.variance());
        return new SegmentDifference(column, null, inside.mean(), outside.mean(), effect);
    }

    private static SegmentDifference levels(String column, List<String> names, int[] codes, BitSet segment) {
        // the last place counts the missing ones
        var inside = new int[names.size() + 1];
        var outside = new int[names.size() + 1];
        int insideRows = 0;
        for (int row = 0; row < codes.length; row++) {
            int at = codes[row] < 0 ? names.size() : codes[row];
            if (at > names.size()) {
                continue; // a no: told by the yes
            }
            (segment.get(row) ? inside : outside)[at]++;
        }
        for (int row = segment.nextSetBit(0); row >= 0 && row < codes.length; row = segment.nextSetBit(row + 1)) {
            insideRows++;
        }
        int outsideRows = codes.length - insideRows;
        int best = 0;
        double most = -1;
        for (int i = 0; i <= names.size(); i++) {
            double apart = Math.abs((double) inside[i] / insideRows - (double) outside[i] / outsideRows);
            if (apart > most) {
                most = apart;
                best = i;
            }
        }
        double p = insideRows == 0 ? Double.NaN : (double) inside[best] / insideRows;
        double q = outsideRows == 0 ? Double.NaN : (double) outside[best] / outsideRows;
        double all = (double) (inside[best] + outside[best]) / codes.length;
        String level = best == names.size() ? "" : names.get(best);
        return new SegmentDifference(column, level, p, q, effect(p, q, p * (1 - p), q * (1 - q), all * (1 - all)));
    }

    /// Yes/no as codes: 0 yes, -1 missing; a no is beyond all names and not counted.
    private static int[] codes(FeatureValues.Numbers yesNo) {
        double[] values = yesNo.values();
        var codes = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            codes[row] = Double.isNaN(values[row]) ? -1 : values[row] == 1 ? 0 : Integer.MAX_VALUE;
        }
        return codes;
    }

    private static double effect(double segment, double rest, double varianceIn, double varianceOut, double all) {
        double apart = segment - rest;
        if (Double.isNaN(apart) || apart == 0) {
            return apart;
        }
        double sd = Math.sqrt((varianceIn + varianceOut) / 2);
        return apart / (sd > 0 ? sd : Math.sqrt(all));
    }

    /// Mean and sample variance in one pass (Welford).
    private static final class Moments {
        private int count;
        private double mean;
        private double squares;

        void add(double value) {
            count++;
            double off = value - mean;
            mean += off / count;
            squares += off * (value - mean);
        }

        double mean() {
            return count == 0 ? Double.NaN : mean;
        }

        /// 0 for a single value.
        double variance() {
            return count < 2 ? 0 : squares / (count - 1);
        }
    }
}
