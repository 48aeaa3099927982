package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;

/// What a shopper has to do with the category whose purchase is to be foreseen, as of the moment; only there where one
/// is asked for. An event that does not tell its category is of none.
enum CategoryInterest {
    CATEGORY_VIEWS_7D("times"),
    CATEGORY_VIEWS_30D("times"),
    CATEGORY_VIEW_SHARE_30D("percent"),
    CATEGORY_CARTS_30D("times"),
    CATEGORY_PURCHASES_ALL("times"),
    CATEGORY_DAYS_SINCE_SEEN("days");

    private static final int CHECK = 4096;

    private final String unit;

    CategoryInterest(String unit) {
        this.unit = unit;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param starts first event of each shopper, and the number of events
    static List<FeatureColumn> columns(Past past, int[] starts, CategoryChoice category, Progress progress) {
        double[][] values = new double[values().length][starts.length - 1];
        for (int shopper = 0; shopper < starts.length - 1; shopper++) {
            if (shopper % CHECK == 0) {
                progress.check();
            }
            fold(past, starts[shopper], starts[shopper + 1], category, values, shopper);
        }
        List<FeatureColumn> columns = new ArrayList<>();
        for (CategoryInterest feature : values()) {
            columns.add(new FeatureColumn(
                    feature.id(),
                    FeatureGroup.ACTIVITY,
                    Wording.of("feature." + feature.id()),
                    Wording.of("feature.unit." + feature.unit),
                    Wording.of("feature." + feature.id() + ".definition"),
                    false,
                    new FeatureValues.Numbers(values[feature.ordinal()])));
        }
        return columns;
    }

    private static void fold(Past past, int from, int to, CategoryChoice category, double[][] values, int shopper) {
        int week = 0;
        int month = 0;
        int monthOfAll = 0;
        int carts = 0;
        int purchases = 0;
        double seen = Double.NaN;
        for (int event = from; event < to; event++) {
            double days = (double) (past.asOf() - past.time(event)) / BehaviourFold.DAY;
            boolean meant = category.has(past.category(event));
            EventKind kind = past.kind(event);
            monthOfAll += kind == EventKind.VIEW && days < 30 ? 1 : 0;
            if (!meant) {
                continue;
            }
            seen = days;
            if (kind == EventKind.VIEW) {
                week += days < 7 ? 1 : 0;
                month += days < 30 ? 1 : 0;
            }
            carts += kind == EventKind.CART && days < 30 ? 1 : 0;
            purchases += kind == EventKind.PURCHASE ? 1 : 0;
        }
        values[CATEGORY_VIEWS_7D.ordinal()][shopper] = week;
        values[CATEGORY_VIEWS_30D.ordinal()][shopper] = month;
        values[CATEGORY_VIEW_SHARE_30D.ordinal()][shopper] = monthOfAll == 0 ? 0 : 100.0 * month / monthOfAll;
        values[CATEGORY_CARTS_30D.ordinal()][shopper] = carts;
        values[CATEGORY_PURCHASES_ALL.ordinal()][shopper] = purchases;
        values[CATEGORY_DAYS_SINCE_SEEN.ordinal()][shopper] = seen;
    }
}
