package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;
import static org.intentworkbench.domain.EventKind.CART;
import static org.intentworkbench.domain.EventKind.FAVORITE;
import static org.intentworkbench.domain.EventKind.PURCHASE;
import static org.intentworkbench.domain.EventKind.REMOVE;
import static org.intentworkbench.domain.EventKind.SEARCH;
import static org.intentworkbench.domain.EventKind.VIEW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;

/// Several moments, a gap, a category, and shoppers with a product.
class MomentsTest {
    private static final double NONE = Double.NaN;
    private static final FeatureSpec SHOPPERS =
            FeatureSpec.of(SubjectKind.SHOPPER).withAsOf(Instant.ofEpochMilli(EventLog.day(40)));
    private static final FeatureSpec PAIRS =
            FeatureSpec.of(SubjectKind.SHOPPER_PRODUCT).withAsOf(Instant.ofEpochMilli(EventLog.day(40)));

    private static FeatureTable table(EventLog log, FeatureSpec spec) {
        return ShopperFeatures.table(
                new ShopperFeatures.Sources(log.columns(), List.of(), List.of(), past -> ReviewScores.of(List.of())),
                spec,
                Progress.silent());
    }

    private static double value(FeatureTable table, String id, String feature) {
        var numbers =
                (FeatureValues.Numbers) table.column(feature).orElseThrow().values();
        return numbers.values()[List.of(table.ids()).indexOf(id)];
    }

    private static EventLog random(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        EventLog log = new EventLog();
        for (int i = 0; i < count; i++) {
            log.add(
                    "s" + random.nextInt(40),
                    random.nextDouble() * 60,
                    EventKind.values()[random.nextInt(EventKind.values().length)],
                    "ab".charAt(random.nextInt(2)) + "" + random.nextInt(6),
                    random.nextInt(5, 60));
        }
        return log;
    }

    @Test
    void severalMomentsAreAsManyTablesEachWithAPastOfItsOwn() {
        EventLog log = random(3, 1500).add("late", 39, VIEW, "a1", 1);
        for (FeatureSpec spec : List.of(SHOPPERS, PAIRS)) {
            FeatureTable all = table(log, spec.withTerms(ShopperTerms.USUAL.withMoments(3, 10)));
            int row = 0;
            for (double day : new double[] {20, 30, 40}) {
                FeatureTable one = table(log, spec.withAsOf(Instant.ofEpochMilli(EventLog.day(day))));
                String date = Instant.ofEpochMilli(EventLog.day(day)).toString().substring(0, 10);
                for (int i = 0; i < one.size(); i++, row++) {
                    assertThat(all.ids()[row]).isEqualTo(one.ids()[i] + "@" + date);
                    assertThat(all.shoppers()[row]).isEqualTo(one.shoppers()[i]);
                    assertThat(all.labels()[row]).isEqualTo(one.labels()[i]);
                    assertThat(all.moments()[row]).isEqualTo(EventLog.day(day));
                    assertThat(all.labelKnown()[row]).isEqualTo(EventLog.day(day + 7));
                    for (int j = 0; j < one.columns().size(); j++) {
                        assertThat(number(all, j, row)).isEqualTo(number(one, j, i));
                    }
                }
            }
            assertThat(all.size()).isEqualTo(row);
            assertThat(all.asOf()).isEqualTo(Instant.ofEpochMilli(EventLog.day(40)));
            assertThat(all.notes())
                    .extracting(n -> n.key())
                    .contains("feature.note.moments")
                    .doesNotContain("feature.note.moments.overlap");
            assertThat(all.ids()).doesNotHaveDuplicates();
            assertThat(Arrays.stream(all.ids())
                            .filter(id -> id.startsWith("late"))
                            .count())
                    .isEqualTo(1);
        }
    }

    private static Double number(FeatureTable table, int column, int row) {
        return ((FeatureValues.Numbers) table.columns().get(column).values()).values()[row];
    }

    @Test
    void nothingAfterAMomentReachesItsRows() {
        for (FeatureSpec spec : List.of(SHOPPERS.withTerms(ShopperTerms.USUAL.withCategory("a")), PAIRS)) {
            FeatureSpec many = spec.withTerms(spec.terms().withMoments(3, 10));
            EventLog first = new EventLog();
            EventLog second = new EventLog();
            SplittableRandom random = new SplittableRandom(5);
            for (int i = 0; i < 2000; i++) {
                String shopper = "s" + random.nextInt(30);
                EventKind kind = EventKind.values()[random.nextInt(6)];
                double day = random.nextDouble() * 60;
                first.add(
                        shopper, day, kind, "ab".charAt(random.nextInt(2)) + "" + random.nextInt(6), random.nextInt(9));
                if (day <= 30) {
                    second.addLastOf(first);
                } else if (random.nextBoolean()) {
                    second.add(shopper, day + random.nextDouble(), PURCHASE, "a" + random.nextInt(6), 77);
                }
            }
            FeatureTable one = table(first, many);
            FeatureTable two = table(second, many);
            int rows = (int) Arrays.stream(one.moments())
                    .filter(moment -> moment <= EventLog.day(30))
                    .count();
            assertThat(rows).isBetween(40, one.size() - 1);
            for (int row = 0; row < rows; row++) {
                assertThat(two.ids()[row]).isEqualTo(one.ids()[row]);
                for (int j = 0; j < one.columns().size(); j++) {
                    assertThat(number(two, j, row))
                            .as(one.columns().get(j).name())
                            .isEqualTo(number(one, j, row));
                }
            }
            assertThat(Arrays.copyOf(two.labels(), rows)).isNotEqualTo(Arrays.copyOf(one.labels(), rows));
        }
    }

