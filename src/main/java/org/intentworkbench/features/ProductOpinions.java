package org.intentworkbench.features;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Role;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.TableOutcome;
import org.intentworkbench.text.ReviewText;
import org.jspecify.annotations.Nullable;

/// What the reviews written at or before the as-of moment say of each product, by its code, against what they say of
/// all: the product's mean less the mean of all those reviews, also of products nobody met. NaN where a product has no
/// such review.
///
/// @param rating rating
/// @param against 1 for a review whose outcome (recommended or not) says no, else 0
/// @param size 1 for a text that complains of the size, else 0
/// @param known whether any review table could be used
record ProductOpinions(double[] rating, double[] against, double[] size, boolean known) {

    /// Nothing is known of any product.
    static ProductOpinions none(int products) {
        double[] nothing = new double[products];
        Arrays.fill(nothing, Double.NaN);
        return new ProductOpinions(nothing, nothing, nothing, false);
    }

    /// Tables without product, or without time, say nothing: one cannot know what was written when.
    static ProductOpinions of(Past past, List<StoredTable> tables) {
        Map<String, Integer> codes = new HashMap<>();
        for (int code = 0; code < past.products(); code++) {
            codes.put(past.productId(code), code);
        }
        Mean rating = new Mean(past.products());
        Mean against = new Mean(past.products());
        Mean size = new Mean(past.products());
        boolean known = false;
        for (StoredTable table : tables) {
            StoredColumn product = table.column(Role.PRODUCT).orElse(null);
            if (product == null || !(table.column(Role.TIME).orElse(null) instanceof StoredColumn.Times times)) {
                continue;
            }
            known = true;
            double[] ratings = table.column(Role.RATING).orElse(null) instanceof StoredColumn.Numbers numbers
                    ? numbers.values()
                    : new double[0];
            int[] outcomes = table.column(Role.LABEL)
                    .filter(TableOutcome::isClear)
                    .map(column -> TableOutcome.of(column).labels())
                    .orElse(new int[0]);
            List<String> texts = ReviewText.ofTable(table);
            for (int row = 0; row < table.size(); row++) {
                Integer code = codes.get(product.text(row));
                long written = times.values()[row];
                if (written == Long.MIN_VALUE || written > past.asOf()) {
                    continue;
                }
                if (ratings.length > 0 && !Double.isNaN(ratings[row])) {
                    rating.add(code, ratings[row]);
                }
                if (outcomes.length > 0 && outcomes[row] != TableOutcome.NONE) {
                    against.add(code, 1 - outcomes[row]);
                }
                if (!texts.get(row).isEmpty()) {
                    size.add(code, SizeComplaint.isIn(texts.get(row)) ? 1 : 0);
                }
            }
        }
        return new ProductOpinions(rating.values(), against.values(), size.values(), known);
    }

    private static final class Mean {
        private final double[] sums;
        private final int[] counts;
        private double allSum;
        private int allCount;

        Mean(int products) {
            sums = new double[products];
            counts = new int[products];
        }

        /// @param product null = none of those met; which are met later must not show in the mean of all
        void add(@Nullable Integer product, double value) {
            allSum += value;
            allCount++;
            if (product != null) {
                sums[product] += value;
                counts[product]++;
            }
        }

        double[] values() {
            double overall = allSum / allCount;
            double[] means = new double[sums.length];
            Arrays.setAll(means, i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i] - overall);
            return means;
        }
    }
}
