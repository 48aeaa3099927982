package org.intentworkbench.store;

import java.util.Locale;
import java.util.Set;
import org.intentworkbench.domain.Problem;

/// The outcome of each row of an imported table, as its label column tells it.
///
/// @param labels 1, 0, or -1 where the row has no outcome
public record TableOutcome(StoredColumn column, int[] labels) {
    /// No outcome is known.
    public static final int NONE = -1;

    private static final Set<String> YES = Set.of(
            "1",
            "true",
            "t",
            "yes",
            "y",
            "buy",
            "buys",
            "bought",
            "buyer",
            "purchase",
            "purchased",
            "positive",
            "pos",
            "good",
            "recommended",
            "recommend",
            "是",
            "购买",
            "已购买",
            "买",
            "正面",
            "好评",
            "推荐");
    private static final Set<String> NO = Set.of(
            "0",
            "false",
            "f",
            "no",
            "n",
            "none",
            "not bought",
            "no purchase",
            "non-buyer",
            "nonbuyer",
            "negative",
            "neg",
            "bad",
            "not recommended",
            "否",
            "未购买",
            "不买",
            "负面",
            "差评",
            "不推荐");

    /// @throws Problem if a cell is neither 1 nor 0, or a category has not two levels one of which says yes
    public static TableOutcome of(StoredColumn column) {
        int[] labels = switch (column) {
            case StoredColumn.Numbers numbers -> ofNumbers(numbers);
            case StoredColumn.Categories categories -> ofLevels(categories);
            case StoredColumn.Times times -> throw unclear(column);
            case StoredColumn.Texts texts -> throw unclear(column);
        };
        return new TableOutcome(column, labels);
    }

    /// Whether a column could be learnt: it has two values, one of which says yes.
    public static boolean isClear(StoredColumn column) {
        try {
            of(column);
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    private static int[] ofNumbers(StoredColumn.Numbers numbers) {
        int[] labels = new int[numbers.size()];
        for (int i = 0; i < labels.length; i++) {
            double value = numbers.values()[i];
            if (!Double.isNaN(value) && value != 0 && value != 1) {
                throw unclear(numbers);
            }
            labels[i] = Double.isNaN(value) ? NONE : (int) value;
        }
        return labels;
    }

    private static int[] ofLevels(StoredColumn.Categories categories) {
        int positive = positiveLevel(categories);
        int[] labels = new int[categories.size()];
        for (int i = 0; i < labels.length; i++) {
            int code = categories.codes()[i];
            labels[i] = code < 0 ? NONE : code == positive ? 1 : 0;
        }
        return labels;
    }

    private static int positiveLevel(StoredColumn.Categories categories) {
        String[] levels = categories.levels();
        if (levels.length != 2) {
            throw unclear(categories);
        }
        boolean first = saysYes(levels[0], levels[1]);
        boolean second = saysYes(levels[1], levels[0]);
        if (first == second) {
            throw unclear(categories);
        }
        return first ? 0 : 1;
    }

    private static boolean saysYes(String level, String other) {
        String word = level.strip().toLowerCase(Locale.ROOT);
        String otherWord = other.strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) && !YES.contains(otherWord) || NO.contains(otherWord) && !NO.contains(word);
    }

    private static Problem unclear(StoredColumn column) {
        return new Problem("problem.features.label.unclear", column.name());
    }
}
