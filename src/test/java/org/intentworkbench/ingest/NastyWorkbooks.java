package org.intentworkbench.ingest;

import static org.intentworkbench.ingest.Made.rows;
import static org.intentworkbench.ingest.Made.xls;
import static org.intentworkbench.ingest.Made.xlsx;
import static org.intentworkbench.ingest.NastyDelimited.EVENTS;
import static org.intentworkbench.ingest.NastyDelimited.VIEW;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.intentworkbench.ingest.file.FormChoices;

/// Workbooks, new and old.
final class NastyWorkbooks {
    private static final List<Object> HEADER = List.of("event_time", "event_type", "product_id", "price", "user_id");
    private static final String LAST = "2024-01-01T10:00:00Z | view | 7 | 1.5 | ann";

    private NastyWorkbooks() {}

    static List<NastyFile> all() {
        var cases = new ArrayList<NastyFile>();
        byte[] plain = xlsx(book -> events(book.createSheet("events"), 0));
        cases.add(NastyFile.of("a workbook with true dates", plain, "2")
                .named("file.xlsx")
                .telling(LAST));
        cases.add(NastyFile.of("a workbook under the name of a csv", plain, "2").telling(LAST));
        cases.add(NastyFile.of("text under the name of a workbook", EVENTS + VIEW, "1")
                .named("file.xlsx")
                .telling(LAST));
        cases.add(NastyFile.of("an old workbook", xls(book -> events(book.createSheet("events"), 0)), "2")
                .named("file.xls")
                .telling(LAST));
        cases.add(NastyFile.of("a workbook with a password", Made.locked(plain), "problem.ingest.password")
                .named("file.xlsx"));
        cases.add(NastyFile.of(
                        "a workbook that breaks off",
                        Made.cut(plain, plain.length / 2),
                        "problem.ingest.archive.damaged")
                .named("file.xlsx"));
        cases.add(NastyFile.of(
                        "a workbook without rows", xlsx(book -> book.createSheet("a")), "problem.ingest.workbook.empty")
                .named("file.xlsx"));
        cases.add(NastyFile.of(
                        "a workbook with a header only",
                        xlsx(book -> rows(book.createSheet("a"), 0, List.of(HEADER))),
                        "problem.ingest.headerOnly")
                .named("file.xlsx"));
        cases.add(NastyFile.of("cells that are formulas", xlsx(NastyWorkbooks::formulas), "2")
                .named("file.xlsx")
                .telling("b | 6 | false"));
        cases.add(NastyFile.of("merged headers above the header", xlsx(NastyWorkbooks::merged), "2")
                .as(org.intentworkbench.domain.FileKind.SESSIONS)
                .named("file.xlsx")
                .telling(LAST));
        cases.add(NastyFile.of("the second sheet, as the user says", xlsx(NastyWorkbooks::twoSheets), "2")
                .named("file.xlsx")
                .form(FormChoices.NONE.withSheet("events"))
                .telling(LAST));
        cases.add(NastyFile.of("a sheet that is not there", plain, "problem.ingest.sheet.absent")
                .named("file.xlsx")
                .form(FormChoices.NONE.withSheet("orders")));
        cases.add(NastyFile.of(
                        "a formula without its result", xlsx(NastyWorkbooks::unsolved), "problem.ingest.sheet.formula")
                .named("file.xlsx")
                .telling("B2"));
        cases.add(NastyFile.of("cells with errors", xlsx(NastyWorkbooks::errors), "300|302:amount:refused.number")
                .named("file.xlsx"));
        cases.add(NastyFile.of("numbers and text in one column of ids", xlsx(NastyWorkbooks::mixedIds), "2")
                .named("file.xlsx")
                .telling("C536381 | 2010-12-01T08:26:00Z | 85123A | 1 | sale"));
        return cases;
    }

    private static void events(Sheet sheet, int from) {
        rows(sheet, from, List.of(HEADER));
        var style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
        for (int i = 1; i <= 2; i++) {
            rows(sheet, from + i, List.of(List.of("", "view", 7, 1.5, "ann")));
            var cell = sheet.getRow(from + i).getCell(0);
            cell.setCellValue(LocalDateTime.of(2024, 1, 1, 10, 0));
            cell.setCellStyle(style);
        }
    }

    private static void formulas(Workbook book) {
        var sheet = book.createSheet("a");
        rows(sheet, 0, List.of(List.of("user", "amount", "label"), List.of("a", 2, 1), List.of("b", 3, 0)));
        for (int i = 1; i <= 2; i++) {
            sheet.getRow(i).getCell(1).setCellFormula((i + 1) + "*2");
        }
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static void unsolved(Workbook book) {
        var sheet = book.createSheet("a");
        rows(sheet, 0, List.of(List.of("user", "amount", "label"), List.of("a", 2, 1)));
        sheet.getRow(1).createCell(1).setCellFormula("2*2");
    }

    private static void merged(Workbook book) {
        var sheet = book.createSheet("a");
        rows(
                sheet,
                0,
                List.of(
                        List.of("Export of the shop", "", "", "", ""),
                        List.of("what happened", "", "to what", "", "by whom")));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
        events(sheet, 2);
    }

    private static void twoSheets(Workbook book) {
        rows(book.createSheet("read me"), 0, List.of(List.of("made by", "the shop"), List.of("on", "Monday")));
        events(book.createSheet("events"), 0);
    }

    private static void errors(Workbook book) {
        var sheet = book.createSheet("a");
        rows(sheet, 0, List.of(List.of("user", "amount", "label")));
        for (int i = 1; i <= 301; i++) {
            rows(sheet, i, List.of(List.of("u" + i, i * 1.5, i % 2)));
        }
        sheet.getRow(301).getCell(1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
    }

    private static void mixedIds(Workbook book) {
        rows(
                book.createSheet("a"),
                0,
                List.of(
                        List.of("InvoiceNo", "InvoiceDate", "StockCode", "Quantity"),
                        List.of(536365, "2010-12-01 08:26:00", 22633, 6),
                        List.of("C536381", "2010-12-01 08:26:00", "85123A", 1)));
    }
}
