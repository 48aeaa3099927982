package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// What a file is by its first bytes, whatever it is called.
final class ContentType {
    private static final Map<String, String> PACKED = Map.of(
            "7z\u00BC\u00AF", "7-Zip",
            "Rar!", "RAR",
            "\u00FD7zXZ", "xz",
            "\u0028\u00B5\u002F\u00FD", "Zstandard");
    private static final Map<String, String> NO_TABLE = Map.of(
            "%PDF", "PDF",
            "\u00FF\u00D8\u00FF", "JPEG",
            "\u0089PNG", "PNG",
            "GIF8", "GIF",
            "SQLite format 3", "SQLite",
            "H:2,block", "H2",
            "{\\rtf", "RTF",
            "Obj\u0001", "Avro",
            "\u007FELF", "ELF");
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    private static final int TAR_MARK = 257;
    /// Control characters that text has: tabs, line ends, form feeds, and the separators 0x01, 0x1C-0x1F.
    private static final int TEXT_CONTROLS = 1 << 9 | 1 << 10 | 1 << 12 | 1 << 13 | 1 << 1 | 0xF << 28;

    private ContentType() {}

    /// @return null = text of some sort
    /// @throws Problem if it is known not to hold a table, or locked by a password
    static @Nullable Format of(SourceFile source, byte[] head, Progress progress) {
        var begin = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        if (begin.startsWith("PAR1")) {
            return Format.PARQUET;
        }
        if (Archive.begins(head)) {
            return document(source, progress);
        }
        if (begin.startsWith(OLE)) {
            return ole(source, progress);
        }
        if (Unpacking.isGzip(head)) {
            throw new Problem("problem.ingest.archive.other", source.name(), "gzip × 2");
        }
        if (begin.startsWith("BZh") && begin.startsWith("1AY&SY", 4)) {
            throw new Problem("problem.ingest.archive.other", source.name(), "bzip2");
        }
        for (var packed : PACKED.entrySet()) {
            if (begin.startsWith(packed.getKey())) {
                throw new Problem("problem.ingest.archive.other", source.name(), packed.getValue());
            }
        }
        if (head.length > TAR_MARK + 5 && new String(head, TAR_MARK, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            throw new Problem("problem.ingest.archive.other", source.name(), "tar");
        }
        for (var other : NO_TABLE.entrySet()) {
            if (begin.startsWith(other.getKey())) {
                throw notTable(source, other.getValue());
            }
        }
        return null;
    }

    private static Format document(SourceFile source, Progress progress) {
        try (var file = Spooled.of(source, Stage.CHECKING, progress);
                var archive = Archive.open(file.path(), source.name())) {
            var other = archive.otherDocument();
            if (!other.isEmpty()) {
                throw notTable(source, other);
            }
            if (!archive.isWorkbook()) {
                throw new Problem("problem.ingest.archive.other", source.name(), "zip × 2");
            }
            return Format.XLSX;
        }
    }

    private static Format ole(SourceFile source, Progress progress) {
        try (var file = Spooled.of(source, Stage.CHECKING, progress);
                var ole = new POIFSFileSystem(file.path().toFile(), true)) {
            var root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Problem("problem.ingest.password", source.name());
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return Format.XLS;
            }
            throw notTable(source, root.hasEntryCaseInsensitive("WordDocument") ? "Word (doc)" : "OLE");
        } catch (IOException
                | UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            throw new Problem(e, "problem.ingest.archive.damaged", source.name(), "0");
        }
    }

    private static Problem notTable(SourceFile source, String what) {
        return new Problem("problem.ingest.notTable", source.name(), what);
    }

    /// @param text the beginning, decoded
    /// @throws Problem if it is markup, or no text at all
    static void requireText(SourceFile source, String text) {
        int controls = 0;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            zeros += c == 0 ? 1 : 0;
            controls += c < ' ' && (TEXT_CONTROLS >> c & 1) == 0 ? 1 : 0;
        }
        if (zeros > text.length() / 4 || (controls > 32 && controls > text.length() / 20)) {
            throw new Problem("problem.ingest.binary", source.name());
        }
        var begin = text.substring(0, Math.min(text.length(), 200)).strip().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.startsWith("<head")) {
            throw notTable(source, "HTML");
        }
        if (begin.startsWith("<?xml")) {
            throw notTable(source, "XML");
        }
    }

    /// Whether text holds objects instead of cells; null = cells.
    static @Nullable Format ofText(String text) {
        int i = blank(text, 0);
        if (i == text.length()) {
            return null;
        }
        char first = text.charAt(i);
        int j = blank(text, i + 1);
        char second = j < text.length() ? text.charAt(j) : 0;
        if (first == '[') {
            // [id],[name] is a header in the manner of SQL Server
            return second == '{' || second == '[' || second == ']' ? Format.JSON : null;
        }
        if (first != '{' || (second != '"' && second != '}')) {
            return null;
        }
        int end = objectEnd(text, i);
        if (end < 0) {
            return Format.JSON;
        }
        int next = blank(text, end);
        if (next < text.length()) {
            return Format.JSON_LINES;
        }
        // a single object: one line of many, or the wrapping of an array
        var object = text.substring(i, end);
        boolean wraps = object.replaceAll("\\s", "").contains(":[{");
        return wraps || object.contains("\n") ? Format.JSON : Format.JSON_LINES;
    }

    private static int blank(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// @return -1 where the text ends before the object does
    private static int objectEnd(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
