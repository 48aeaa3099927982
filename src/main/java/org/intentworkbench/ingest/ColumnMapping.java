package org.intentworkbench.ingest;

import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;

/// How one column of a file is read.
///
/// @param index position in the file, from 0
/// @param name as in the header; an empty header cell is named `column 1`, `column 2`, …
/// @param type how the cells are checked; decided over the whole file
/// @param reading how numbers and times are understood
/// @param unit what stands beside the numbers: a currency sign or code, or `%` (then 12% is stored as 0.12); empty =
///     nothing. A cell with another unit is a stray. Of ids: an ending that is cut off each id that has it, as `.0`
/// where a number
///     program made 17850.0 of 17850; empty = ids are kept to the letter
/// @param strays what becomes of cells that do not fit
public record ColumnMapping(
        int index, String name, Role role, ColumnType type, Reading reading, String unit, Strays strays) {
    /// Read plainly, strays refused.
    public ColumnMapping(int index, String name, Role role, ColumnType type) {
        this(index, name, role, type, Reading.PLAIN, "", Strays.REFUSE);
    }

    public ColumnMapping withRole(Role changed) {
        return new ColumnMapping(index, name, changed, type, reading, unit, strays);
    }

    public ColumnMapping withType(ColumnType changed) {
        return new ColumnMapping(index, name, role, changed, reading, unit, strays);
    }

    public ColumnMapping withReading(Reading changed, String unitThen) {
        return new ColumnMapping(index, name, role, type, changed, unitThen, strays);
    }

    public ColumnMapping withStrays(Strays changed) {
        return new ColumnMapping(index, name, role, type, reading, unit, changed);
    }

    /// How the column is stored: most roles say it themselves, whatever the type; only a [Role#FEATURE] goes by
    /// its type. Ids of all sorts are words, to the letter.
    public ColumnType storedType() {
        return switch (role) {
            case SHOPPER, SESSION, ORDER, KIND, PRODUCT, CATEGORY, BRAND, QUERY -> ColumnType.CATEGORY;
            case TIME -> ColumnType.TIME;
            case PRICE, QUANTITY, RATING -> ColumnType.NUMBER;
            case LABEL -> ColumnType.BOOLEAN;
            case TITLE, TEXT, ID, NAME -> ColumnType.TEXT;
            case FEATURE, IGNORE -> type;
        };
    }
}
