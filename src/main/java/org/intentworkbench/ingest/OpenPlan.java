package org.intentworkbench.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.job.Progress;

/// Refuses a plan that leaves open how a column is read, with the figures of both readings.
final class OpenPlan {
    private OpenPlan() {}

    /// Reads the file if there is something to ask.
    ///
    /// @throws Problem about the first column whose reading is open
    static void refuse(ImportPlan plan, Progress progress) {
        var open = plan.columns().stream()
                .filter(c -> c.role() != Role.IGNORE && c.reading() == Reading.UNDECIDED && hasReadings(c.storedType()))
                .findFirst();
        if (open.isPresent()) {
            var column = open.get();
            var asked = new OpenColumn(column.index(), column.name(), column.storedType(), column.unit());
            OpenColumn.read(plan.source(), plan.form(), plan.columns().size(), java.util.List.of(asked), progress);
            throw problem(asked.question(column.storedType() == ColumnType.TIME ? Reading.DAY_FIRST : Reading.POINT));
        }
    }

    private static boolean hasReadings(ColumnType type) {
        return type == ColumnType.NUMBER || type == ColumnType.TIME;
    }

    private static Problem problem(Question question) {
        var first = question.candidates().get(0);
        var second = question.candidates().get(1);
        var key = first.type() == ColumnType.TIME ? "problem.ingest.open.time" : "problem.ingest.open.number";
        return new Problem(
                key,
                question.name(),
                question.example(),
                shown(first.type(), first.ofExample()),
                shown(first.type(), first.minimum()),
                shown(first.type(), first.median()),
                shown(first.type(), first.maximum()),
                shown(first.type(), second.ofExample()),
                shown(first.type(), second.minimum()),
                shown(first.type(), second.median()),
                shown(first.type(), second.maximum()));
    }

    // 12 digits: a median may be a mean with an endless tail
    private static String shown(ColumnType type, double value) {
        if (Double.isNaN(value)) {
            return "?";
        }
        if (type == ColumnType.TIME) {
            var time = LocalDateTime.ofInstant(Instant.ofEpochMilli((long) value), ZoneOffset.UTC);
            return time.toLocalTime().toSecondOfDay() == 0
                    ? time.toLocalDate().toString()
                    : time.toString().replace('T', ' ');
        }
        return value == 0
                ? "0"
                : new BigDecimal(value)
                        .round(new MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
