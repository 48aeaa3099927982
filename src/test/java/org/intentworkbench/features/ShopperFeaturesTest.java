package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;
import static org.intentworkbench.domain.EventKind.CART;
import static org.intentworkbench.domain.EventKind.PURCHASE;
import static org.intentworkbench.domain.EventKind.REMOVE;
import static org.intentworkbench.domain.EventKind.SEARCH;
import static org.intentworkbench.domain.EventKind.VIEW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.EventColumns;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.junit.jupiter.api.Test;

class ShopperFeaturesTest {
    private static final double NONE = Double.NaN;
    private static final FeatureSpec AT_DAY_40 = FeatureSpec.of(SubjectKind.SHOPPER)
            .withAsOf(Instant.ofEpochMilli(EventLog.day(40)))
            .withGroupsAdded(FeatureGroup.onRequest());

    private static FeatureTable table(EventLog log, FeatureSpec spec, StoredTable... reviews) {
        return ShopperFeatures.table(
                new ShopperFeatures.Sources(
                        log.columns(), List.of(reviews), List.of(), past -> ReviewScores.of(List.of())),
                spec,
                Progress.silent());
    }

    private static double value(FeatureTable table, String shopper, BehaviourFeature feature) {
        FeatureValues.Numbers numbers =
                (FeatureValues.Numbers) table.column(feature.id()).orElseThrow().values();
        return numbers.values()[List.of(table.ids()).indexOf(shopper)];
    }

    private static void expect(FeatureTable table, BehaviourFeature feature, double expected) {
        assertThat(value(table, "s", feature)).as(feature.id()).isCloseTo(expected, offset(1e-9));
    }

    @Test
    void countsAndAgesAreThoseCountedByHand() {
        FeatureTable table = table(
                new EventLog()
                        .add("s", 5.75, VIEW, "a1", 10) // Saturday evening
                        .add("s", 20, VIEW, "a1", 10)
                        .add("s", 20.01, PURCHASE, "a1", 10)
                        .add("s", 34, VIEW, "b1", 50)
                        .add("s", 34.001, VIEW, "b1", 50)
                        .add("s", 34.002, VIEW, "b1", 50)
                        .add("s", 39.5, VIEW, "a2", 20)
                        .add("s", 39.51, SEARCH, null, NONE, 0, "shoes"),
                AT_DAY_40);
        expect(table, BehaviourFeature.VIEWS_1D, 1);
        expect(table, BehaviourFeature.VIEWS_7D, 4);
        expect(table, BehaviourFeature.VIEWS_30D, 5);
        expect(table, BehaviourFeature.VIEWS_ALL, 6);
        expect(table, BehaviourFeature.PURCHASES_7D, 0);
        expect(table, BehaviourFeature.PURCHASES_30D, 1);
        expect(table, BehaviourFeature.BUYER_BEFORE, 1);
        expect(table, BehaviourFeature.SESSIONS_30D, 3);
        expect(table, BehaviourFeature.DAYS_BETWEEN_SESSIONS, (39.5 - 5.75) / 3);
        expect(table, BehaviourFeature.PRODUCTS_7D, 2);
        expect(table, BehaviourFeature.PRODUCTS_3_VIEWS_30D, 1);
        // views of the last 30 days: two of category a, three of b
        expect(
                table,
                BehaviourFeature.CATEGORY_ENTROPY_30D,
                -(0.4 * Math.log(0.4) + 0.6 * Math.log(0.6)) / Math.log(2));
        expect(table, BehaviourFeature.DAYS_SINCE_EVENT, 0.49);
        expect(table, BehaviourFeature.DAYS_SINCE_FIRST, 34.25);
        expect(table, BehaviourFeature.DAYS_SINCE_PURCHASE, 19.99);
        expect(table, BehaviourFeature.DAYS_SINCE_SEARCH, 0.49);
        assertThat(value(table, "s", BehaviourFeature.DAYS_SINCE_CART)).isNaN();
        expect(table, BehaviourFeature.SEARCHES_1D, 1);
        expect(table, BehaviourFeature.WEEKEND_SHARE, 75); // days 5, 20 (twice) and 34 (three times)
        expect(table, BehaviourFeature.EVENING_SHARE, 12.5);
        expect(table, BehaviourFeature.PRICE_VIEWED, (10 + 10 + 50 * 3 + 20) / 6.0);
        expect(table, BehaviourFeature.CART_WARMTH, 0);
        expect(table, BehaviourFeature.CART_OPEN, 0);
    }

