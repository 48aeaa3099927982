package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;
import static org.intentworkbench.domain.EventKind.CART;
import static org.intentworkbench.domain.EventKind.PURCHASE;
import static org.intentworkbench.domain.EventKind.REMOVE;
import static org.intentworkbench.domain.EventKind.SEARCH;
import static org.intentworkbench.domain.EventKind.VIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;

class SessionPrefixesTest {
    private static final double NONE = Double.NaN;
    private static final double SECOND = 1 / 86_400.0;
    private static final FeatureSpec SESSIONS = FeatureSpec.of(SubjectKind.SESSION);

    private static FeatureTable table(EventLog log, SessionStart start) {
        return new SessionPrefixes(log.columns(), Progress.silent())
                .table(SESSIONS.withStart(start), start, Progress.silent());
    }

    private static double value(FeatureTable table, String session, String feature) {
        var numbers =
                (FeatureValues.Numbers) table.column(feature).orElseThrow().values();
        return numbers.values()[List.of(table.ids()).indexOf(session)];
    }

    /// One shopper known from before, who comes back on a Saturday (day 5) at 18:00 and buys with the sixth event.
    private static EventLog visit() {
        double at = 5.75;
        return new EventLog()
                .in("old", "s", 2, VIEW, "a1", 100)
                .in("old", "s", 2.01, VIEW, "b1", 40)
                .in("now", "s", at, SEARCH, "a1", NONE)
                .in("now", "s", at + 10 * SECOND, VIEW, "a1", 80)
                .in("now", "s", at + 70 * SECOND, VIEW, "a2", 20)
                .in("now", "s", at + 90 * SECOND, VIEW, "a1", 80)
                .in("now", "s", at + 95 * SECOND, CART, "a1", 80)
                .in("now", "s", at + 120 * SECOND, PURCHASE, "a1", 80)
                .in("other", "t", 20, VIEW, "a1", 80);
    }

    private static void expect(FeatureTable table, SessionFeature feature, double expected) {
        assertThat(value(table, "now", feature.id())).as(feature.id()).isCloseTo(expected, offset(1e-6));
    }

    @Test
    void theFirstEventsAreCountedAsByHand() {
        FeatureTable table = table(visit(), SessionStart.events(5));
        assertThat(table.ids()).containsExactly("now");
        assertThat(table.shoppers()).containsExactly("s");
        assertThat(table.labels()).containsExactly(1);
        assertThat(table.label().in(Locale.ENGLISH)).isEqualTo("buys later in the session");
        assertThat(table.moments()).containsExactly(EventLog.day(5.75 + 95 * SECOND));
        assertThat(table.labelKnown()).containsExactly(EventLog.day(5.75 + 120 * SECOND));
        expect(table, SessionFeature.SESSION_HOUR, 18);
        expect(table, SessionFeature.SESSION_WEEKDAY, 6);
        expect(table, SessionFeature.SESSION_WEEKEND, 1);
        expect(table, SessionFeature.SESSION_RETURNING, 1);
        expect(table, SessionFeature.SESSION_VIEWS, 3);
        expect(table, SessionFeature.SESSION_SEARCHES, 1);
        expect(table, SessionFeature.SESSION_CARTS, 1);
        expect(table, SessionFeature.SESSION_REMOVES, 0);
        expect(table, SessionFeature.SESSION_SECONDS, 95);
        expect(table, SessionFeature.SESSION_LONGEST_PAUSE, 60);
        expect(table, SessionFeature.SESSION_LAST_PAUSE, 5);
        expect(table, SessionFeature.SESSION_PRODUCTS, 2);
        expect(table, SessionFeature.SESSION_CATEGORIES, 1);
        expect(table, SessionFeature.SESSION_REPEATED_VIEWS, 1);
        expect(table, SessionFeature.SESSION_KNOWN_PRODUCTS, 1);
        expect(table, SessionFeature.SESSION_PRICE_VIEWED, 60);
        expect(table, SessionFeature.SESSION_PRICE_LAST, 80);
        expect(table, SessionFeature.SESSION_PRICE_DROP, 20);
        expect(table, SessionFeature.SESSION_CART_VALUE, 80);
        expect(table, SessionFeature.SESSION_CART_OPEN, 1);
        expect(table, SessionFeature.SESSION_LAST_CART, 1);
        expect(table, SessionFeature.SESSION_LAST_VIEW, 0);
        // history stops before the session: its views are not among it, and age is counted to its first event
        assertThat(value(table, "now", "views_all")).isEqualTo(2);
        assertThat(value(table, "now", "searches_7d")).isZero();
        assertThat(value(table, "now", "sessions_30d")).isEqualTo(1);
        assertThat(value(table, "now", "days_since_event")).isCloseTo(5.75 - 2.01, offset(1e-6));
        assertThat(value(table, "now", "buyer_before")).isZero();
        // what says nothing where events are counted is not there
        assertThat(table.column("session_events")).isEmpty();
        assertThat(table.column("session_idle")).isEmpty();
    }

