package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;

/// One way in which rows to be scored are unlike those a model learnt from, as far as the model itself remembers those:
/// the mean and the standard deviation of every number, the levels there were, and whether anything was missing.
///
/// @param share of the rows it is true of; of [Kind#MOVED] the distance in standard deviations
/// @param example a level that is new; the means of training and of now; else empty
public record Shift(Kind kind, String feature, double share, String example) {
    /// Said in a sentence by `score.shift.<name>`.
    public enum Kind {
        /// Levels the model has never met.
        NEW_LEVELS,
        /// Numbers more than four standard deviations from the training mean. By Chebyshev's inequality these can be
        /// at most 1/16 of the training rows, whatever the distribution, so more of them is another distribution.
        FAR_OFF,
        /// Nothing was missing in training.
        MISSING,
        /// The mean lies half a standard deviation or more from that of training.
        MOVED
    }

    private static final double MANY = 1 / 16.0;
    private static final double FAR = 4;
    private static final double APART = 0.5;

    /// What is unlike, most rows first within each kind.
    static List<Shift> of(DesignEncoder encoder, FeatureTable table) {
        Map<String, List<DesignColumn>> inputs = new HashMap<>();
        Map<String, Double> medians = new HashMap<>();
        for (int i = 0; i < encoder.columns().size(); i++) {
            DesignColumn column = encoder.columns().get(i);
            inputs.computeIfAbsent(column.feature(), name -> new ArrayList<>()).add(column);
            medians.putIfAbsent(column.feature(), encoder.medians()[i]);
        }
        List<Shift> found = new ArrayList<>();
        if (table.size() == 0) {
            return found;
        }
        for (FeatureColumn feature : table.columns()) {
            List<DesignColumn> own = inputs.getOrDefault(feature.name(), List.of());
            boolean knewGaps = own.stream().anyMatch(c -> c.part() == DesignColumn.Part.MISSING);
            if (!knewGaps) {
                missing(feature, table.size(), found);
            }
            switch (feature.values()) {
                case FeatureValues.Numbers numbers -> {
                    if (!own.isEmpty()) {
                        double median = medians.getOrDefault(feature.name(), 0.0);
                        number(feature.name(), numbers.values(), own.getFirst(), median, found);
                    }
                }
                case FeatureValues.Levels levels -> levels(feature.name(), levels, own, found);
                case FeatureValues.Vectors vectors -> {}
            }
        }
        found.sort(java.util.Comparator.comparing(Shift::kind)
                .thenComparing(shift -> -shift.share())
                .thenComparing(Shift::feature));
        return found;
    }

    public Wording sentence() {
        return Wording.of(
                "score.shift." + kind,
                feature,
                kind == Kind.MOVED
                        ? String.format(Locale.ROOT, "%.1f", share)
                        : String.format(Locale.ROOT, "%.0f", 100 * share),
                example);
    }

    private static void missing(FeatureColumn feature, int rows, List<Shift> found) {
        int gaps = 0;
        for (int row = 0; row < rows; row++) {
            gaps += feature.values().isMissing(row) ? 1 : 0;
        }
        if (gaps > MANY * rows) {
            found.add(new Shift(Kind.MISSING, feature.name(), gaps / (double) rows, ""));
        }
    }

    /// Missing ones count as the median that stands for them, as they did when mean and deviation were taken.
    private static void number(String name, double[] values, DesignColumn input, double median, List<Shift> found) {
        int far = 0;
        double sum = 0;
        for (double value : values) {
            double filled = Double.isNaN(value) ? median : value;
            sum += filled;
            far += Math.abs(filled - input.mean()) > FAR * input.scale() ? 1 : 0;
        }
        double mean = sum / values.length;
        double apart = Math.abs(mean - input.mean()) / input.scale();
        if (far > MANY * values.length) {
            found.add(new Shift(Kind.FAR_OFF, name, far / (double) values.length, ""));
        } else if (apart >= APART) {
            found.add(
                    new Shift(Kind.MOVED, name, apart, String.format(Locale.ROOT, "%.4g → %.4g", input.mean(), mean)));
        }
    }

    private static void levels(String name, FeatureValues.Levels levels, List<DesignColumn> own, List<Shift> found) {
        Set<String> met = new HashSet<>();
        own.forEach(column -> met.add(column.level()));
        int[] count = new int[levels.levels().length];
        int unknown = 0;
        int most = -1;
        for (int code : levels.codes()) {
            if (code >= 0 && !met.contains(levels.levels()[code])) {
                unknown++;
                count[code]++;
                most = most < 0 || count[code] > count[most] ? code : most;
            }
        }
        if (most >= 0 && unknown > MANY * levels.codes().length) {
            found.add(
                    new Shift(Kind.NEW_LEVELS, name, unknown / (double) levels.codes().length, levels.levels()[most]));
        }
    }
}
