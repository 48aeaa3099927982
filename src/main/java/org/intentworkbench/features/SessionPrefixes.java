package org.intentworkbench.features;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.EventColumns;

/// The sessions of the events, each seen up to a number of its events or minutes; the outcome is a purchase later in
/// the
/// session. What was before the session is folded once, so that tables of many starts cost little.
///
/// A session takes part that was still open: one that ended before its k-th event is not there to be scored any more,
/// and one that had its purchase before is decided. Of minutes one cannot tell: nobody knows after t minutes whether a
/// quiet session is over, so it takes part.
public final class SessionPrefixes {
    private static final int CHECK = 1024;

    private final EventColumns events;
    private final EventSessions sessions;
    private final List<FeatureColumn> history;
    private final long last;
    private final ZoneId zone;
    /// Number of the first purchase among the events of the session; [Integer#MAX_VALUE] where there is none.
    private final int[] bought;

    /// By the clock of the files.
    SessionPrefixes(EventColumns events, Progress progress) {
        this(events, ZoneOffset.UTC, progress);
    }

    /// @param zone of the shop's clock
    /// @throws Problem if there is no event, or no event tells its session
    SessionPrefixes(EventColumns events, ZoneId zone, Progress progress) {
        this.events = events;
        this.zone = zone;
        sessions = EventSessions.of(events);
        history = SessionHistory.columns(events, sessions, zone, progress);
        last = Arrays.stream(events.time()).max().orElseThrow();
        bought = new int[sessions.size()];
        Arrays.setAll(bought, this::firstPurchase);
    }

    /// How many sessions there are.
    public int size() {
        return sessions.size();
    }

    /// Sessions that have a purchase.
    public int buyers() {
        return (int) Arrays.stream(bought).filter(at -> at < Integer.MAX_VALUE).count();
    }

    /// Sessions of at least so many events, bought or not.
    public int alive(int count) {
        int alive = 0;
        for (int session = 0; session < sessions.size(); session++) {
            alive += sessions.length(session) >= count ? 1 : 0;
        }
        return alive;
    }

    /// Sessions that are scored after so many events: of at least so many, and without a purchase among them.
    public int open(int count) {
        int open = 0;
        for (int session = 0; session < sessions.size(); session++) {
            open += sessions.length(session) >= count && bought[session] >= count ? 1 : 0;
        }
        return open;
    }

    /// Sessions whose first purchase comes after so many events.
    public int undecided(int count) {
        return (int) Arrays.stream(bought)
                .filter(at -> at < Integer.MAX_VALUE && at >= count)
                .count();
    }

    /// @throws Problem if no session is left, a dropped feature does not exist or no feature is left
    public FeatureTable table(FeatureSpec spec, SessionStart start, Progress progress) {
        int[] lengths = new int[sessions.size()];
        int[] open = new int[sessions.size()];
        int count = 0;
        int ended = 0;
        int decided = 0;
        int cut = 0;
        for (int session = 0; session < sessions.size(); session++) {
            lengths[session] = length(session, start);
            if (lengths[session] < 0) {
                ended++;
            } else if (bought[session] < lengths[session]) {
                decided++;
            } else if (moment(session, start, lengths[session]) > last) {
                cut++;
            } else {
                open[count++] = session;
            }
        }
        if (count == 0) {
            throw new Problem(
                    "problem.features.sessions." + start.unit(),
                    Integer.toString(start.count()),
                    Integer.toString(sessions.size()),
                    Integer.toString(decided));
        }
        List<Wording> notes = new ArrayList<>();
        notes.add(Wording.of(
                "feature.note.start." + start.unit(),
                Integer.toString(start.count()),
                Integer.toString(count),
                Integer.toString(sessions.size()),
                Integer.toString(ended),
                Integer.toString(decided)));
        if (cut > 0) {
            notes.add(Wording.of("feature.note.start.cut", Integer.toString(cut)));
        }
        return table(spec, start, Arrays.copyOf(open, count), lengths, notes, progress);
    }