    @Test
    void theCartHoldsWhatWasNeitherTakenOutNorBought() {
        FeatureTable table = table(
                new EventLog()
                        .add("s", 30, CART, "a1", 10, 2, null)
                        .add("s", 31, CART, "a2", 99, 1, null)
                        .add("s", 32, CART, "a3", 99, 1, null)
                        .add("s", 33, REMOVE, "a2", NONE)
                        .add("s", 34, PURCHASE, "a3", 99)
                        .add("s", 37, CART, "b1", 5, 0, null),
                AT_DAY_40);
        expect(table, BehaviourFeature.CART_OPEN, 1);
        expect(table, BehaviourFeature.CART_PIECES, 3);
        expect(table, BehaviourFeature.CART_VALUE, 25);
        expect(table, BehaviourFeature.CART_NEWEST_DAYS, 3);
        expect(table, BehaviourFeature.CART_OLDEST_DAYS, 10);
        expect(table, BehaviourFeature.CART_WARMTH, 0.5);
        expect(table, BehaviourFeature.CARTS_7D, 1);
        expect(table, BehaviourFeature.REMOVES_30D, 1);
    }

    @Test
    void repeatedSearchesEndWithAPurchase() {
        EventLog log = new EventLog()
                .add("s", 34, SEARCH, "a1", NONE)
                .add("s", 35, SEARCH, "a1", NONE)
                .add("s", 36, SEARCH, "a1", NONE)
                .add("s", 36, SEARCH, null, NONE, 0, "boots")
                .add("s", 37, SEARCH, null, NONE, 0, "boots")
                .add("s", 20, SEARCH, "a1", NONE);
        expect(table(log, AT_DAY_40), BehaviourFeature.REPEATED_SEARCHES_7D, 2);
        log.add("s", 38, PURCHASE, "a1", 10).add("s", 39, SEARCH, "b1", NONE);
        expect(table(log, AT_DAY_40), BehaviourFeature.REPEATED_SEARCHES_7D, 0);
    }

    @Test
    void priceDropsSeenAndNotYetSeen() {
        EventLog log = new EventLog()
                .add("s", 10, VIEW, "a1", 100)
                .add("s", 36, VIEW, "a1", 80)
                .add("other", 38, VIEW, "a1", 60)
                .add("other", 41, VIEW, "a1", 1);
        expect(table(log, AT_DAY_40), BehaviourFeature.PRICE_DROP_SEEN_7D, 20);
        expect(table(log, AT_DAY_40), BehaviourFeature.PRICE_DROP_SINCE_SEEN, 25);
        log.add("s", 37, PURCHASE, "a1", 80);
        expect(table(log, AT_DAY_40), BehaviourFeature.PRICE_DROP_SEEN_7D, 0);
        expect(table(log, AT_DAY_40), BehaviourFeature.PRICE_DROP_SINCE_SEEN, 0);
    }

