package org.intentworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.store.StoredColumn;
import org.junit.jupiter.api.Test;

class ColumnSummaryTest {
    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        var summary = of(new StoredColumn.Numbers(
                "price", Role.FEATURE, ColumnType.NUMBER, new double[] {4, Double.NaN, 1, 2.5, 4}));
        assertThat(summary.missing()).isEqualTo(1);
        assertThat(summary.distinct()).isEqualTo(3);
        assertThat(summary.low()).isEqualTo("1");
        assertThat(summary.middle()).isEqualTo("3.25");
        assertThat(summary.high()).isEqualTo("4");
    }

    @Test
    void aColumnWithoutValuesHasNoFigures() {
        var summary = of(
                new StoredColumn.Numbers("x", Role.FEATURE, ColumnType.NUMBER, new double[] {Double.NaN, Double.NaN}));
        assertThat(summary.missing()).isEqualTo(2);
        assertThat(summary.distinct()).isZero();
        assertThat(summary.middle()).isEmpty();
    }

    @Test
    void wordsTellTheMostFrequentAndYesOrNoItsShare() {
        var words = of(new StoredColumn.Categories(
                "month", Role.FEATURE, new int[] {1, 1, 0, -1}, new String[] {"May", "June", "July"}));
        assertThat(words.middle()).isEqualTo("June");
        assertThat(words.distinct()).isEqualTo(2);
        var ids = of(new StoredColumn.Categories("id", Role.ID, new int[] {0, 1}, new String[] {"a", "b"}));
        assertThat(ids.middle()).isEmpty();
        var yes = of(new StoredColumn.Numbers(
                "bought", Role.LABEL, ColumnType.BOOLEAN, new double[] {1, 0, 0, 0, Double.NaN}));
        assertThat(yes.middle()).isEqualTo("0.25");
    }

    private static ColumnSummary of(StoredColumn column) {
        return ColumnSummary.of(new ShownColumn(
                Wording.plain(column.name()), column, false, (int row, Locale locale) -> column.text(row)));
    }
}