    @Test
    void aGapPutsTheWindowOff() {
        EventLog log = new EventLog();
        double[] bought = {41, 43, 43.0001, 50, 50.0001};
        for (int i = 0; i < bought.length; i++) {
            log.add("s" + i, 1, VIEW, "a1", 1).add("s" + i, bought[i], PURCHASE, "a1", 1);
        }
        FeatureSpec gap = SHOPPERS.withTerms(ShopperTerms.USUAL.withGapDays(3));
        FeatureTable table = table(log, gap);
        assertThat(table.labels()).containsExactly(0, 0, 1, 1, 0);
        assertThat(table.label().in(Locale.ENGLISH)).isEqualTo("buys on days 4 to 10");
        assertThat(table.labelKnown()).containsOnly(EventLog.day(50));
        // left open, the moment leaves room for gap and window
        assertThat(table(log, gap.withAsOf(null)).asOf()).isEqualTo(Instant.ofEpochMilli(EventLog.day(40.0001)));
        assertThat(table(log, gap.withAsOf(null).withTerms(gap.terms().withMoments(2, 8)))
                        .notes())
                .extracting(n -> n.key())
                .contains("feature.note.moments.overlap");
    }

    @Test
    void aPurchaseCountsInTheCategoryAskedFor() {
        EventLog log = new EventLog()
                .add("a", 39, VIEW, "a1", 1)
                .add("a", 38, CART, "a2", 1)
                .add("a", 20, VIEW, "b1", 1)
                .add("a", 42, PURCHASE, "a1", 1)
                .add("b", 15, VIEW, "b1", 1)
                .add("b", 42, PURCHASE, "b1", 1);
        FeatureTable table = table(log, SHOPPERS.withTerms(ShopperTerms.USUAL.withCategory(" A ")));
        assertThat(table.labels()).containsExactly(1, 0);
        assertThat(table.label().in(Locale.ENGLISH)).isEqualTo("buys in “A” within 7 days");
        assertThat(value(table, "a", "category_views_7d")).isEqualTo(1);
        assertThat(value(table, "a", "category_view_share_30d")).isEqualTo(50);
        assertThat(value(table, "a", "category_carts_30d")).isEqualTo(1);
        assertThat(value(table, "a", "category_days_since_seen")).isEqualTo(1);
        assertThat(value(table, "b", "category_views_30d")).isZero();
        assertThat(value(table, "b", "category_days_since_seen")).isNaN();
        assertThat(table(log, SHOPPERS).column("category_views_7d")).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(log, SHOPPERS.withTerms(ShopperTerms.USUAL.withCategory("shoes"))))
                .matches(p -> p.key().equals("problem.features.category"));
    }

    @Test
    void aShopperWithAProductIsCountedAsByHand() {
        double minute = 1 / 1440.0;
        EventLog log = new EventLog()
                .in("v1", "s", 5, VIEW, "a1", 100)
                .in("v2", "s", 38, VIEW, "a1", 90)
                .in("v2", "s", 38 + minute, VIEW, "b1", 30)
                .in("v2", "s", 38 + 31 * minute, VIEW, "a1", 90)
                .in("v2", "s", 38 + 32 * minute, CART, "a1", 90)
                .in("v2", "s", 38 + 33 * minute, FAVORITE, "b1", NONE)
                .in("v3", "s", 39, SEARCH, "b1", NONE)
                .in("v0", "s", 3, VIEW, "c1", 10) // touched long ago: no row
                .in("w", "t", 39.5, VIEW, "a1", 60)
                .in("w", "t", 39.6, PURCHASE, "a1", 60)
                .in("w", "t", 41, PURCHASE, "b1", 60)
                .in("x", "s", 42, PURCHASE, "a1", 60);
        FeatureTable table = table(log, PAIRS);
        assertThat(table.ids()).containsExactly("s/a1", "s/b1", "t/a1");
        assertThat(table.shoppers()).containsExactly("s", "s", "t");
        // t buys b1 and not a1; s buys a1
        assertThat(table.labels()).containsExactly(1, 0, 0);
        assertThat(table.label().in(Locale.ENGLISH)).isEqualTo("buys this product within 7 days");
        assertThat(value(table, "s/a1", "product_views_7d")).isEqualTo(2);
        assertThat(value(table, "s/a1", "product_views_30d")).isEqualTo(2);
        assertThat(value(table, "s/a1", "product_views_all")).isEqualTo(3);
        assertThat(value(table, "s/a1", "product_view_share_30d")).isCloseTo(200 / 3.0, offset(1e-9));
        assertThat(value(table, "s/a1", "product_sessions_30d")).isEqualTo(1);
        assertThat(value(table, "s/b1", "product_sessions_30d")).isEqualTo(2);
        assertThat(value(table, "s/b1", "product_searches_7d")).isEqualTo(1);
        // a minute on a1 twice; on b1 half an hour, of which ten minutes count
        assertThat(value(table, "s/a1", "product_dwell_30d")).isCloseTo(120, offset(1e-6));
        assertThat(value(table, "s/b1", "product_dwell_30d")).isEqualTo(600);
        assertThat(value(table, "s/b1", "product_days_since_touch")).isEqualTo(1);
        assertThat(value(table, "s/a1", "product_days_known")).isEqualTo(35);
        assertThat(value(table, "s/a1", "product_touched_last")).isZero();
        assertThat(value(table, "s/b1", "product_touched_last")).isEqualTo(1);
        assertThat(value(table, "s/b1", "product_marked")).isEqualTo(1);
        assertThat(value(table, "s/a1", "product_in_cart")).isEqualTo(1);
        assertThat(value(table, "s/a1", "product_cart_days")).isCloseTo(2 - 32 * minute, offset(1e-6));
        assertThat(value(table, "s/b1", "product_cart_days")).isNaN();
        assertThat(value(table, "t/a1", "product_bought_before")).isEqualTo(1);
        assertThat(value(table, "t/a1", "product_days_since_bought")).isCloseTo(0.4, offset(1e-6));
        assertThat(value(table, "s/a1", "product_price")).isEqualTo(60);
        assertThat(value(table, "s/a1", "product_price_change")).isCloseTo(-40, offset(1e-9));
        assertThat(value(table, "s/a1", "product_price_drop")).isCloseTo(40, offset(1e-9));
        assertThat(value(table, "s/b1", "product_price_drop")).isZero();
        assertThat(value(table, "t/a1", "product_price_position")).isZero();
        assertThat(value(table, "s/a1", "product_views_by_all_30d")).isEqualTo(3);
        assertThat(value(table, "s/a1", "product_buys_by_all_30d")).isEqualTo(1);
        assertThat(value(table, "s/a1", "product_buys_per_view_30d")).isCloseTo(100 / 3.0, offset(1e-9));
        // what is known of the shopper stands beside each product
        assertThat(value(table, "s/a1", "views_all")).isEqualTo(5);
        assertThat(value(table, "s/b1", "views_all")).isEqualTo(5);
        FeatureTable wide = table(log, PAIRS.withTerms(ShopperTerms.USUAL.withTouchedDays(60)));
        assertThat(wide.ids()).contains("s/c1");
        assertThat(table(new EventLog().in("v", "s", 39, CART, "a1", 5).in("v", "s", 39.1, REMOVE, "a1", 5), PAIRS)
                        .labels())
                .containsExactly(0);
    }

    @Test
    void whatCannotBeIsAProblem() {
        EventLog log = new EventLog().add("s", 5, VIEW, "a1", 1).add("s", 60, VIEW, null, 1);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(log, SHOPPERS.withTerms(ShopperTerms.USUAL.withMoments(7, 7))))
                .matches(p -> p.key().equals("problem.features.moments"))
                .withMessageContaining("at most 6 fit");
        assertThat(table(log, SHOPPERS.withTerms(ShopperTerms.USUAL.withMoments(6, 7)))
                        .size())
                .isEqualTo(6);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(log, PAIRS))
                .matches(p -> p.key().equals("problem.features.touched"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> table(new EventLog(), PAIRS))
                .matches(p -> p.key().equals("problem.features.rows.EVENTS"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> ShopperTerms.USUAL.withGapDays(-1));
    }

    @Test
    void everyFeatureIsNamedAndDefinedInBothLanguages() {
        EventLog log = random(8, 300);
        List<FeatureColumn> columns = new ArrayList<>(table(log, PAIRS).columns());
        columns.addAll(table(log, SHOPPERS.withTerms(ShopperTerms.USUAL.withCategory("b"))).columns().stream()
                .filter(column -> column.name().startsWith("category_"))
                .filter(column -> !column.name().equals("category_entropy_30d"))
                .toList());
        List<String> names = new ArrayList<>();
        for (FeatureColumn column : columns) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                for (var wording : List.of(column.label(), column.definition(), column.unit())) {
                    assertThat(wording.in(locale)).doesNotContain("feature.").doesNotContain("{");
                }
            }
            names.add(column.label().in(Locale.ENGLISH));
        }
        assertThat(names).doesNotHaveDuplicates();
    }
}
