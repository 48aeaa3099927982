package org.intentworkbench.ingest;

import java.time.DateTimeException;
import java.util.Set;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.cell.Cells;
import org.intentworkbench.ingest.cell.LocalClock;
import org.intentworkbench.ingest.cell.NumberCell;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.cell.Times;

/// What cells are worth as their columns are read, and what is said of those that do not fit. One thread may use it.
final class CellValues {
    static final String NO_BOOLEAN = "refused.boolean";
    private static final String NO_NUMBER = "refused.number";
    private static final String NO_TIME = "refused.time";
    private static final Set<String> STRAYS = Set.of(
            NO_BOOLEAN,
            NO_NUMBER,
            "refused.number.percent",
            "refused.number.money",
            "refused.number.comma",
            "refused.number.comma.percent",
            "refused.number.comma.money",
            NO_TIME,
            "refused.time.dayFirst",
            "refused.time.monthFirst",
            "refused.time.yearFirst",
            "refused.time.seconds",
            "refused.time.millis",
            "refused.time.micros");
    /// Whole numbers of more digits are ids.
    private static final int MOST_DIGITS = 15;

    private final NumberCell number = new NumberCell();
    private final LocalClock clock;

    /// @param zone of times that carry none
    /// @throws Problem if there is no such zone
    CellValues(String zone) {
        try {
            clock = LocalClock.of(zone);
        } catch (DateTimeException e) {
            throw new Problem(e, "problem.ingest.zone", zone);
        }
    }

    /// NaN if it does not fit.
    double number(ColumnMapping column, char[] chars, int from, int to) {
        boolean plain = column.reading() == Reading.PLAIN && column.unit().isEmpty();
        boolean mayBeId = to - from > MOST_DIGITS || (to - from > 1 && (chars[from] < '1' || chars[from] > '9'));
        return plain && !mayBeId
                ? Cells.number(chars, from, to)
                : number.read(chars, from, to, column.reading(), column.unit());
    }

    /// [Times#NONE] if it does not fit.
    long time(ColumnMapping column, char[] chars, int from, int to) {
        return Times.parse(chars, from, to, column.reading(), clock);
    }

    static String reasonOfNumber(ColumnMapping column) {
        var unit = column.unit().isEmpty() ? "" : column.unit().equals("%") ? ".percent" : ".money";
        return NO_NUMBER + (column.reading() == Reading.COMMA ? ".comma" : "") + unit;
    }

    static String reasonOfTime(ColumnMapping column) {
        return switch (column.reading()) {
            case DAY_FIRST -> "refused.time.dayFirst";
            case MONTH_FIRST -> "refused.time.monthFirst";
            case YEAR_FIRST -> "refused.time.yearFirst";
            case EPOCH_SECONDS -> "refused.time.seconds";
            case EPOCH_MILLIS -> "refused.time.millis";
            case EPOCH_MICROS -> "refused.time.micros";
            case PLAIN, POINT, COMMA, UNDECIDED -> NO_TIME;
        };
    }

    /// Whether a row is refused because a cell does not fit, and not because the value makes no sense.
    static boolean isStray(String reason) {
        return STRAYS.contains(reason);
    }
}
