package org.intentworkbench.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;

/// The first rows of a sheet, from which its header is told.
final class SheetHeads {
    private SheetHeads() {}

    /// @throws Problem if the sheet holds no row
    static int headerRow(SheetSource rows, String file, String sheet) {
        List<SheetRow> head = new ArrayList<>();
        var row = new SheetRow();
        while (head.size() < SheetHeader.HEAD && rows.next(row)) {
            head.add(row.copy());
        }
        if (head.isEmpty()) {
            throw new Problem("problem.ingest.sheet.empty", file, sheet);
        }
        return SheetHeader.find(head, rows::merged);
    }
}