    @Test
    void minutesCountFromTheBeginningAndQuietSessionsStay() {
        FeatureTable table = table(visit(), SessionStart.minutes(1));
        assertThat(table.ids()).containsExactlyInAnyOrder("old", "now");
        assertThat(value(table, "now", "session_events")).isEqualTo(2);
        assertThat(value(table, "now", "session_view_share")).isEqualTo(50);
        assertThat(value(table, "now", "session_idle")).isCloseTo(50, offset(1e-6));
        assertThat(value(table, "old", "session_returning")).isZero();
        assertThat(value(table, "old", "views_all")).isZero();
        assertThat(value(table, "old", "days_since_event")).isNaN();
        // t's only session began with the last event of the file: nobody saw its first minute
        assertThat(table.leftOut()).isEqualTo(1);
        assertThat(table.notes()).extracting(n -> n.key()).contains("feature.note.start.cut");
    }

    @Test
    void whoEndedBeforeOrHasBoughtIsLeftOutAndCounted() {
        EventLog log = visit().in("quick", "u", 6, VIEW, "a1", 80)
                .in("quick", "u", 6.001, PURCHASE, "a1", 80)
                .in("quick", "u", 6.002, VIEW, "b1", 40);
        FeatureTable table = table(log, SessionStart.events(3));
        assertThat(table.ids()).containsExactly("now");
        assertThat(table.leftOut()).isEqualTo(3);
        // 3 events: 1 of 4 sessions scored, two ended before, one had bought
        assertThat(table.notes().getFirst().arguments()).containsExactly("3", "1", "4", "2", "1");
        SessionPrefixes prefixes = new SessionPrefixes(log.columns(), Progress.silent());
        assertThat(prefixes.size()).isEqualTo(4);
        assertThat(prefixes.buyers()).isEqualTo(2);
        assertThat(prefixes.alive(2)).isEqualTo(3);
        assertThat(prefixes.alive(3)).isEqualTo(2);
        assertThat(prefixes.open(3)).isEqualTo(1);
        assertThat(prefixes.undecided(1)).isEqualTo(2);
        assertThat(prefixes.undecided(2)).isEqualTo(1);
    }

    @Test
    void beforeTheFirstEventThereIsOnlyHistory() {
        FeatureTable table = table(visit(), SessionStart.events(0));
        assertThat(table.ids()).hasSize(3);
        assertThat(table.columns().stream().filter(c -> c.group() == FeatureGroup.SESSION))
                .extracting(FeatureColumn::name)
                .containsExactly("session_hour", "session_weekday", "session_weekend", "session_returning");
        assertThat(value(table, "now", "views_all")).isEqualTo(2);
        assertThat(table.labels()[List.of(table.ids()).indexOf("now")]).isEqualTo(1);
    }

    @Test
    void pricesAreThoseOfEveryonesEventsBeforeTheSession() {
        EventLog log = new EventLog()
                .in("one", "s", 2, VIEW, "a1", 100)
                .in("t1", "t", 3, VIEW, "a1", 60)
                .in("two", "s", 4, VIEW, "b1", 10)
                .in("t2", "t", 4.1, VIEW, "a1", 1);
        FeatureTable table = table(log, SessionStart.events(1));
        assertThat(value(table, "two", "price_drop_since_seen")).isCloseTo(40, offset(1e-9));
    }