    @Test
    void theOutcomeIsAPurchaseAfterTheMomentAndWithinTheWindow() {
        EventLog log = new EventLog();
        double[] bought = {40, 40.0001, 47, 47.0001};
        for (int i = 0; i < bought.length; i++) {
            log.add("s" + i, 1, VIEW, "a1", 1).add("s" + i, bought[i], PURCHASE, "a1", 1);
        }
        log.add("later", 41, VIEW, "a1", 1).add("later", 42, PURCHASE, "a1", 1);
        FeatureTable table = table(log, AT_DAY_40);
        assertThat(table.ids()).containsExactly("s0", "s1", "s2", "s3");
        assertThat(table.labels()).containsExactly(0, 1, 1, 0);
        assertThat(table.label().in(Locale.ENGLISH)).isEqualTo("buys within 7 days");
        assertThat(table.notes()).extracting(n -> n.key()).doesNotContain("feature.note.window");
        FeatureTable open = table(log, AT_DAY_40.withWindowDays(30));
        assertThat(open.notes()).extracting(n -> n.key()).contains("feature.note.window");
        FeatureTable standard = table(log, FeatureSpec.of(SubjectKind.SHOPPER));
        assertThat(standard.asOf()).isEqualTo(Instant.ofEpochMilli(EventLog.day(40.0001)));
    }

    /// Whatever happens after the moment, no feature of anyone moves by a bit; the outcome may.
    @Test
    void nothingAfterTheMomentReachesAFeature() {
        SplittableRandom random = new SplittableRandom(9);
        EventLog first = new EventLog();
        EventLog second = new EventLog();
        for (int i = 0; i < 3000; i++) {
            String shopper = "s" + random.nextInt(60);
            String product = "ab".charAt(random.nextInt(2)) + "" + random.nextInt(12);
            EventKind kind = EventKind.values()[random.nextInt(5)];
            double day = random.nextDouble() * 60;
            double price = random.nextInt(5, 60);
            first.add(shopper, day, kind, product, price, random.nextInt(3), "q" + random.nextInt(5));
            if (day <= 40) {
                second.addLastOf(first);
            } else if (random.nextBoolean()) {
                second.add(shopper, 40.00001 + random.nextDouble() * 90, PURCHASE, product, price * 0.1, 9, "q9");
            }
        }
        FeatureTable one = table(first, AT_DAY_40, reviews(-1));
        FeatureTable two = table(second, AT_DAY_40, reviews(41));
        assertThat(two.ids()).containsExactly(one.ids());
        assertThat(two.labels()).isNotEqualTo(one.labels());
        for (int j = 0; j < one.columns().size(); j++) {
            FeatureColumn column = one.columns().get(j);
            assertThat(((FeatureValues.Numbers) two.columns().get(j).values()).values())
                    .as(column.name())
                    .containsExactly(((FeatureValues.Numbers) column.values()).values());
        }
    }

    @Test
    void reviewsOfProductsSeenAreMeasuredAgainstTheShop() {
        EventLog log = new EventLog()
                .add("s", 30, VIEW, "a1", 1)
                .add("t", 30, VIEW, "b1", 1)
                .add("u", 3, VIEW, "a1", 1);
        FeatureTable table = table(log, AT_DAY_40, reviews(-1));
        // a1: ratings 1 and 3, one against, one of two too small; b1: 5, none, none; the late review does not count
        expect(table, BehaviourFeature.RATING_SEEN_14D, 2 - 3.0);
        expect(table, BehaviourFeature.NOT_RECOMMENDED_SEEN_14D, 50 - 100 / 3.0);
        expect(table, BehaviourFeature.SIZE_COMPLAINTS_SEEN_14D, 50 - 100 / 3.0);
        assertThat(value(table, "t", BehaviourFeature.RATING_SEEN_14D)).isEqualTo(2);
        assertThat(value(table, "u", BehaviourFeature.RATING_SEEN_14D)).isZero();
        FeatureTable without = table(log, AT_DAY_40);
        assertThat(without.column("rating_seen_14d")).isEmpty();
        assertThat(without.notes()).extracting(n -> n.key()).contains("feature.note.noReviews");
    }

