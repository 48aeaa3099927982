package org.intentworkbench.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.PlainCells;
import org.intentworkbench.ingest.file.PlainRows;

/// Checks plain rows of events many at a time, column after column. Says of each row what [RowCheck] says of it, which
/// is asked itself wherever a row or a cell is not of the most usual form.
final class RowsCheck {
    private static final byte PASSED = 0;
    /// To be looked at by itself.
    private static final byte ODD = 1;
    /// Refused or left out.
    private static final byte OUT = 2;

    private final ColumnMapping[] columns;
    private final RowCheck check;
    private final CheckedRows checked;
    private final PlainValues values;
    private final PlainKinds kinds;
    private final KindTable table;
    private final int kindColumn;
    private final byte[][] endings;
    private final byte[] states = new byte[PlainRows.MOST];
    private final int[] kept = new int[PlainRows.MOST];
    private int leftOut;

    /// @param plan that [#fits]
    RowsCheck(ImportPlan plan) {
        columns = plan.columns().toArray(new ColumnMapping[0]);
        check = new RowCheck(plan);
        checked = new CheckedRows(plan);
        values = new PlainValues(plan.zone());
        table = new KindTable(plan);
        kinds = new PlainKinds(table);
        kindColumn = plan.column(Role.KIND).map(plan.columns()::indexOf).orElse(-1);
        endings = plan.columns().stream()
                .map(column -> column.unit().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /// Whether the rows of a plan can be checked here: events all of whose columns are words, numbers and times.
    static boolean fits(ImportPlan plan) {
        return plan.kind() == FileKind.EVENTS
                && !RefusedColumns.end(plan)
                && plan.stored().stream().allMatch(RowsCheck::fits);
    }

    private static boolean fits(ColumnMapping column) {
        return switch (column.storedType()) {
            case NUMBER, TIME, CATEGORY -> true;
            case BOOLEAN, TEXT -> false;
        };
    }

    /// Hands on all rows in their order, but that of some thousands the refused ones come before the accepted ones.
    void read(PlainRows rows, EventSink sink, UnknownKinds found) {
        while (rows.next()) {
            leftOut = 0;
            checked.begin(rows.bytes(), rows.rows());
            for (int row = 0; row < rows.rows(); row++) {
                states[row] = rows.isOdd(row) ? ODD : PASSED;
            }
            // first of all cells: a row that is left out may hold anything else
            kinds(rows);
            for (var column : columns) {
                if (column.role() != Role.IGNORE && column.role() != Role.KIND) {
                    check(rows, column);
                }
            }
            odd(rows, sink, found);
            for (int i = 0; i < leftOut; i++) {
                sink.leaveOut();
            }
            int count = keep(rows.rows());
            checked.keep(rows.lines(), kept, count);
            for (var column : columns) {
                if (checked.from(column.index()).length > 0) {
                    words(rows, column.index(), count);
                }
            }
            found.passed(count + leftOut);
            sink.accept(checked);
        }
    }

    private void kinds(PlainRows rows) {
        var into = checked.kinds();
        if (kindColumn < 0) {
            Arrays.fill(into, 0, rows.rows(), table.ofAll().orElseThrow());
            return;
        }
        var places = rows.places();
        for (int row = 0, at = kindColumn; row < rows.rows(); row++, at += rows.stride()) {
            if (states[row] == PASSED) {
                var code = kinds.find(rows.bytes(), places[at], places[at + 1] - 1);
                var kind = code == null ? null : code.kind();
                if (kind != null) {
                    into[row] = kind;
                } else if (code != null) {
                    states[row] = OUT;
                    leftOut++;
                } else {
                    states[row] = ODD;
                }
            }
        }
    }

    private void check(PlainRows rows, ColumnMapping column) {
        switch (column.storedType()) {
            case NUMBER -> numbers(rows, column, checked.numbers(column.index()));
            case TIME -> times(rows, column, checked.times(column.index()));
            case CATEGORY, BOOLEAN, TEXT -> {
                if (column.role() == Role.SHOPPER) {
                    required(rows, column.index());
                }
            }
        }
    }

    private void numbers(PlainRows rows, ColumnMapping column, double[] into) {
        var places = rows.places();
        for (int row = 0, at = column.index(); row < rows.rows(); row++, at += rows.stride()) {
            if (states[row] == PASSED) {
                into[row] = values.number(column, rows.bytes(), places[at], places[at + 1] - 1);
                states[row] = values.isOdd() ? ODD : PASSED;
            }
        }
    }

    private void times(PlainRows rows, ColumnMapping column, long[] into) {
        var places = rows.places();
        for (int row = 0, at = column.index(); row < rows.rows(); row++, at += rows.stride()) {
            if (states[row] == PASSED) {
                into[row] = values.time(column, rows.bytes(), places[at], places[at + 1] - 1);
                states[row] = values.isOdd() ? ODD : PASSED;
            }
        }
    }

    private void required(PlainRows rows, int column) {
        var bytes = rows.bytes();
        var places = rows.places();
        for (int row = 0, at = column; row < rows.rows(); row++, at += rows.stride()) {
            if (states[row] == PASSED) {
                int from = PlainCells.trimFrom(bytes, places[at], places[at + 1] - 1);
                int to = PlainCells.trimTo(bytes, from, places[at + 1] - 1);
                states[row] = PlainCells.isMissing(bytes, from, to) ? ODD : PASSED;
            }
        }
    }

    private void odd(PlainRows rows, EventSink sink, UnknownKinds found) {
        for (int row = 0; row < rows.rows(); row++) {
            if (states[row] == ODD) {
                var refused = check.check(rows.row(row));
                states[row] = OUT;
                if (refused != null) {
                    found.take(refused);
                    sink.refuse(refused);
                } else if (check.leftOut()) {
                    leftOut++;
                } else {
                    states[row] = PASSED;
                    checked.set(row, check.checked());
                }
            }
        }
    }

    private int keep(int rows) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            kept[count] = row;
            count += states[row] == PASSED ? 1 : 0;
        }
        return count;
    }

    private void words(PlainRows rows, int column, int count) {
        var bytes = rows.bytes();
        var places = rows.places();
        var froms = checked.from(column);
        var tos = checked.to(column);
        var ending = endings[column];
        for (int i = 0; i < count; i++) {
            int at = kept[i] * rows.stride() + column;
            int from = PlainCells.trimFrom(bytes, places[at], places[at + 1] - 1);
            int to = PlainCells.trimTo(bytes, from, places[at + 1] - 1);
            froms[i] = PlainCells.isMissing(bytes, from, to) ? -1 : from;
            tos[i] = ending.length == 0 ? to : withoutEnding(ending, bytes, from, to);
        }
    }

    private static int withoutEnding(byte[] ending, byte[] bytes, int from, int to) {
        int begin = to - ending.length;
        return begin > from && Arrays.equals(bytes, begin, to, ending, 0, ending.length) ? begin : to;
    }
}
