package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.TableOutcome;
import org.intentworkbench.text.ReviewText;

/// Reads reviews in the order they were written, and says what they tell of each product by then.
final class OpinionWalk {
    private static final int CHECK = 1024;
    private static final int OF_NONE = -1;

    private final List<Opinion> opinions;
    private final boolean known;
    private final Mean rating;
    private final Mean against;
    private final Mean size;
    private int next;

    /// @param product [#OF_NONE] = none of those met; which are met later must not show in the mean of all
    /// @param rating NaN = none; so are the others
    private record Opinion(long written, int product, double rating, double against, double size) {}

    private OpinionWalk(List<Opinion> opinions, boolean known, int products) {
        this.opinions = opinions;
        this.known = known;
        rating = new Mean(products);
        against = new Mean(products);
        size = new Mean(products);
    }

    /// Tables without product, or without time, say nothing: one cannot know what was written when.
    static OpinionWalk of(Past past, List<StoredTable> tables, Progress progress) {
        Map<String, Integer> codes = new HashMap<>();
        for (int code = 0; code < past.products() && !tables.isEmpty(); code++) {
            codes.put(past.productId(code), code);
        }
        List<Opinion> opinions = new ArrayList<>();
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
            List<String> texts = ReviewText.ofTable(table, progress);
            for (int row = 0; row < table.size(); row++) {
                if (row % CHECK == 0) {
                    progress.check();
                }
                long written = times.values()[row];
                if (written == Long.MIN_VALUE || written > past.asOf()) {
                    continue;
                }
                String text = texts.get(row);
                boolean judged = outcomes.length > 0 && outcomes[row] != TableOutcome.NONE;
                opinions.add(new Opinion(
                        written,
                        codes.getOrDefault(product.text(row), OF_NONE),
                        ratings.length > 0 ? ratings[row] : Double.NaN,
                        judged ? 1 - outcomes[row] : Double.NaN,
                        text.isEmpty() ? Double.NaN : SizeComplaint.isIn(text) ? 1 : 0));
            }
        }
        opinions.sort(Comparator.comparingLong(Opinion::written));
        return new OpinionWalk(opinions, known, past.products());
    }

    /// @param moment not before that of the last call
    ProductOpinions upTo(long moment) {
        while (next < opinions.size() && opinions.get(next).written <= moment) {
            Opinion opinion = opinions.get(next++);
            rating.add(opinion.product, opinion.rating);
            against.add(opinion.product, opinion.against);
            size.add(opinion.product, opinion.size);
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

        void add(int product, double value) {
            if (Double.isNaN(value)) {
                return;
            }
            allSum += value;
            allCount++;
            if (product != OF_NONE) {
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
