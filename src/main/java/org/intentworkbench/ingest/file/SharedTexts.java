package org.intentworkbench.ingest.file;

import com.fasterxml.aalto.UncheckedStreamException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;

/// The texts that the cells of an .xlsx workbook share, by number.
final class SharedTexts {
    /// What a cell may hold is 32,767 characters; more is left to other writers, but not everything.
    static final int LONGEST = 1 << 20;

    private static final int CHECK = 1024;

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    /// @param part empty where the workbook has none
    /// @throws Problem if the texts take more than a third of the memory this program may use
    static SharedTexts read(XlsxParts parts, String part, Progress progress) {
        var shared = new SharedTexts();
        long room = Runtime.getRuntime().maxMemory() / 3;
        try (var in = part.isEmpty() ? null : parts.open(part)) {
            if (in == null) {
                return shared;
            }
            var xml = in.xml();
            var text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "si" -> text.setLength(0);
                        case "t" -> append(xml, text, parts);
                        // how a text is spoken is no part of it
                        case "rPh" -> skip(xml);
                        default -> {}
                    }
                } else if (event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    shared.texts.add(unescaped(text));
                    room -= 56 + text.length();
                    if (room < 0) {
                        throw new Problem("problem.ingest.workbook.memory", parts.name());
                    }
                    if (shared.texts.size() % CHECK == 0) {
                        progress.check();
                    }
                }
            }
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw parts.broken(e);
        }
        return shared;
    }

    int size() {
        return texts.size();
    }

    String get(int number) {
        return texts.get(number);
    }

    /// Appends the text of the element that began last, up to its end.
    static void append(XMLStreamReader xml, StringBuilder text, XlsxParts parts) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    if (text.length() > LONGEST) {
                        throw new Problem("problem.ingest.workbook.bomb", parts.name());
                    }
                }
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /// Passes over the element that began last.
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
        }
    }

    /// Characters that XML cannot hold stand as `_x000D_`; an underscore that only looks like one as `_x005F_`.
    static String unescaped(StringBuilder text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text.toString();
        }
        var out = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", at)) {
            if (isEscape(text, at)) {
                out.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                at += 7;
                from = at;
            } else {
                at++;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean isEscape(StringBuilder text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
