package org.intentworkbench.ingest.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.intentworkbench.domain.Problem;
import org.jspecify.annotations.Nullable;

/// The parts of an .xlsx file and what they refer to. Names of parts and relationships are told by their ends, so that
/// both the usual and the strict form of the format are read.
final class XlsxParts implements AutoCloseable {
    /// A part that unpacks to more than this many times its packed size, and to more than [#SUSPECT] bytes, was made
    /// to fill memories. Sheets of real workbooks stay under 50.
    private static final long RATIO = 250;

    private static final long SUSPECT = 64L << 20;

    private final ZipFile zip;
    private final String name;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final XMLInputFactory xml = new InputFactoryImpl();

    /// @param name of the file, for messages
    XlsxParts(Path file, String name) {
        this.name = name;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            var key = XlsBlocks.isProtected(file) ? "problem.ingest.password" : "problem.ingest.workbook.broken";
            throw new Problem(e, key, name);
        }
        zip.stream().forEach(entry -> entries.put(key(entry.getName()), entry));
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private static String key(String part) {
        var path = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    String name() {
        return name;
    }

    Problem broken(Throwable cause) {
        return new Problem(cause, "problem.ingest.workbook.broken", name);
    }

    /// Unpacked size of a part in bytes.
    long size(String part) {
        var entry = entries.get(key(part));
        return entry == null ? 0 : entry.getSize();
    }

    /// @return null where there is no such part
    @Nullable
    Reading open(String part) {
        var entry = entries.get(key(part));
        if (entry == null) {
            return null;
        }
        try {
            return new Reading(new Watched(zip.getInputStream(entry), entry));
        } catch (IOException | XMLStreamException e) {
            throw broken(e);
        }
    }

    /// What a part refers to: by id, the place in the file and the last word of its sort (`worksheet`).
    Map<String, Target> targets(String part) {
        int slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        Map<String, Target> targets = new LinkedHashMap<>();
        try (var in = open(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
            if (in == null) {
                return targets;
            }
            var xmlIn = in.xml();
            while (xmlIn.hasNext()) {
                if (xmlIn.next() == XMLStreamReader.START_ELEMENT
                        && xmlIn.getLocalName().equals("Relationship")) {
                    var sort = attribute(xmlIn, "Type");
                    var target = attribute(xmlIn, "Target");
                    targets.put(
                            attribute(xmlIn, "Id"),
                            new Target(
                                    sort.substring(sort.lastIndexOf('/') + 1),
                                    target.startsWith("/") ? target.substring(1) : resolve(folder, target)));
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return targets;
    }

    private static String resolve(String folder, String target) {
        var path = folder + target;
        while (path.contains("../")) {
            var shorter = path.replaceFirst("[^/]+/\\.\\./", "");
            if (shorter.equals(path)) {
                break;
            }
            path = shorter;
        }
        return path.replace("./", "");
    }

    /// The value of an attribute by its local name; empty where it is absent.
    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    record Target(String sort, String part) {}

    /// A part being read.
    final class Reading implements AutoCloseable {
        private final Watched in;
        private final XMLStreamReader reader;

        Reading(Watched in) throws XMLStreamException {
            this.in = in;
            reader = xml.createXMLStreamReader(in);
        }

        XMLStreamReader xml() {
            return reader;
        }

        /// Unpacked bytes read so far.
        long position() {
            return in.position;
        }

        @Override
        public void close() {
            try {
                reader.close();
                in.close();
            } catch (IOException | XMLStreamException e) {
                throw broken(e);
            }
        }
    }

    private final class Watched extends FilterInputStream {
        private final ZipEntry entry;
        private long position;

        Watched(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                position += count;
                if (position > SUSPECT && position > RATIO * Math.max(1, entry.getCompressedSize())) {
                    throw new Problem("problem.ingest.workbook.bomb", name);
                }
            }
            return count;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
