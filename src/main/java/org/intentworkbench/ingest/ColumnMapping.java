package org.intentworkbench.ingest;

import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;

/// How one column of a file is read.
///
/// @param index position in the file, from 0
/// @param name as in the header; an empty header cell is named `column 1`, `column 2`, …
/// @param type how the cells are checked; decided over the whole file
public record ColumnMapping(int index, String name, Role role, ColumnType type) {
    public ColumnMapping withRole(Role changed) {
        return new ColumnMapping(index, name, changed, type);
    }

    public ColumnMapping withType(ColumnType changed) {
        return new ColumnMapping(index, name, role, changed);
    }

    /// How the column is stored: most roles say it themselves, whatever the type; only a [Role#FEATURE] goes by
    /// its type. Ids of all sorts are words, to the letter.
    public ColumnType storedType() {
        return switch (role) {
            case SHOPPER, SESSION, KIND, PRODUCT, CATEGORY, BRAND, QUERY -> ColumnType.CATEGORY;
            case TIME -> ColumnType.TIME;
            case PRICE, QUANTITY, RATING -> ColumnType.NUMBER;
            case LABEL -> ColumnType.BOOLEAN;
            case TITLE, TEXT, ID, NAME -> ColumnType.TEXT;
            case FEATURE, IGNORE -> type;
        };
    }
}
