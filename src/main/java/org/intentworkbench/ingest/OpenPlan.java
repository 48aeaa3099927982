package org.intentworkbench.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.preset.StrictObject;
import org.intentworkbench.job.Progress;

/// Refuses a plan that leaves open how a column is read, with the figures of each reading.
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
            OpenColumn.read(plan.source(), plan.form(), plan.columns().size(), List.of(asked), progress);
            throw problem(asked.question(column.storedType() == ColumnType.TIME ? Reading.DAY_FIRST : Reading.POINT));
        }
    }

    private static boolean hasReadings(ColumnType type) {
        return type == ColumnType.NUMBER || type == ColumnType.TIME;
    }

    private static Problem problem(Question question) {
        var arguments = new ArrayList<Object>(List.of(question.name(), question.example()));
        for (var candidate : question.candidates()) {
            arguments.add(Wording.of(
                    "ingest.open." + candidate.reading().name(),
                    shown(candidate.type(), candidate.ofExample()),
                    shown(candidate.type(), candidate.minimum()),
                    shown(candidate.type(), candidate.median()),
                    shown(candidate.type(), candidate.maximum())));
        }
        for (var candidate : question.candidates()) {
            arguments.add("--read \"" + question.name() + "=" + StrictObject.word(candidate.reading()) + '"');
        }
        var key = question.candidates().size() == 2 ? "problem.ingest.open.two" : "problem.ingest.open.three";
        return new Problem(key, arguments.toArray());
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