    @Test
    void searchesAreSpecificRefinedAndClickedAsCountedByHand() {
        EventLog log = new EventLog()
                .add("s", 20, SEARCH, "a1", NONE, 0, "boots 42") // of the month: specific
                .add("s", 35, SEARCH, null, NONE, 0, "boots") // refined
                .add("s", 35.01, SEARCH, "a1", NONE, 0, "red boots")
                .add("s", 36, SEARCH, null, NONE, 0, "boots") // a day later: nothing of the same visit follows
                .add("s", 36.01, SEARCH, null, NONE, 0, "kettle")
                .add("t", 39, SEARCH, "a1", NONE, 0, "iphone 13")
                .add("t", 39.99, SEARCH, null, NONE, 0, "tent")
                .add("t", 40.001, SEARCH, "a1", NONE, 0, "red tent") // after the moment: no refinement of it is known
                .add("u", 39, VIEW, "a1", 1);
        FeatureTable table = table(log, AT_DAY_40);
        // specific: two of seven in all, one of five of s, one of two of t
        expect(table, BehaviourFeature.SPECIFIC_SEARCHES_30D, 20 - 200 / 7.0);
        assertThat(value(table, "t", BehaviourFeature.SPECIFIC_SEARCHES_30D)).isCloseTo(50 - 200 / 7.0, offset(1e-9));
        assertThat(value(table, "u", BehaviourFeature.SPECIFIC_SEARCHES_30D)).isZero();
        expect(table, BehaviourFeature.REFINED_SEARCHES_7D, 1);
        assertThat(value(table, "t", BehaviourFeature.REFINED_SEARCHES_7D)).isZero();
        expect(table, BehaviourFeature.SEARCHES_NO_CLICK_7D, 3);
        assertThat(value(table, "t", BehaviourFeature.SEARCHES_NO_CLICK_7D)).isEqualTo(1);
    }

    @Test
    void theShopsMeanDoesNotTellWhichProductsAreMetLater() {
        EventLog log = new EventLog().add("s", 30, VIEW, "a1", 1);
        double before = value(table(log, AT_DAY_40, reviews(-1)), "s", BehaviourFeature.RATING_SEEN_14D);
        log.add("t", 45, VIEW, "b1", 1);
        FeatureTable after = table(log, AT_DAY_40, reviews(-1));
        assertThat(after.ids()).containsExactly("s");
        assertThat(value(after, "s", BehaviourFeature.RATING_SEEN_14D)).isEqualTo(before);
        // a1: 1 and 3, b1: 5; all are reviews of the shop
        assertThat(before).isEqualTo(2 - 3.0);
    }

    @Test
    void dearIsAboveThreeQuartersOfTheProducts() {
        for (int products = 1; products <= 9; products++) {
            for (int seen = 1; seen <= products; seen++) {
                EventLog log = new EventLog();
                for (int product = 1; product <= products; product++) {
                    log.add("t", 30, VIEW, "a" + product, product);
                }
                log.add("s", 31, VIEW, "a" + seen, seen);
                boolean dear = seen - 1 >= 0.75 * products;
                assertThat(value(table(log, AT_DAY_40), "s", BehaviourFeature.DEAR_SHARE))
                        .as("price %d of %d", seen, products)
                        .isEqualTo(dear ? 100 : 0);
            }
        }
    }

    @Test
    void aCartHoldsMorePiecesThanAnInt() {
        FeatureTable table = table(
                new EventLog()
                        .add("s", 39, CART, "a1", 1, Integer.MAX_VALUE, null)
                        .add("s", 39.1, CART, "a1", 1, 1, null),
                AT_DAY_40);
        expect(table, BehaviourFeature.CART_OPEN, 1);
        expect(table, BehaviourFeature.CART_PIECES, Integer.MAX_VALUE + 1.0);
    }

    @Test
    void aWeekendLongAgoIsOneToo() {
        double saturday = (Instant.parse("1969-12-27T12:00:00Z").toEpochMilli() - EventLog.START) / 86_400_000.0;
        FeatureTable table = table(
                new EventLog().add("s", saturday, VIEW, "a1", 1).add("s", saturday + 2, VIEW, "a1", 1), AT_DAY_40);
        expect(table, BehaviourFeature.WEEKEND_SHARE, 50);
    }

