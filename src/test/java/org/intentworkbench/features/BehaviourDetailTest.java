package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.intentworkbench.domain.EventKind.CART;
import static org.intentworkbench.domain.EventKind.FAVORITE;
import static org.intentworkbench.domain.EventKind.PURCHASE;
import static org.intentworkbench.domain.EventKind.REMOVE;
import static org.intentworkbench.domain.EventKind.SEARCH;
import static org.intentworkbench.domain.EventKind.VIEW;
import static org.intentworkbench.features.BehaviourFeature.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The families that are taken on request, each value counted by hand; as of day 40.
class BehaviourDetailTest {
    private static final double NONE = Double.NaN;
    private static final double MINUTE = 1 / 1440.0;

    static Stream<Arguments> byHand() {
        return Stream.of(
                Arguments.of(
                        "three visits, one of a single page, one with a purchase",
                        new EventLog()
                                .add("s", 20, VIEW, "a1", 10)
                                .add("s", 20 + MINUTE, VIEW, "b1", 20)
                                .add("s", 20 + 3 * MINUTE, CART, "b1", 20)
                                .add("s", 30, VIEW, "a1", 10)
                                .add("s", 35, VIEW, "a1", 10)
                                .add("s", 35 + 2 * MINUTE, VIEW, "a2", 30)
                                .add("s", 35 + 3 * MINUTE, PURCHASE, "a2", 30),
                        Map.ofEntries(
                                Map.entry(RETURNING, 1.0),
                                Map.entry(MINUTES_A_SESSION, 2.0),
                                Map.entry(EVENTS_A_SESSION, 7 / 3.0),
                                Map.entry(BOUNCE_SHARE, 100 / 3.0),
                                Map.entry(BUYING_SESSIONS_SHARE, 100 / 3.0),
                                Map.entry(VIEW_SECONDS_30D, (60 + 120 + 120 + 60) / 4.0),
                                Map.entry(REVISIT_SHARE_30D, 40.0), // a1 twice more, of five views
                                Map.entry(VIEW_THEN_CART, 25.0),
                                Map.entry(VIEW_CART_PURCHASE, 0.0),
                                Map.entry(FAVORITES_30D, 0.0))),
                Arguments.of(
                        "a visit long ago is none of the last 30 days",
                        new EventLog()
                                .add("s", 5, VIEW, "a1", 10)
                                .add("s", 5 + MINUTE, CART, "a1", 10)
                                .add("s", 6, FAVORITE, "a1", 10),
                        Map.of(
                                VIEW_SECONDS_30D,
                                NONE,
                                REVISIT_SHARE_30D,
                                0.0,
                                VIEW_THEN_CART,
                                0.0,
                                FAVORITES_30D,
                                0.0,
                                POPULARITY_SEEN_30D,
                                0.0,
                                PRICE_RANK_30D,
                                50.0,
                                ABANDONED_VALUE_30D,
                                0.0, // put there 35 days ago
                                LAST_IS_CART,
                                0.0)),
                Arguments.of(
                        "who looks away for hours did not look for hours",
                        new EventLog()
                                .add("s", 39, FAVORITE, "a1", 10)
                                .add("s", 39.1, VIEW, "a1", 10)
                                .add("s", 39.1 + 20 * MINUTE, VIEW, "a1", 10)
                                .add("s", 39.1 + 60 * MINUTE, SEARCH, "a1", NONE),
                        Map.of(FAVORITES_30D, 1.0, VIEW_SECONDS_30D, 1200.0, LAST_IS_SEARCH, 1.0, RETURNING, 1.0)),
                Arguments.of(
                        "pairs and threes of one visit",
                        steps(SEARCH, SEARCH, VIEW, CART, VIEW, CART, REMOVE, SEARCH, VIEW, CART, PURCHASE),
                        Map.ofEntries(
                                Map.entry(SEARCH_THEN_SEARCH, 10.0),
                                Map.entry(SEARCH_THEN_VIEW, 20.0),
                                Map.entry(VIEW_THEN_SEARCH, 0.0),
                                Map.entry(VIEW_THEN_CART, 30.0),
                                Map.entry(CART_THEN_VIEW, 10.0),
                                Map.entry(CART_THEN_REMOVE, 10.0),
                                Map.entry(CART_THEN_PURCHASE, 10.0),
                                Map.entry(SEARCH_VIEW_CART, 200 / 9.0),
                                Map.entry(VIEW_CART_VIEW, 100 / 9.0),
                                Map.entry(VIEW_CART_PURCHASE, 100 / 9.0))),
                Arguments.of(
                        "the last step, and a step back to the search",
                        steps(VIEW, SEARCH, VIEW, CART),
                        Map.of(VIEW_THEN_SEARCH, 100 / 3.0, SEARCH_VIEW_CART, 50.0, LAST_IS_CART, 1.0)),
                Arguments.of(
                        "what searches name, and what follows them",
                        new EventLog()
                                .add("s", 35, SEARCH, null, NONE, 0, "boots 42")
                                .add("s", 35 + MINUTE, VIEW, "a1", 10)
                                .add("s", 35 + 2 * MINUTE, VIEW, "a2", 10)
                                .add("s", 35 + 3 * MINUTE, SEARCH, null, NONE, 0, "acme coat £50")
                                .add("s", 35 + 4 * MINUTE, VIEW, "a1", 10)
                                .add("s", 36, SEARCH, null, NONE, 0, "coat")
                                .add("s", 38, VIEW, "a1", 10) // another visit: not after the search
                                .add("s", 9, SEARCH, null, NONE, 0, "acme"), // a month ago
                        Map.of(
                                SEARCH_SHARE_30D,
                                300 / 7.0,
                                BRAND_SEARCHES_30D,
                                1.0,
                                SIZE_SEARCHES_30D,
                                1.0,
                                PRICE_SEARCHES_30D,
                                1.0,
                                QUERY_WORDS_30D,
                                (2 + 3 + 1) / 3.0,
                                VIEWS_AFTER_SEARCH_30D,
                                1.0)),
                Arguments.of(
                        "what becomes of the cart",
                        new EventLog()
                                .add("s", 30, CART, "a1", 10, 2, null)
                                .add("s", 31, CART, "a2", 99, 1, null)
                                .add("s", 32, CART, "a3", 99, 1, null)
                                .add("s", 33, REMOVE, "a2", NONE)
                                .add("s", 34, PURCHASE, "a3", 99)
                                .add("s", 36, VIEW, "a1", 10)
                                .add("s", 37, VIEW, "a1", 10)
                                .add("t", 38, VIEW, "a1", 8)
                                .add("s", 39.5, CART, "b1", 5, 1, null),
                        Map.of(
                                CART_SHARE_30D,
                                400 / 6.0,
                                CART_BOUGHT_SHARE,
                                25.0,
                                CART_VIEWS,
                                2.0,
                                ABANDONED_VALUE_30D,
                                99.0 + 2 * 10, // b1 has lain there for half a day only
                                CART_PRICE_DROP,
                                20.0)),
                Arguments.of(
                        "money, and where prices stand",
                        new EventLog()
                                .add("s", 5, PURCHASE, "a1", 10, 3, null)
                                .add("s", 8, PURCHASE, "b1", 20)
                                .add("s", 9, PURCHASE, "b2", NONE)
                                .add("t", 9, VIEW, "a1", 10)
                                .add("s", 35, VIEW, "a2", 20)
                                .add("s", 36, VIEW, "a3", 30),
                        Map.of(
                                SPENT_ALL,
                                50.0,
                                PRICE_BOUGHT,
                                15.0,
                                PRICE_RANK_30D,
                                75.0, // in the middle of 10, 20, 30, and the dearest
                                PRICE_SPREAD_30D,
                                20.0)),
                Arguments.of(
                        "what others did with it before the look, not after",
                        new EventLog()
                                .add("t", 8.9, VIEW, "a1", 1) // 30.1 days before
                                .add("t", 31.9, VIEW, "a1", 1) // 7.1 days before
                                .add("t", 33, VIEW, "a1", 1)
                                .add("t", 35, PURCHASE, "a1", 1)
                                .add("s", 39, VIEW, "a1", 1)
                                .add("t", 39.2, PURCHASE, "a1", 1)
                                .add("t", 39.5, VIEW, "a1", 1),
                        Map.of(POPULARITY_SEEN_30D, 1.0, BUY_RATE_SEEN_30D, 50.0)),
                Arguments.of(
                        "nights",
                        new EventLog()
                                .add("s", 38 + 2 / 24.0, VIEW, "a1", 1)
                                .add("s", 38.25, VIEW, "a1", 1) // six in the morning
                                .add("s", 39, VIEW, "a1", 1)
                                .add("s", 39.5, VIEW, "a1", 1),
                        Map.of(NIGHT_SHARE, 50.0, SALE_SHARE, 0.0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void byHand(String name, EventLog log, Map<BehaviourFeature, Double> expected) {
        FeatureTable table = table(log, 40, ZoneId.of("UTC"));
        expected.forEach((feature, value) -> {
            double found = value(table, feature);
            if (Double.isNaN(value)) {
                assertThat(found).as(feature.id()).isNaN();
            } else {
                assertThat(found).as(feature.id()).isCloseTo(value, offset(1e-6));
            }
        });
    }

    /// One visit with a minute from step to step.
    private static EventLog steps(org.intentworkbench.domain.EventKind... kinds) {
        EventLog log = new EventLog();
        for (int i = 0; i < kinds.length; i++) {
            log.add("s", 38 + i * MINUTE, kinds[i], "a1", 1);
        }
        return log;
    }

    private static FeatureTable table(EventLog log, double day, ZoneId zone) {
        return ShopperFeatures.table(
                new ShopperFeatures.Sources(
                        log.columns(), List.of(), List.of(brand()), past -> ReviewScores.of(List.of()), zone),
                FeatureSpec.of(SubjectKind.SHOPPER)
                        .withAsOf(Instant.ofEpochMilli(EventLog.day(day)))
                        .withGroupsAdded(FeatureGroup.onRequest()),
                Progress.silent());
    }

    private static double value(FeatureTable table, BehaviourFeature feature) {
        var numbers =
                (FeatureValues.Numbers) table.column(feature.id()).orElseThrow().values();
        return numbers.values()[List.of(table.ids()).indexOf("s")];
    }

    private static StoredTable brand() {
        ImportReport source = new ImportReport(
                1, "products.csv", FileKind.PRODUCTS, "UTF-8", ",", 1, 1, 0, 0, 0, 0, "", 0, "", "", Instant.EPOCH, 0);
        return new StoredTable(
                source, List.of(new StoredColumn.Texts("brand", Role.BRAND, new String[] {"Acme"})), new long[] {2});
    }

    @Test
    void anHourIsThatOfTheShopsClock() {
        // 2026-03-29, when clocks in London went from 1:00 to 2:00; day 26 is the 28th
        EventLog log = new EventLog()
                .add("s", 26 + 5.5 / 24, VIEW, "a1", 1)
                .add("s", 27 + 5.5 / 24, VIEW, "a1", 1)
                .add("s", 25 + 23.5 / 24, VIEW, "a1", 1);
        assertThat(value(table(log, 40, ZoneId.of("UTC")), NIGHT_SHARE)).isCloseTo(200 / 3.0, offset(1e-9));
        assertThat(value(table(log, 40, ZoneId.of("Europe/London")), NIGHT_SHARE))
                .isCloseTo(100 / 3.0, offset(1e-9));
        // in Shanghai Friday 23:30 is Saturday morning
        assertThat(value(table(log, 40, ZoneId.of("UTC")), WEEKEND_SHARE)).isCloseTo(200 / 3.0, offset(1e-9));
        assertThat(value(table(log, 40, ZoneId.of("Asia/Shanghai")), WEEKEND_SHARE))
                .isCloseTo(100, offset(1e-9));
    }

    @Test
    void eventsInSaleSeasonsAreCountedByTheLocalDay() {
        double eighth = (Instant.parse("2026-11-08T00:00:00Z").toEpochMilli() - EventLog.START) / 86_400_000.0;
        EventLog log = new EventLog()
                .add("s", eighth - 0.01, VIEW, "a1", 1) // the 7th, but the 8th in Shanghai
                .add("s", eighth + 0.01, VIEW, "a1", 1)
                .add("s", eighth + 6.9, VIEW, "a1", 1) // the 14th, the 15th in Shanghai
                .add("s", eighth + 10, VIEW, "a1", 1);
        assertThat(value(table(log, eighth + 20, ZoneId.of("UTC")), SALE_SHARE)).isEqualTo(50);
        assertThat(value(table(log, eighth + 20, ZoneId.of("Asia/Shanghai")), SALE_SHARE))
                .isEqualTo(50);
        assertThat(value(table(log, eighth + 5, ZoneId.of("Asia/Shanghai")), SALE_SHARE))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "DOUBLE_11,2026-11-11,0",
        "DOUBLE_11,2026-11-10,-1",
        "DOUBLE_11,2027-01-01,51",
        "MID_YEAR,2026-06-20,2",
        "MID_YEAR,2026-12-31,-169",
        "MID_YEAR,2027-12-18,-183", // 183 days after the last, 183 before the next of a leap year
        "BLACK_FRIDAY,2026-11-27,0",
        "BLACK_FRIDAY,2025-11-28,0",
        "BLACK_FRIDAY,2024-11-28,-1",
        "BLACK_FRIDAY,2019-11-29,0"
    })
    void daysFromSales(SaleDays sale, LocalDate day, int since) {
        assertThat(SaleDays.since(sale, day)).isEqualTo(since);
    }

    @Test
    void pricesThatAreEqualShareTheirRank() {
        double[] prices = {1, 1, 3, NONE, 5, 7};
        int[] category = {0, 0, 0, 0, 1, -1};
        LatestPrices latest = LatestPrices.of(prices, category, 2);
        assertThat(latest.rank()).containsExactly(25, 25, 100, NONE, NONE, NONE);
        assertThat(LatestPrices.of(new double[0], new int[0], 0).dear()).isNaN();
    }

    @Test
    void daysOfTheMomentAreToldWhereThereAreSeveral() {
        EventLog log = new EventLog().add("s", 5, VIEW, "a1", 1);
        assertThat(table(log, 40, ZoneId.of("UTC")).column("days_from_black_friday"))
                .isEmpty();
        FeatureTable several = ShopperFeatures.table(
                new ShopperFeatures.Sources(log.columns(), List.of(), List.of(), past -> ReviewScores.of(List.of())),
                FeatureSpec.of(SubjectKind.SHOPPER)
                        .withAsOf(Instant.ofEpochMilli(EventLog.day(40)))
                        .withTerms(ShopperTerms.USUAL.withMoments(2, 7))
                        .withGroupsAdded(FeatureGroup.onRequest()),
                Progress.silent());
        var days = (FeatureValues.Numbers)
                several.column("days_from_mid_year_sale").orElseThrow().values();
        // 11 April and a week before, to 18 June
        assertThat(days.values()).containsExactly(-75, -68);
    }

    @Test
    void familiesOnRequestAreTakenOnRequest() {
        EventLog log = new EventLog().add("s", 5, VIEW, "a1", 1);
        FeatureSpec standard = FeatureSpec.of(SubjectKind.SHOPPER).withAsOf(Instant.ofEpochMilli(EventLog.day(40)));
        var sources =
                new ShopperFeatures.Sources(log.columns(), List.of(), List.of(), past -> ReviewScores.of(List.of()));
        assertThat(ShopperFeatures.table(sources, standard, Progress.silent()).columns())
                .noneMatch(column -> column.group().isOnRequest())
                .hasSize(40);
        FeatureSpec off = standard.withGroupsOff(java.util.Set.of(FeatureGroup.CART, FeatureGroup.MONEY));
        assertThat(off.groupsLeftOut()).containsExactly(FeatureGroup.CART);
        assertThat(off.groupsOff()).containsExactlyInAnyOrder(FeatureGroup.CART, FeatureGroup.MONEY);
        assertThat(ShopperFeatures.table(sources, off, Progress.silent()).columns())
                .noneMatch(column -> column.group() == FeatureGroup.MONEY || column.group() == FeatureGroup.CART)
                .anyMatch(column -> column.group() == FeatureGroup.SEQUENCE);
        assertThat(standard.groupsOff()).isEqualTo(FeatureGroup.onRequest());
    }
}
