package org.intentworkbench.ingest.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// An .xlsx workbook: its sheets, what its cell styles say of numbers, and its shared texts.
final class XlsxBook implements AutoCloseable {
    private final XlsxParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<CellFormat> styles = new ArrayList<>();
    private String sharedPart = "";
    private boolean from1904;
    private @Nullable SharedTexts shared;

    /// @param name of the file, for messages
    XlsxBook(Path file, String name) {
        parts = new XlsxParts(file, name);
        try {
            var book = parts.targets("").values().stream()
                    .filter(t -> t.sort().equals("officeDocument"))
                    .findFirst()
                    .orElseThrow(() -> new Problem("problem.ingest.workbook.broken", name))
                    .part();
            var targets = parts.targets(book);
            readSheets(book, targets);
            for (var target : targets.values()) {
                if (target.sort().equals("styles")) {
                    readStyles(target.part());
                } else if (target.sort().equals("sharedStrings")) {
                    sharedPart = target.part();
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            parts.close();
            throw e instanceof Problem problem ? problem : parts.broken(e);
        }
    }

    /// All sheets of cells, hidden ones too, in the order of the workbook.
    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    XlsxParts parts() {
        return parts;
    }

    /// What the style of a cell says of its number.
    CellFormat format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : CellFormat.PLAIN;
    }

    /// Read when first asked for.
    SharedTexts shared(Stage stage, Progress progress) {
        var texts = shared;
        if (texts == null) {
            texts = SharedTexts.read(parts, sharedPart, progress);
            shared = texts;
        }
        return texts;
    }

    private void readSheets(String book, Map<String, XlsxParts.Target> targets) throws XMLStreamException {
        try (var in = parts.open(book)) {
            if (in == null) {
                throw new Problem("problem.ingest.workbook.broken", parts.name());
            }
            var xml = in.xml();
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = isTrue(XlsxParts.attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet")) {
                    var target = targets.get(XlsxParts.attribute(xml, "id"));
                    if (target != null && target.sort().equals("worksheet")) {
                        var state = XlsxParts.attribute(xml, "state");
                        sheets.add(new Sheet(
                                XlsxParts.attribute(xml, "name"),
                                target.part(),
                                state.isEmpty() || state.equals("visible")));
                    }
                }
            }
        }
    }

    private void readStyles(String part) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        try (var in = parts.open(part)) {
            if (in == null) {
                return;
            }
            var xml = in.xml();
            var section = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(section)) {
                    section = "";
                } else if (event == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmts", "cellXfs" -> section = xml.getLocalName();
                        case "numFmt" -> {
                            if (section.equals("numFmts")) {
                                codes.put(id(xml), XlsxParts.attribute(xml, "formatCode"));
                            }
                        }
                        case "xf" -> {
                            if (section.equals("cellXfs")) {
                                styles.add(CellFormat.of(id(xml), codes.getOrDefault(id(xml), "")));
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
    }

    private static int id(XMLStreamReader xml) {
        var id = XlsxParts.attribute(xml, "numFmtId");
        return id.isEmpty() ? 0 : Integer.parseInt(id);
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    @Override
    public void close() {
        parts.close();
    }

    record Sheet(String name, String part, boolean visible) {}
}
