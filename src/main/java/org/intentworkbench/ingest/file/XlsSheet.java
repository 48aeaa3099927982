package org.intentworkbench.ingest.file;

import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// The rows of one sheet of an .xls workbook.
final class XlsSheet implements SheetSource {
    private static final int FIRST_CUSTOM_FORMAT = 164;

    private final Sheet sheet;
    private final String name;
    private final boolean from1904;
    private final Stage stage;
    private final Progress progress;
    private final Iterator<Row> rows;

    /// @param name of the file, for messages
    XlsSheet(Sheet sheet, String name, boolean from1904, Stage stage, Progress progress) {
        this.name = name;
        this.sheet = sheet;
        this.from1904 = from1904;
        this.stage = stage;
        this.progress = progress;
        rows = sheet.rowIterator();
    }

    @Override
    public boolean next(SheetRow row) {
        try {
            return read(row);
        } catch (Problem | Cancelled e) {
            throw e;
        } catch (RuntimeException e) {
            // POI answers damage with exceptions of many types
            throw new Problem(e, "problem.ingest.workbook.broken", name);
        }
    }

    private boolean read(SheetRow row) {
        while (rows.hasNext()) {
            var cells = rows.next();
            progress.check();
            progress.at(stage, cells.getRowNum() + 1L, sheet.getLastRowNum() + 1L);
            row.begin(cells.getRowNum() + 1);
            for (var cell : cells) {
                put(row, cell);
            }
            if (!row.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private void put(SheetRow row, Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        int column = cell.getColumnIndex();
        switch (type) {
            case STRING -> row.put(column, cell.getRichStringCellValue().getString(), true);
            case BOOLEAN -> row.put(column, cell.getBooleanCellValue() ? "TRUE" : "FALSE", false);
            case ERROR ->
                row.put(column, FormulaError.forInt(cell.getErrorCellValue()).getString(), false);
            case NUMERIC -> row.put(column, number(cell), false);
            default -> {}
        }
    }

    private String number(Cell cell) {
        int id = cell.getCellStyle().getDataFormat();
        var code = id < FIRST_CUSTOM_FORMAT ? "" : cell.getCellStyle().getDataFormatString();
        return SerialTime.of(cell.getNumericCellValue(), CellFormat.of(id, code), from1904);
    }

    @Override
    public List<MergedArea> merged() {
        return sheet.getMergedRegions().stream()
                .map(a ->
                        new MergedArea(a.getFirstRow() + 1, a.getLastRow() + 1, a.getFirstColumn(), a.getLastColumn()))
                .toList();
    }

    @Override
    public void close() {}
}
