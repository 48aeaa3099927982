package org.intentworkbench.ingest;

import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Cells;
import org.intentworkbench.ingest.cell.Times;
import org.intentworkbench.ingest.file.Format;
import org.intentworkbench.ingest.file.MendedRow;
import org.intentworkbench.ingest.file.Row;
import org.jspecify.annotations.Nullable;

/// Checks each cell of a row against the plan. The first cell that does not pass refuses the row.
final class RowCheck {
    static final String UNKNOWN_KIND = "refused.kind.unknown";

    private final ImportPlan plan;
    private final ColumnMapping[] columns;
    private final ColumnType[] types;
    private final CheckedRow checked;
    private final @Nullable MendedRow mended;
    private final CellValues values;
    private final KindTable kinds;
    private final int kindColumn;
    private final @Nullable LineCheck lines;
    private boolean leftOut;

    RowCheck(ImportPlan plan) {
        this.plan = plan;
        columns = plan.columns().toArray(new ColumnMapping[0]);
        types = plan.columns().stream().map(ColumnMapping::storedType).toArray(ColumnType[]::new);
        checked = new CheckedRow(columns.length);
        mended = RefusedColumns.end(plan) ? new MendedRow(columns.length - MendedRow.OURS) : null;
        values = new CellValues(plan.zone());
        kinds = new KindTable(plan);
        boolean events = plan.kind() == FileKind.EVENTS;
        kindColumn =
                events ? plan.column(Role.KIND).map(plan.columns()::indexOf).orElse(-1) : -1;
        lines = plan.kind() == FileKind.ORDERS ? new LineCheck(plan) : null;
    }

    CheckedRow checked() {
        return checked;
    }

    /// Whether the row that was checked last, and passed, is to be left out.
    boolean leftOut() {
        return leftOut;
    }

