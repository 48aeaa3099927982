package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.StoredTable;

/// The values of behaviour features for any number of subjects and moments, folded on a few threads; the same bits on
/// any number of them.
///
/// What the whole shop tells (prices now, reviews, how specific searches are) is taken as of each moment where there
/// are few different ones, as with shoppers as of some days; where there are many, as with sessions, as of the midnight
/// before, by the clock of the shop.
///
/// @param shop as it was at the last of the moments
/// @param values by feature; of length 0 where it was not wanted
record BehaviourColumns(ShopState shop, double[][] values) {
    /// Up to so many different moments, each sees the shop as of itself.
    static final int EXACT_MOMENTS = 64;

    /// What the fold looks up beside events.
    ///
    /// @param reviews imported tables of them
    /// @param products imported lists of them
    record Lists(List<StoredTable> reviews, List<StoredTable> products) {}

    /// @param rows at least one
    /// @param wanted features that are needed; others take no memory
    /// @throws org.intentworkbench.job.Cancelled once the user asked to stop
    static BehaviourColumns of(
            Past past,
            Lists lists,
            FoldRows rows,
            Predicate<BehaviourFeature> wanted,
            RangeWork threads,
            Progress progress) {
        OpinionWalk reviews = OpinionWalk.of(past, lists.reviews(), progress);
        SearchMarks searches = past.searches(lists.products(), progress);
        long earliest = Arrays.stream(rows.moments()).min().orElseThrow();
        boolean asked = Arrays.stream(BehaviourFeature.values())
                .anyMatch(feature -> feature.group() == FeatureGroup.DEMAND && wanted.test(feature));
        DemandHistory demand = asked ? DemandHistory.of(past, earliest, threads, progress) : null;
        double[][] values = new double[BehaviourFeature.COUNT][0];
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            if (wanted.test(feature)) {
                values[feature.ordinal()] = new double[rows.size()];
            }
        }
        long[] shopMoments = moments(rows, past.clock());
        ShopWalk walk = new ShopWalk(past, shopMoments, searches, reviews);
        int[] starts = new int[shopMoments.length + 1];
        int[] order = order(rows, shopMoments, starts);
        ShopState shop = null;
        for (int i = 0; i < shopMoments.length; i++) {
            ShopState now = walk.next(progress);
            int first = starts[i];
            threads.run(
                    starts[i + 1] - first,
                    progress,
                    done -> progress.at(Stage.BUILDING_FEATURES, first + done, order.length),
                    () -> {
                        var fold = new BehaviourFold(past, searches, demand, progress.quietly());
                        return (from, to) -> {
                            for (int at = first + from; at < first + to; at++) {
                                int row = order[at];
                                put(fold.fold(rows.from()[row], rows.to()[row], rows.moments()[row], now), values, row);
                            }
                        };
                    });
            shop = now;
        }
        return new BehaviourColumns(java.util.Objects.requireNonNull(shop), values);
    }

    /// The columns that were wanted and can be told: of reviews only where there are any.
    ///
    /// @param severalMoments whether subjects are looked at in different moments; if not, what is told of the moment is
    ///     the same for all and left out
    List<FeatureColumn> columns(boolean severalMoments) {
        List<FeatureColumn> columns = new ArrayList<>();
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            double[] own = values[feature.ordinal()];
            boolean told = (shop.opinions().known() || feature.group() != FeatureGroup.REVIEWS_SEEN)
                    && (severalMoments || !feature.isOfMoment());
            if (told && own.length > 0) {
                columns.add(feature.column(own));
            }
        }
        return columns;
    }

    private static void put(FoldValues folded, double[][] values, int row) {
        for (int feature = 0; feature < values.length; feature++) {
            if (values[feature].length > 0) {
                values[feature][row] = folded.at(feature);
            }
        }
    }

    private static long[] moments(FoldRows rows, ShopClock clock) {
        long[] different = Arrays.stream(rows.shopMoments()).distinct().sorted().toArray();
        return different.length <= EXACT_MOMENTS
                ? different
                : Arrays.stream(different)
                        .map(clock::midnight)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /// The rows by the last of the shop's moments at or before their own.
    ///
    /// @param starts filled with where the rows of each moment begin
    private static int[] order(FoldRows rows, long[] shopMoments, int[] starts) {
        for (int row = 0; row < rows.size(); row++) {
            starts[moment(shopMoments, rows.shopMoments()[row]) + 1]++;
        }
        for (int i = 0; i < shopMoments.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] order = new int[rows.size()];
        for (int row = 0; row < order.length; row++) {
            order[next[moment(shopMoments, rows.shopMoments()[row])]++] = row;
        }
        return order;
    }

    private static int moment(long[] shopMoments, long moment) {
        int found = Arrays.binarySearch(shopMoments, moment);
        return found >= 0 ? found : -found - 2;
    }
}
