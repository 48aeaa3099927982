package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Judges the ways to foresee without a model on the held-out rows of each repeat. A rule's score is the share of
/// positive training rows it holds for, and holds not for: it ranks as 1 and 0 do, and is a probability. (1 and 0
/// themselves where a rule that is not searched for does not raise that share.)
final class Baselines {
    /// What a shopper did last that counts, where a table has it; the first that is there.
    private static final List<Rule> LAST = List.of(
            new Rule("session_last_cart", Rule.Sign.ABOVE, 0, ""),
            new Rule("product_in_cart", Rule.Sign.ABOVE, 0, ""),
            new Rule("cart_open", Rule.Sign.ABOVE, 0, ""),
            new Rule("days_since_cart", Rule.Sign.UP_TO, 1, ""));

    private final Map<Baseline.Kind, Wording> words = new EnumMap<>(Baseline.Kind.class);
    private final Map<Baseline.Kind, List<Figures>> figures = new EnumMap<>(Baseline.Kind.class);

    /// Judges all of them on one more split.
    void add(FeatureTable table, Split split, Progress progress) {
        judge(Baseline.Kind.MAJORITY, null, table, split);
        Rule best = BestRule.of(table, split.train(), progress);
        if (best != null) {
            judge(Baseline.Kind.BEST_RULE, best, table, split);
        }
        last(table).ifPresent(rule -> judge(Baseline.Kind.LAST_EVENT, rule, table, split));
    }

    List<Baseline> all() {
        List<Baseline> all = new ArrayList<>();
        words.forEach((kind, rule) -> all.add(new Baseline(kind, rule, figures.getOrDefault(kind, List.of()))));
        return all;
    }

    private static Optional<Rule> last(FeatureTable table) {
        return LAST.stream()
                .filter(rule -> table.column(rule.feature()).isPresent())
                .findFirst();
    }

    /// @param rule null: everybody as most are
    private void judge(Baseline.Kind kind, @Nullable Rule rule, FeatureTable table, Split split) {
        boolean[] trained = holds(rule, table, split.train());
        double yes = share(table, split.train(), trained, true);
        double no = share(table, split.train(), trained, false);
        if (rule != null && yes <= no) {
            yes = 1;
            no = 0;
        }
        boolean[] tested = holds(rule, table, split.test());
        double[] scores = new double[tested.length];
        int[] labels = new int[tested.length];
        for (int i = 0; i < tested.length; i++) {
            scores[i] = tested[i] ? yes : no;
            labels[i] = table.labels()[split.test()[i]];
        }
        // at its own score a rule calls positive whom it holds for; all are called as most are at a half
        double threshold = rule == null ? 0.5 : yes;
        words.putIfAbsent(kind, rule == null ? Wording.of("baseline.rule.majority") : rule.words());
        figures.computeIfAbsent(kind, k -> new ArrayList<>()).add(Figures.of(scores, labels, threshold));
    }

    private static boolean[] holds(@Nullable Rule rule, FeatureTable table, int[] rows) {
        return rule == null ? new boolean[rows.length] : rule.holds(table, rows);
    }

    /// Of positives among training rows; that of all rows where there is no such row.
    private static double share(FeatureTable table, int[] rows, boolean[] holds, boolean which) {
        int count = 0;
        int up = 0;
        for (int i = 0; i < rows.length; i++) {
            if (holds[i] == which) {
                count++;
                up += table.labels()[rows[i]];
            }
        }
        return count == 0
                ? Arrays.stream(rows).map(row -> table.labels()[row]).average().orElse(0)
                : up / (double) count;
    }
}
