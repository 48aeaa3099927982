package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.EventColumns;

/// What was known of each session's shopper just before it began: the fold of all earlier events of the shopper, as of
/// the first event of the session, with the prices everyone's events had told until then.
///
/// What is told by the reviews and by the words of searches of all shoppers is not among it: it would have to be read
/// anew for every moment.
final class SessionHistory {
    /// Features that rest on what all shoppers searched for, or on reviews.
    private static final Set<BehaviourFeature> LEFT_OUT = EnumSet.of(
            BehaviourFeature.SPECIFIC_SEARCHES_30D,
            BehaviourFeature.REFINED_SEARCHES_7D,
            BehaviourFeature.SEARCHES_NO_CLICK_7D);

    private static final int CHECK = 256;

    private SessionHistory() {}

    static boolean isTaken(BehaviourFeature feature) {
        return feature.group() != FeatureGroup.REVIEWS_SEEN && !LEFT_OUT.contains(feature);
    }

    /// A value for every session.
    static List<FeatureColumn> columns(EventColumns events, EventSessions sessions, Progress progress) {
        double[][] values = new double[BehaviourFeature.values().length][sessions.size()];
        int[] byBegin = IntStream.range(0, sessions.size())
                .boxed()
                .sorted(Comparator.comparingLong(session -> events.time()[sessions.row(session, 0)]))
                .mapToInt(Integer::intValue)
                .toArray();
        PriceSweep prices = new PriceSweep(events);
        ProductOpinions opinions = ProductOpinions.none(events.products().length);
        for (int i = 0; i < byBegin.length; i++) {
            if (i % CHECK == 0) {
                progress.at(Stage.BUILDING_FEATURES, i, byBegin.length);
                progress.check();
            }
            int row = sessions.row(byBegin[i], 0);
            long begin = events.time()[row];
            int from = sessions.shopperStarts()[events.shopper()[row]];
            Past past = Past.ofShopper(events, from, row, begin);
            var fold = new BehaviourFold(past, prices.before(begin), opinions, SearchMarks.none(past.size()));
            double[] of = fold.fold(0, past.size());
            for (int j = 0; j < of.length; j++) {
                values[j][byBegin[i]] = of[j];
            }
        }
        List<FeatureColumn> columns = new ArrayList<>();
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            if (isTaken(feature)) {
                columns.add(feature.column(values[feature.ordinal()]));
            }
        }
        return columns;
    }
}
