package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.text.signals.IntentSignal;

/// What the reviews said to a shopper who looked at a product: for each view of the last 14 days, the mean of a signal
/// over the reviews of that product **written at or before the view**, a view a vote. 0 is the mean of all reviews, and
/// what a shopper was told who saw nothing or nothing reviewed.
///
/// Reviews of the product written between the view and the as-of moment are known to us by then, but were not known to
/// the shopper when the page was open; so they do not count.
///
/// Fewer than there are signals: buying at once, soon or later tells of the reviewer, not of the product, and a
/// recommendation is sentiment once more (their features correlate by .83 in the sample shop); what says the same twice
/// costs a linear model more than it brings.
final class SeenSignals {
    /// In the order they are shown.
    static final List<IntentSignal> TAKEN = List.of(
            IntentSignal.SENTIMENT,
            IntentSignal.NEED,
            IntentSignal.PRICE_SENSITIVITY,
            IntentSignal.TIMING_GIFT,
            IntentSignal.COMPARISON,
            IntentSignal.QUALITY_COMPLAINT,
            IntentSignal.SIZE_COMPLAINT);

    private static final int DAYS = 14;
    private static final int CHECK = 4_096;

    private final ReviewScores reviews;
    /// Where the reviews of a product begin in `times` and in each of `sums`; one more than there are products.
    private final int[] starts;
    private final long[] times;
    /// For each signal the sums of a product's scores up to each of its reviews.
    private final double[][] sums;

    SeenSignals(ReviewScores reviews, int products) {
        this.reviews = reviews;
        starts = new int[products + 1];
        for (int product : reviews.product()) {
            if (product >= 0) {
                starts[product + 1]++;
            }
        }
        for (int product = 0; product < products; product++) {
            starts[product + 1] += starts[product];
        }
        times = new long[starts[products]];
        sums = new double[TAKEN.size()][times.length];
        int[] next = Arrays.copyOf(starts, products);
        for (int review = 0; review < reviews.product().length; review++) {
            int product = reviews.product()[review];
            if (product < 0) {
                continue;
            }
            int at = next[product]++;
            times[at] = reviews.written()[review];
            for (int signal = 0; signal < sums.length; signal++) {
                sums[signal][at] = (at > starts[product] ? sums[signal][at - 1] : 0) + reviews.scores()[signal][review];
            }
        }
    }

    static String name(IntentSignal signal) {
        return signal.name().toLowerCase(Locale.ROOT) + "_signal_seen_14d";
    }

    /// @param starts first event of each shopper, and the number of events
    List<FeatureColumn> columns(Past past, int[] starts, Progress progress) {
        double[][] values = new double[sums.length][starts.length - 1];
        Tally[] tallies = new Tally[sums.length];
        Arrays.setAll(tallies, i -> new Tally());
        for (int shopper = 0; shopper < starts.length - 1; shopper++) {
            if (shopper % CHECK == 0) {
                progress.at(Stage.BUILDING_FEATURES, shopper, starts.length - 1);
                progress.check();
            }
            for (Tally tally : tallies) {
                tally.clear();
            }
            for (int event = starts[shopper]; event < starts[shopper + 1]; event++) {
                if (past.kind(event) == EventKind.VIEW
                        && past.product(event) >= 0
                        && past.time(event) > past.asOf() - DAYS * BehaviourFold.DAY) {
                    see(past.product(event), past.time(event), tallies);
                }
            }
            for (int signal = 0; signal < sums.length; signal++) {
                double mean = tallies[signal].mean();
                values[signal][shopper] = Double.isNaN(mean) ? 0 : mean;
            }
        }
        List<FeatureColumn> columns = new ArrayList<>();
        for (int signal = 0; signal < values.length; signal++) {
            columns.add(column(TAKEN.get(signal), values[signal], reviews.models()));
        }
        return columns;
    }

    /// @param models that read the reviews
    static FeatureColumn column(IntentSignal signal, double[] values, List<String> models) {
        return new FeatureColumn(
                name(signal),
                FeatureGroup.REVIEW_SIGNALS,
                Wording.of("feature.signal." + signal),
                Wording.of("feature.unit.deviations"),
                Wording.of("feature.signal." + signal + ".definition", String.join(", ", models)),
                false,
                new FeatureValues.Numbers(values));
    }

    private void see(int product, long time, Tally[] tallies) {
        int known = upTo(product, time);
        if (known == 0) {
            return;
        }
        for (int signal = 0; signal < sums.length; signal++) {
            tallies[signal].add(sums[signal][starts[product] + known - 1] / known);
        }
    }

    /// How many reviews of a product were written at or before a moment.
    private int upTo(int product, long time) {
        int from = starts[product];
        int to = starts[product + 1];
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (times[middle] <= time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - starts[product];
    }
}
