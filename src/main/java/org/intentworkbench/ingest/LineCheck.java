package org.intentworkbench.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.domain.Role;
import org.jspecify.annotations.Nullable;

/// Tells sales, returns, cancellations and adjustments among the lines of orders apart. The first that holds:
///
/// 1. a column of states, if the plan has one (role KIND), says cancelled, returned or adjusted;
/// 2. the price is negative, or the number begins with A and the name of the product says that it adjusts something
///    (`A563185 Adjust bad debt`): an adjustment;
/// 3. the quantity is negative and the number begins with C (`C536379`, as UCI Online Retail marks cancelled
///    invoices): a cancellation. The letter alone proves nothing: some shops have it before all numbers;
/// 4. the quantity is negative: a return;
/// 5. a sale.
final class LineCheck {
    private static final Map<String, LineKind> STATES = states();

    private final int state;
    private final int order;
    private final int name;
    private final int quantity;
    private final int price;

    LineCheck(ImportPlan plan) {
        state = index(plan, Role.KIND);
        order = index(plan, Role.ORDER);
        name = index(plan, Role.NAME);
        quantity = index(plan, Role.QUANTITY);
        price = index(plan, Role.PRICE);
    }

    private static int index(ImportPlan plan, Role role) {
        return plan.column(role).map(plan.columns()::indexOf).orElse(-1);
    }

    LineKind kind(CheckedRow row) {
        var said = said(row);
        if (said != null) {
            return said;
        }
        if ((price >= 0 && row.number(price) < 0) || (isMarked(row, 'A') && adjusts(row))) {
            return LineKind.ADJUSTMENT;
        }
        if (quantity >= 0 && row.number(quantity) < 0) {
            return isMarked(row, 'C') ? LineKind.CANCELLATION : LineKind.RETURN;
        }
        return LineKind.SALE;
    }

    private @Nullable LineKind said(CheckedRow row) {
        if (state < 0 || row.missing(state)) {
            return null;
        }
        return STATES.get(text(row, state).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " "));
    }

    /// A letter, then a digit.
    private boolean isMarked(CheckedRow row, char mark) {
        if (order < 0 || row.missing(order) || row.to(order) - row.from(order) < 2) {
            return false;
        }
        char first = row.chars()[row.from(order)];
        char second = row.chars()[row.from(order) + 1];
        return Character.toUpperCase(first) == mark && second >= '0' && second <= '9';
    }

    private boolean adjusts(CheckedRow row) {
        return name >= 0
                && !row.missing(name)
                && text(row, name).toLowerCase(Locale.ROOT).contains("adjust");
    }

    private static String text(CheckedRow row, int column) {
        return new String(row.chars(), row.from(column), row.to(column) - row.from(column));
    }

    private static Map<String, LineKind> states() {
        var cancelled = "cancelled canceled cancellation cancel void voided 取消 已取消 已关闭 交易关闭";
        var returned = "return returned returns refund refunded 退货 已退货 退款 已退款";
        var adjusted = "adjustment adjusted adjust correction 调整";
        return Stream.of(
                        words(cancelled, LineKind.CANCELLATION),
                        words(returned, LineKind.RETURN),
                        words(adjusted, LineKind.ADJUSTMENT))
                .flatMap(m -> m.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, LineKind> words(String words, LineKind kind) {
        return Stream.of(words.split(" ", -1)).collect(Collectors.toMap(w -> w, w -> kind));
    }
}
