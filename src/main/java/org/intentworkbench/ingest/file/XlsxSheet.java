package org.intentworkbench.ingest.file;

import com.fasterxml.aalto.UncheckedStreamException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// The rows of one sheet of an .xlsx workbook, streamed: at no time more than one of them is in memory.
final class XlsxSheet implements SheetSource {
    private static final int ROWS = 1_048_576;
    private static final int COLUMNS = 16_384;

    private final XlsxBook book;
    private final XlsxBook.Sheet sheet;
    private final Stage stage;
    private final Progress progress;
    private final XlsxParts.Reading in;
    private final XMLStreamReader xml;
    private final SharedTexts shared;
    private final StringBuilder text = new StringBuilder();
    private final long size;
    private int number;
    private int column;
    private boolean ended;

    XlsxSheet(XlsxBook book, XlsxBook.Sheet sheet, Stage stage, Progress progress) {
        this.book = book;
        this.sheet = sheet;
        this.stage = stage;
        this.progress = progress;
        shared = book.shared(stage, progress);
        size = book.parts().size(sheet.part());
        in = open(book, sheet);
        xml = in.xml();
    }

    private static XlsxParts.Reading open(XlsxBook book, XlsxBook.Sheet sheet) {
        var opened = book.parts().open(sheet.part());
        if (opened == null) {
            throw new Problem("problem.ingest.workbook.broken", book.parts().name());
        }
        return opened;
    }

    @Override
    public boolean next(SheetRow row) {
        try {
            while (!ended) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    if (xml.getLocalName().equals("row")) {
                        read(row);
                        if (!row.isBlank()) {
                            return true;
                        }
                    }
                } else if (event == XMLStreamReader.END_DOCUMENT
                        || (event == XMLStreamReader.END_ELEMENT
                                && xml.getLocalName().equals("sheetData"))) {
                    ended = true;
                }
            }
            return false;
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException | UncheckedStreamException e) {
            throw book.parts().broken(e);
        }
    }

    private void read(SheetRow row) throws XMLStreamException {
        var said = XlsxParts.attribute(xml, "r");
        number = said.isEmpty() ? number + 1 : Integer.parseInt(said);
        if (number < 1 || number > ROWS) {
            throw new Problem("problem.ingest.workbook.broken", book.parts().name());
        }
        if (number % 64 == 0) {
            progress.check();
            progress.at(stage, in.position(), size);
        }
        row.begin(number);
        column = -1;
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    readCell(row);
                } else {
                    SharedTexts.skip(xml);
                }
            }
        }
    }

    private void readCell(SheetRow row) throws XMLStreamException {
        var type = "n";
        int style = 0;
        int at = column + 1;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> at = column(xml.getAttributeValue(i));
                case "s" -> style = Integer.parseInt(xml.getAttributeValue(i));
                case "t" -> type = xml.getAttributeValue(i);
                default -> {}
            }
        }
        column = at;
        if (at >= COLUMNS) {
            throw new Problem("problem.ingest.workbook.broken", book.parts().name());
        }
        text.setLength(0);
        boolean formula = false;
        boolean value = false;
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> {
                    value = true;
                    SharedTexts.append(xml, text, book.parts());
                }
                case "is" -> inline();
                case "f" -> {
                    formula = true;
                    SharedTexts.skip(xml);
                }
                default -> SharedTexts.skip(xml);
            }
        }
        if (formula && !value) {
            throw new Problem("problem.ingest.sheet.formula", book.parts().name(), sheet.name(), letters(at) + number);
        }
        if (!text.isEmpty()) {
            put(row, type, style);
        }
    }

    /// Text that stands in the cell itself: plain, or in runs; how it is spoken is passed over.
    private void inline() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> SharedTexts.append(xml, text, book.parts());
                    case "rPh" -> SharedTexts.skip(xml);
                    default -> depth++;
                }
            }
        }
    }

    private void put(SheetRow row, String type, int style) {
        switch (type) {
            case "s" -> row.put(column, shared.get(Integer.parseInt(text, 0, text.length(), 10)), true);
            case "inlineStr", "str" -> row.put(column, SharedTexts.unescaped(text), true);
            case "b" -> row.put(column, text.charAt(0) == '1' || text.charAt(0) == 't' ? "TRUE" : "FALSE", false);
            case "e", "d" -> row.put(column, text.toString(), false);
            default -> {
                var format = book.format(style);
                var written = text.toString().strip();
                row.put(
                        column,
                        format == CellFormat.PLAIN
                                ? PlainNumber.of(written)
                                : SerialTime.of(Double.parseDouble(written), format, book.from1904()),
                        false);
            }
        }
    }

    /// @return from 0
    private static int column(CharSequence reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && column <= COLUMNS; i++) {
            column = column * 26 + (reference.charAt(i) & 0x1f);
        }
        return column - 1;
    }

    /// The name of a column as Excel shows it, from 0: A, B, AA.
    static String letters(int column) {
        return (column >= 26 ? letters(column / 26 - 1) : "") + (char) ('A' + column % 26);
    }

    @Override
    public List<MergedArea> merged() {
        List<MergedArea> areas = new ArrayList<>();
        try (var again = open(book, sheet)) {
            var all = again.xml();
            for (int events = 0; all.hasNext(); events++) {
                if (events % 8192 == 0) {
                    progress.check();
                }
                if (all.next() == XMLStreamReader.START_ELEMENT
                        && all.getLocalName().equals("mergeCell")) {
                    var ends = XlsxParts.attribute(all, "ref").split(":");
                    var last = ends[ends.length - 1];
                    areas.add(new MergedArea(row(ends[0]), row(last), column(ends[0]), column(last)));
                }
            }
        } catch (XMLStreamException | NumberFormatException e) {
            throw book.parts().broken(e);
        }
        return areas;
    }

    private static int row(String reference) {
        return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
    }

    @Override
    public void close() {
        in.close();
    }
}
