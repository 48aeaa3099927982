package org.intentworkbench.ingest;

import java.util.HashMap;
import java.util.Map;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Cells;
import org.intentworkbench.ingest.cell.EventWords;
import org.intentworkbench.ingest.cell.Times;
import org.intentworkbench.ingest.file.MendedRow;
import org.intentworkbench.ingest.file.Row;
import org.jspecify.annotations.Nullable;

/// Checks each cell of a row against the plan. The first cell that does not pass refuses the row.
final class RowCheck {
    private final ImportPlan plan;
    private final ColumnMapping[] columns;
    private final ColumnType[] types;
    private final CheckedRow checked;
    private final @Nullable MendedRow mended;
    private final Map<String, EventKind> kindsSeen = new HashMap<>();

    RowCheck(ImportPlan plan) {
        this.plan = plan;
        columns = plan.columns().toArray(new ColumnMapping[0]);
        types = plan.columns().stream().map(ColumnMapping::storedType).toArray(ColumnType[]::new);
        checked = new CheckedRow(columns.length);
        mended = RefusedColumns.end(plan) ? new MendedRow(columns.length - MendedRow.OURS) : null;
    }

    CheckedRow checked() {
        return checked;
    }

    /// Fills [#checked], or says why not.
    @Nullable
    RefusedRow check(Row given) {
        var row = mended == null ? given : mended.read(given);
        if (row.broken()) {
            var detail = mended == null ? "" : mended.delimiter();
            return new RefusedRow(row.line(), "", Row.shown(row.cell(0)), "refused.quote", detail, row.cells());
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
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].role() != Role.IGNORE) {
                var reason = cell(row, i);
                if (reason != null) {
                    return refuse(row, i, reason, "");
                }
            }
        }
        return null;
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
        if (role == Role.KIND) {
            return kind(column, new String(chars, from, to - from));
        }
        return switch (types[column]) {
            case NUMBER -> number(role, column, Cells.number(chars, from, to));
            case BOOLEAN -> yesOrNo(role, column, Cells.yesOrNo(chars, from, to));
            case TIME -> time(column, Times.parse(chars, from, to));
            case CATEGORY -> words(column, from, to);
            case TEXT -> words(column, rawFrom, rawTo);
        };
    }

    private @Nullable String reasonIfMissing(Role role) {
        if (role == Role.LABEL) {
            return "refused.label.missing";
        }
        if (plan.kind() == FileKind.PRODUCTS && role == Role.PRODUCT) {
            return "refused.product.missing";
        }
        if (plan.kind() != FileKind.EVENTS) {
            return null;
        }
        return switch (role) {
            case SHOPPER -> "refused.shopper.missing";
            case TIME -> "refused.time.missing";
            case KIND -> "refused.kind.missing";
            default -> null;
        };
    }

    private @Nullable String kind(int column, String word) {
        var kind = kindsSeen.get(word);
        if (kind == null) {
            kind = EventWords.kind(word);
            if (kind == null) {
                return "refused.kind.unknown";
            }
            kindsSeen.put(word, kind);
        }
        checked.setKind(column, kind);
        return null;
    }

    private @Nullable String number(Role role, int column, double value) {
        if (Double.isNaN(value)) {
            return "refused.number";
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
            return role == Role.LABEL ? "refused.label.unknown" : "refused.boolean";
        }
        checked.setNumber(column, value);
        return null;
    }

    private @Nullable String time(int column, long value) {
        if (value == Times.NONE) {
            return "refused.time";
        }
        checked.setTime(column, value);
        return null;
    }

    private @Nullable String words(int column, int from, int to) {
        checked.setWords(column, from, to);
        return null;
    }
}
