package org.intentworkbench.features;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.EventColumns;

/// What was known of each session's shopper just before it began: the fold of all earlier events of the shopper, as of
/// the first event of the session, with what everyone's events had told of the shop before.
final class SessionHistory {
    private SessionHistory() {}

    /// A value for every session, of which there is at least one.
    static List<FeatureColumn> columns(EventColumns events, EventSessions sessions, ZoneId zone, Progress progress) {
        int[] from = new int[sessions.size()];
        int[] to = new int[sessions.size()];
        long[] begins = new long[sessions.size()];
        for (int session = 0; session < sessions.size(); session++) {
            to[session] = sessions.row(session, 0);
            from[session] = sessions.shopperStarts()[events.shopper()[to[session]]];
            begins[session] = events.time()[to[session]];
        }
        // the session's own first event is not known before it
        long[] before = Arrays.stream(begins).map(begin -> begin - 1).toArray();
        Past past =
                new Past(events, Arrays.stream(events.time()).max().orElseThrow(), zone); // so its events are the rows
        return BehaviourColumns.of(
                        past,
                        new BehaviourColumns.Lists(List.of(), List.of()),
                        new FoldRows(from, to, begins, before),
                        feature -> true,
                        RangeWork.all(),
                        progress)
                .columns(true)
                .stream()
                .map(column -> column.withKnown(Wording.of("feature.known.before")))
                .toList();
    }
}