    /// Whatever happens after a session's moment, and to others from its beginning on, none of its values moves a bit.
    @Test
    void nothingAfterTheMomentReachesAFeature() {
        SplittableRandom random = new SplittableRandom(11);
        record Line(String session, String shopper, double day, EventKind kind, String product, double price) {}
        List<Line> lines = new ArrayList<>();
        for (int session = 0; session < 120; session++) {
            double day = random.nextInt(40) + 0.01 * session;
            int length = 1 + random.nextInt(8);
            for (int i = 0; i < length; i++) {
                lines.add(new Line(
                        "v" + session,
                        "s" + session % 25,
                        day + i * 0.0005,
                        kind(random),
                        product(random),
                        5 + random.nextInt(50)));
            }
        }
        EventLog full = new EventLog();
        lines.forEach(l -> full.in(l.session, l.shopper, l.day, l.kind, l.product, l.price));
        for (SessionStart start : List.of(SessionStart.events(0), SessionStart.events(3), SessionStart.minutes(2))) {
            FeatureTable before = table(full, start);
            for (int row = 0; row < before.size(); row += 7) {
                String session = before.ids()[row];
                long moment = before.moments()[row];
                long begin = lines.stream()
                        .filter(l -> l.session.equals(session))
                        .mapToLong(l -> EventLog.day(l.day))
                        .min()
                        .orElseThrow();
                EventLog changed = new EventLog();
                for (Line l : lines) {
                    boolean own = l.shopper.equals(before.shoppers()[row]);
                    long time = EventLog.day(l.day);
                    boolean kept = start.count() == 0 ? time < begin : own ? time <= moment : time < begin;
                    if (kept || l.session.equals(session) && time == begin) {
                        changed.in(l.session, l.shopper, l.day, l.kind, l.product, l.price);
                    } else if (random.nextInt(4) > 0) {
                        changed.in(l.session, l.shopper, l.day + random.nextDouble(), kind(random), product(random), 1);
                    }
                }
                changed.in("end", "end", 90, VIEW, "a1", 3);
                FeatureTable after = table(changed, start);
                for (FeatureColumn column : before.columns()) {
                    assertThat(value(after, session, column.name()))
                            .as(start + " " + session + " " + column.name())
                            .isEqualTo(Double.valueOf(value(before, session, column.name())));
                }
            }
        }
    }

    private static EventKind kind(SplittableRandom random) {
        return List.of(VIEW, VIEW, VIEW, SEARCH, CART, REMOVE, EventKind.FAVORITE)
                .get(random.nextInt(7));
    }

    private static String product(SplittableRandom random) {
        return "ab".charAt(random.nextInt(2)) + "" + random.nextInt(9);
    }

    @Test
    void aNameThatTwoShoppersBearStandsForTwoSessions() {
        EventLog log = new EventLog()
                .in("v", "s", 1, VIEW, "a1", 1)
                .in("v", "t", 1, VIEW, "a1", 1)
                .in("w", "t", 3, VIEW, "a1", 1)
                .in("v", "t", 1.001, PURCHASE, "a1", 1);
        FeatureTable table = table(log, SessionStart.events(1));
        assertThat(table.ids()).containsExactly("v (s)", "v (t)", "w");
        assertThat(table.labels()).containsExactly(0, 1, 0);
    }

    @Test
    void withoutEventsWithoutSessionsOrWithTooManyEventsThereIsAProblem() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(new EventLog(), SessionStart.events(1)))
                .matches(p -> p.key().equals("problem.features.rows.EVENTS"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(new EventLog().add("s", 1, VIEW, "a1", 1), SessionStart.events(1)))
                .matches(p -> p.key().equals("problem.features.sessions"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(visit(), SessionStart.events(9)))
                .matches(p -> p.key().equals("problem.features.sessions.EVENTS"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> SessionStart.minutes(0));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> SessionStart.events(-1));
    }

    @Test
    void everyFeatureIsNamedAndDefinedInBothLanguages() {
        FeatureTable table = table(visit(), SessionStart.minutes(1));
        List<String> names = new ArrayList<>();
        for (FeatureColumn column : table.columns()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                for (var wording : List.of(column.label(), column.definition(), column.unit())) {
                    assertThat(wording.in(locale)).doesNotContain("feature.").doesNotContain("{");
                }
            }
            names.add(column.label().in(Locale.ENGLISH));
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void cancels() {
        Progress cancelled = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatExceptionOfType(Cancelled.class).isThrownBy(() -> new SessionPrefixes(visit().columns(), cancelled));
    }
}
