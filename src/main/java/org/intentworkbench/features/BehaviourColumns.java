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
/// What the whole shop tells (prices now, reviews, how specific searches are) is taken as of each moment where there are
/// few different ones, as with shoppers as of some days; where there are many, as with sessions, as of the midnight
/// before, by the clock of the shop.
final class BehaviourColumns {
    /// Up to so many different moments, each sees the shop as of itself.
    static final int EXACT_MOMENTS = 64;

    private final double[][] values;
    private final boolean reviewsKnown;
    private final boolean oneMoment;

    private BehaviourColumns(double[][] values, boolean reviewsKnown, boolean oneMoment) {
        this.values = values;
        this.reviewsKnown = reviewsKnown;
        this.oneMoment = oneMoment;
    }

    /// What the fold looks up beside events.
    ///
    /// @param reviews imported tables of them
    /// @param products imported lists of them
    record Lists(List<StoredTable> reviews, List<StoredTable> products) {}

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
        double[][] values = new double[BehaviourFeature.COUNT][0];
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            if (wanted.test(feature)) {
                values[feature.ordinal()] = new double[rows.size()];
            }
        }
        long[] different = Arrays.stream(rows.moments()).distinct().sorted().toArray();
        if (different.length > 0) {
            ProductDemand demand = ProductDemand.of(past, different[0], threads, progress);
            new BehaviourColumns(values, reviews.known(), false)
                    .fold(past, rows, different, reviews, searches, demand, threads, progress);
        }
        return new BehaviourColumns(values, reviews.known(), different.length < 2);
    }

    /// The columns that were wanted and can be told: of reviews only where there are any, of the moment only where
    /// there are several.
    List<FeatureColumn> columns() {
        List<FeatureColumn> columns = new ArrayList<>();
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            double[] own = values[feature.ordinal()];
            boolean told = (reviewsKnown || feature.group() != FeatureGroup.REVIEWS_SEEN)
                    && !(oneMoment && feature.isOfMoment());
            if (told && own.length > 0) {
                columns.add(feature.column(own));
            }
        }
        return columns;
    }

    /// Whether any review table could be used.
    boolean reviewsKnown() {
        return reviewsKnown;
    }

    private void fold(
            Past past,
            FoldRows rows,
            long[] different,
            OpinionWalk reviews,
            SearchMarks searches,
            ProductDemand demand,
            RangeWork threads,
            Progress progress) {
        long[] shopMoments = different;
        if (different.length > EXACT_MOMENTS) {
            ShopClock clock = past.clock();
            shopMoments =
                    Arrays.stream(different).map(clock::midnight).sorted().distinct().toArray();
        }
        int[] order = order(rows, shopMoments);
        ShopWalk walk = new ShopWalk(past, shopMoments, searches, reviews);
        int from = 0;
        for (int group = 0; group < shopMoments.length; group++) {
            int first = from;
            long next = group + 1 < shopMoments.length ? shopMoments[group + 1] : Long.MAX_VALUE;
            int to = from;
            while (to < order.length && rows.moments()[order[to]] < next) {
                to++;
            }
            ShopState shop = walk.next(progress);
            threads.run(
                    to - first,
                    progress,
                    done -> progress.at(Stage.BUILDING_FEATURES, first + done, order.length),
                    () -> {
                        BehaviourFold fold = new BehaviourFold(past, searches, demand, progress.quietly());
                        return (begin, end) -> {
                            for (int i = begin; i < end; i++) {
                                int row = order[first + i];
                                put(
                                        row,
                                        fold.fold(rows.from()[row], rows.to()[row], rows.moments()[row], shop));
                            }
                        };
                    });
            from = to;
        }
    }

    private void put(int row, FoldValues folded) {
        for (int feature = 0; feature < values.length; feature++) {
            if (values[feature].length > 0) {
                values[feature][row] = folded.at(feature);
            }
        }
    }

    /// The rows by the last of the shop's moments at or before their own.
    private static int[] order(FoldRows rows, long[] shopMoments) {
        int[] order = new int[rows.size()];
        int[] next = new int[shopMoments.length + 1];
        for (int row = 0; row < order.length; row++) {
            next[group(shopMoments, rows.moments()[row]) + 1]++;
        }
        for (int i = 0; i < shopMoments.length; i++) {
            next[i + 1] += next[i];
        }
        for (int row = 0; row < order.length; row++) {
            order[next[group(shopMoments, rows.moments()[row])]++] = row;
        }
        return order;
    }

    private static int group(long[] shopMoments, long moment) {
        int found = Arrays.binarySearch(shopMoments, moment);
        return found >= 0 ? found : -found - 2;
    }
}
