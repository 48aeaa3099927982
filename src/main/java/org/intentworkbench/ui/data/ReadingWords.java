package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ui.kit.Messages;

/// How the cells of a column are understood, in a few words: "Number, decimal comma, €".
final class ReadingWords {
    private ReadingWords() {}

    /// Empty where the type says it all, and where the column is left out.
    static String of(ColumnMapping column, Messages messages) {
        if (column.role() == Role.IGNORE
                || (column.reading() == Reading.PLAIN && column.unit().isEmpty())) {
            return "";
        }
        ColumnType type = column.storedType();
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("type." + type.name()));
        if (column.reading() != Reading.PLAIN) {
            parts.add(messages.text("data.read." + column.reading().name()));
        }
        if (!column.unit().isEmpty()) {
            boolean beside = type == ColumnType.NUMBER;
            parts.add(beside ? column.unit() : messages.text("data.read.cut", column.unit()));
        }
        return String.join(messages.text("data.columns.between"), parts);
    }
}