    /// Fills [#checked], or says why not.
    @Nullable
    RefusedRow check(Row given) {
        var row = mended == null ? given : mended.read(given);
        leftOut = false;
        if (row.broken()) {
            var detail = mended == null ? "" : mended.delimiter();
            return new RefusedRow(row.line(), "", Row.shown(row.cell(0)), broken(), detail, row.cells());
        }
        if (!row.decodable()) {
            return undecodable(row);
        }
        if (row.fields() != columns.length) {
            return new RefusedRow(
                    row.line(),
                    "",
                    row.raw(plan.form().delimiter()),
                    "refused.fields",
                    row.fields() + " / " + columns.length,
                    row.cells());
        }
        int undecoded = mended == null ? -1 : mended.undecoded(row);
        if (undecoded >= 0) {
            return refuse(row, undecoded, "refused.undecodable", plan.form().encoding());
        }
        checked.begin(row);
        if (kindColumn >= 0) {
            var reason = kind(row);
            if (reason != null || leftOut) {
                return leftOut ? null : refuse(row, kindColumn, String.valueOf(reason), "");
            }
        }
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].role() != Role.IGNORE && i != kindColumn) {
                var reason = cell(row, i);
                if (reason != null && !isSetMissing(reason, i)) {
                    return refuse(row, i, reason, types[i] == ColumnType.NUMBER ? columns[i].unit() : "");
                }
            }
        }
        if (lines != null) {
            checked.setLineKind(columns.length, lines.kind(checked));
        } else if (kindColumn < 0 && plan.kind() == FileKind.EVENTS) {
            checked.setKind(columns.length, kinds.ofAll().orElseThrow());
        }
        return null;
    }

    /// A stray counts as missing where the plan says so and the kind of file can do without the cell.
    private boolean isSetMissing(String reason, int column) {
        boolean stray = columns[column].strays() == Strays.MISSING && CellValues.isStray(reason);
        if (!stray || reasonIfMissing(columns[column].role()) != null) {
            return false;
        }
        checked.addStray(column);
        return true;
    }

    private String broken() {
        boolean delimited = mended != null || plan.form().format() == Format.DELIMITED;
        return delimited ? "refused.quote" : "refused.record";
    }

    private RefusedRow undecodable(Row row) {
        for (int i = 0; i < Math.min(row.fields(), columns.length); i++) {
            if (!row.decodable(i)) {
                return refuse(row, i, "refused.undecodable", plan.form().encoding());
            }
        }
        return new RefusedRow(
                row.line(),
                "",
                row.raw(plan.form().delimiter()),
                "refused.undecodable",
                plan.form().encoding(),
                row.cells());
    }

    private RefusedRow refuse(Row row, int column, String reason, String detail) {
        return new RefusedRow(
                row.line(), columns[column].name(), Row.shown(row.cell(column)), reason, detail, row.cells());
    }

    private @Nullable String cell(Row row, int column) {
        char[] chars = row.chars();
        int rawFrom = row.from(column);
        int rawTo = row.to(column);
        int from = Cells.trimFrom(chars, rawFrom, rawTo);
        int to = Cells.trimTo(chars, from, rawTo);
        var role = columns[column].role();
        if (Cells.isMissing(chars, from, to)) {
            return reasonIfMissing(role);
        }
        return switch (types[column]) {
            case NUMBER -> number(role, column, values.number(columns[column], chars, from, to));
            case BOOLEAN -> yesOrNo(role, column, Cells.yesOrNo(chars, from, to));
            case TIME -> time(column, values.time(columns[column], chars, from, to));
            case CATEGORY -> words(column, from, withoutEnding(columns[column].unit(), chars, from, to));
            case TEXT -> words(column, rawFrom, rawTo);
        };
    }

    private @Nullable String reasonIfMissing(Role role) {
        if (plan.kind() == FileKind.PRODUCTS && role == Role.PRODUCT) {
            return "refused.product.missing";
        }
        if (plan.kind() != FileKind.EVENTS) {
            return null;
        }
        return switch (role) {
            case SHOPPER -> "refused.shopper.missing";
            case TIME -> "refused.time.missing";
            default -> null;
        };
    }

    // first of all cells: a row that is left out may hold anything else
    private @Nullable String kind(Row row) {
        char[] chars = row.chars();
        int from = Cells.trimFrom(chars, row.from(kindColumn), row.to(kindColumn));
        int to = Cells.trimTo(chars, from, row.to(kindColumn));
        if (Cells.isMissing(chars, from, to)) {
            return "refused.kind.missing";
        }
        var code = kinds.find(chars, from, to);
        if (code == null) {
            return UNKNOWN_KIND;
        }
        var kind = code.kind();
        if (kind == null) {
            leftOut = true;
        } else {
            checked.setKind(kindColumn, kind);
        }
        return null;
    }

    private @Nullable String number(Role role, int column, double value) {
        if (Double.isNaN(value)) {
            return CellValues.reasonOfNumber(columns[column]);
        }
        boolean event = plan.kind() == FileKind.EVENTS;
        if (event && role == Role.QUANTITY && (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE)) {
            return "refused.quantity.whole";
        }
        checked.setNumber(column, value);
        return null;
    }

    private @Nullable String yesOrNo(Role role, int column, int value) {
        if (value < 0) {
            return role == Role.LABEL ? "refused.label.unknown" : CellValues.NO_BOOLEAN;
        }
        checked.setNumber(column, value);
        return null;
    }

    private @Nullable String time(int column, long value) {
        if (value == Times.NONE) {
            return CellValues.reasonOfTime(columns[column]);
        }
        checked.setTime(column, value);
        return null;
    }

    // of an id that ends as the plan says (`.0`): where it ends without that; another one is kept to the letter
    private static int withoutEnding(String ending, char[] chars, int from, int to) {
        int begin = to - ending.length();
        if (ending.isEmpty() || begin <= from) {
            return to;
        }
        for (int i = begin; i < to; i++) {
            if (chars[i] != ending.charAt(i - begin)) {
                return to;
            }
        }
        return begin;
    }

    private @Nullable String words(int column, int from, int to) {
        checked.setWords(column, from, to);
        return null;
    }
}