    private FeatureTable table(
            FeatureSpec spec, SessionStart start, int[] open, int[] lengths, List<Wording> notes, Progress progress) {
        double[][] values = new double[SessionFeature.values().length][open.length];
        String[] ids = new String[open.length];
        String[] shoppers = new String[open.length];
        int[] labels = new int[open.length];
        long[] moments = new long[open.length];
        long[] labelKnown = new long[open.length];
        SessionFold fold = new SessionFold(new ShopClock(zone));
        for (int i = 0; i < open.length; i++) {
            if (i % CHECK == 0) {
                progress.at(Stage.BUILDING_FEATURES, i, open.length);
                progress.check();
            }
            int session = open[i];
            moments[i] = moment(session, start, lengths[session]);
            double[] of = fold(fold, session, lengths[session], moments[i]);
            for (int j = 0; j < of.length; j++) {
                values[j][i] = of[j];
            }
            int first = sessions.row(session, 0);
            shoppers[i] = events.shoppers()[events.shopper()[first]];
            ids[i] = id(session, first, shoppers[i]);
            labels[i] = bought[session] < Integer.MAX_VALUE ? 1 : 0;
            int told = labels[i] == 1 ? bought[session] : sessions.length(session) - 1;
            labelKnown[i] = Math.max(moments[i], events.time()[sessions.row(session, told)]);
        }
        List<FeatureColumn> built = new ArrayList<>();
        SequencedSet<String> known = new LinkedHashSet<>();
        for (SessionFeature feature : SessionFeature.values()) {
            known.add(feature.id());
            if (feature.isKnown(start)) {
                built.add(feature.column(values[feature.ordinal()], start));
            }
        }
        for (FeatureColumn column : history) {
            built.add(column.withValues(column.values().at(open)));
        }
        return new FeatureTable(
                SubjectKind.SESSION,
                ids,
                shoppers,
                labels,
                Wording.of("feature.buys.session"),
                null,
                moments,
                labelKnown,
                FeatureSelection.of(built, known, spec),
                sessions.size() - open.length,
                notes);
    }

    private double[] fold(SessionFold fold, int session, int length, long moment) {
        int first = sessions.row(session, 0);
        int from = sessions.shopperStarts()[events.shopper()[first]];
        int to = length == 0 ? first : sessions.row(session, length - 1) + 1;
        int[] own = new int[length];
        Arrays.setAll(own, nth -> sessions.row(session, nth) - from);
        return fold.fold(Past.ofShopper(events, from, to, moment), own, events.time()[first]);
    }

    /// How many of its events are seen; below 0 where it ended before.
    private int length(int session, SessionStart start) {
        return switch (start.unit()) {
            case EVENTS -> sessions.length(session) < start.count() ? -1 : start.count();
            case MINUTES -> {
                long end = moment(session, start, 0);
                int length = 0;
                while (length < sessions.length(session) && events.time()[sessions.row(session, length)] <= end) {
                    length++;
                }
                yield length;
            }
        };
    }

    private long moment(int session, SessionStart start, int length) {
        return switch (start.unit()) {
            case EVENTS -> events.time()[sessions.row(session, Math.max(0, length - 1))];
            case MINUTES -> events.time()[sessions.row(session, 0)] + start.count() * 60_000L;
        };
    }

    /// Its name, which the name of the shopper joins where another shopper's session has the same.
    private String id(int session, int first, String shopper) {
        int code = events.session()[first];
        boolean shared = session > 0 && events.session()[sessions.row(session - 1, 0)] == code
                || session + 1 < sessions.size() && events.session()[sessions.row(session + 1, 0)] == code;
        return shared ? events.sessions()[code] + " (" + shopper + ")" : events.sessions()[code];
    }

    private int firstPurchase(int session) {
        for (int nth = 0; nth < sessions.length(session); nth++) {
            if (events.kind()[sessions.row(session, nth)] == EventKind.PURCHASE.code()) {
                return nth;
            }
        }
        return Integer.MAX_VALUE;
    }
}