    /// @param extraDay day of one more review, against everything; below 0 = none but one long after the moment
    private static StoredTable reviews(double extraDay) {
        long late = EventLog.day(extraDay < 0 ? 70 : extraDay);
        ImportReport source = new ImportReport(
                1,
                "reviews.csv",
                FileKind.REVIEWS,
                "UTF-8",
                ",",
                4,
                4,
                0,
                0,
                0,
                0,
                "",
                2,
                "recommended",
                "",
                Instant.EPOCH,
                0);
        return new StoredTable(
                source,
                List.of(
                        new StoredColumn.Texts("product", Role.PRODUCT, new String[] {"a1", "a1", "b1", "b1"}),
                        new StoredColumn.Times(
                                "time", Role.TIME, new long[] {EventLog.day(1), EventLog.day(40), EventLog.day(3), late
                                }),
                        new StoredColumn.Numbers("rating", Role.RATING, ColumnType.NUMBER, new double[] {1, 3, 5, 1}),
                        new StoredColumn.Numbers(
                                "recommended", Role.LABEL, ColumnType.BOOLEAN, new double[] {0, 1, 1, 0}),
                        new StoredColumn.Texts("text", Role.TEXT, new String[] {
                            "Runs a good size small.", "Lovely colour", "刚刚好", "尺码偏小"
                        })),
                new long[] {2, 3, 4, 5});
    }

    @Test
    void noEventsOrNoneYetIsAProblem() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(new EventLog(), AT_DAY_40))
                .matches(p -> p.key().equals("problem.features.rows.EVENTS"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(new EventLog().add("s", 50, VIEW, "a1", 1), AT_DAY_40))
                .matches(p -> p.key().equals("problem.features.asOf"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(new EventLog().add("s", 5, VIEW, "a1", 1), AT_DAY_40.withWindowDays(0)));
    }

    @Test
    void droppedFeaturesMustExistAndTheNearestIsNamed() {
        EventLog log = new EventLog().add("s", 5, VIEW, "a1", 1);
        assertThat(table(log, AT_DAY_40.withDropped(Set.of("views_7d"))).column("views_7d"))
                .isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(log, AT_DAY_40.withDropped(Set.of("view_7d"))))
                .withMessageContaining("views_7d");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(log, AT_DAY_40.withChoice(FeatureChoice.TEXT)))
                .matches(p -> p.key().equals("problem.features.noText"));
        assertThat(table(log, AT_DAY_40.withGroupsLeftOut(Set.of(FeatureGroup.CART)))
                        .columns())
                .noneMatch(c -> c.group() == FeatureGroup.CART);
    }

    @Test
    void everyFeatureIsNamedAndDefinedInBothLanguages() {
        FeatureTable table = table(new EventLog().add("s", 5, VIEW, "a1", 1), AT_DAY_40, reviews(-1));
        assertThat(table.columns()).hasSize(BehaviourFeature.COUNT - 3);
        List<String> english = new ArrayList<>();
        for (FeatureColumn column : table.columns()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                for (var wording : List.of(
                        column.label(),
                        column.definition(),
                        column.unit(),
                        column.group().label())) {
                    assertThat(wording.in(locale)).doesNotContain("feature.").doesNotContain("{");
                }
            }
            assertThat(column.definition().in(Locale.SIMPLIFIED_CHINESE))
                    .isNotEqualTo(column.definition().in(Locale.ENGLISH));
            english.add(column.label().in(Locale.ENGLISH));
        }
        assertThat(english).doesNotHaveDuplicates();
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
        EventColumns columns = new EventLog().add("s", 5, VIEW, "a1", 1).columns();
        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> ShopperFeatures.table(
                        new ShopperFeatures.Sources(columns, List.of(), List.of(), past -> ReviewScores.of(List.of())),
                        AT_DAY_40,
                        cancelled));
    }
}
