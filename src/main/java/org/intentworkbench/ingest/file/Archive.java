package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.intentworkbench.domain.Problem;

/// A zip archive: files to import, or an office document.
final class Archive implements AutoCloseable {
    private static final int NAMES_SHOWN = 5;
    /// What archives carry along besides their tables.
    private static final List<String> COMPANIONS = List.of("readme", "license", "licence", "changelog", "copyright");

    private final ZipFile zip;
    private final String name;

    private Archive(ZipFile zip, String name) {
        this.zip = zip;
        this.name = name;
    }

    static boolean begins(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6) || (head[2] == 7 && head[3] == 8));
    }

    /// @param name of the archive, for sentences
    static Archive open(Path path, String name) {
        try {
            return new Archive(zip(path), name);
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(e, "problem.ingest.archive.damaged", name, "0");
        }
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return zip(path, "UTF-8");
        } catch (CharacterCodingException e) {
            // archives of older Chinese systems write the names of their entries in GBK
            try {
                return zip(path, "GB18030");
            } catch (CharacterCodingException again) {
                return zip(path, "ISO-8859-1");
            }
        }
    }

    private static ZipFile zip(Path path, String charset) throws IOException {
        return ZipFile.builder()
                .setPath(path)
                .setCharset(charset)
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    boolean isWorkbook() {
        return zip.getEntry("xl/workbook.xml") != null
                || (zip.getEntry("[Content_Types].xml") != null
                        && entries().stream()
                                .anyMatch(e -> e.getName().startsWith("xl/")
                                        && e.getName().endsWith(".xml")));
    }

    /// What sort of document it is that holds no table we could read; empty for archives and Excel workbooks.
    String otherDocument() {
        if (zip.getEntry("xl/workbook.bin") != null) {
            return "Excel (xlsb)";
        }
        if (zip.getEntry("word/document.xml") != null) {
            return "Word (docx)";
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return "PowerPoint (pptx)";
        }
        var mime = zip.getEntry("mimetype");
        if (mime != null && mime.getSize() < 200) {
            try (var in = zip.getInputStream(mime)) {
                var type = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                return type.contains("spreadsheet")
                        ? "OpenDocument (ods)"
                        : type.contains("opendocument") ? "OpenDocument" : type.contains("epub") ? "EPUB" : "";
            } catch (IOException e) {
                return "";
            }
        }
        return "";
    }

    /// Names of the entries that can be imported, sorted. An only file can, whatever it is called.
    List<String> tables() {
        var files = entries().stream()
                .filter(e -> !e.isDirectory())
                .map(ZipArchiveEntry::getName)
                .filter(Archive::isShown)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (files.size() == 1) {
            return files;
        }
        return files.stream().filter(SourceFolder::isKnown).toList();
    }

    /// Without what macOS and Windows hide in archives.
    private static boolean isShown(String entry) {
        for (var part : entry.split("[/\\\\]")) {
            if (part.startsWith(".") || part.startsWith("~$") || part.equals("__MACOSX")) {
                return false;
            }
        }
        var last = entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1)
                .toLowerCase(java.util.Locale.ROOT);
        return !last.equals("thumbs.db")
                && !last.equals("desktop.ini")
                && COMPANIONS.stream().noneMatch(last::contains);
    }

    private List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntries());
    }

    /// @param wanted name of an entry; empty = the only one
    ZipArchiveEntry entry(String wanted) {
        if (wanted.isEmpty()) {
            var tables = tables();
            if (tables.isEmpty()) {
                throw new Problem("problem.ingest.archive.empty", name);
            }
            if (tables.size() > 1) {
                var shown = tables.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
                throw new Problem(
                        "problem.ingest.archive.several", name, tables.size() > NAMES_SHOWN ? shown + ", …" : shown);
            }
            return checked(zip.getEntry(tables.getFirst()));
        }
        var entry = zip.getEntry(wanted);
        if (entry == null || entry.isDirectory()) {
            throw new Problem("problem.ingest.archive.entry", name, wanted);
        }
        return checked(entry);
    }

    private ZipArchiveEntry checked(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Problem("problem.ingest.archive.password", name);
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Problem("problem.ingest.archive.method", name, entry.getName());
        }
        UnpackedBytes.requireHarmless(name, entry.getCompressedSize(), entry.getSize());
        return entry;
    }

    InputStream open(ZipArchiveEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.archive.damaged", name, "0");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
