package org.intentworkbench.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Finds the places of a text that do not decode; those side by side are one. Zero bytes are no text either. Lines
/// are counted as the CSV reader counts them.
final class UndecodedSearch {
    private static final int MOST = 20;
    private static final int AROUND = 20;
    private static final int MOST_OF_LINE = 1000;
    /// Bytes; more than [#AROUND] characters have.
    private static final int KEPT = 200;

    private static final byte[] MARK = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES_SHOWN = 8;

    private final ArrayDeque<byte[]> faults = new ArrayDeque<>();
    private final List<Undecoded> found = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<Place> places = new ArrayList<>();
    private long line = 1;
    private boolean afterReturn;

    private record Place(int from, int to, byte[] bytes) {}

    private UndecodedSearch() {}

    static List<Undecoded> in(SourceFile source, String encoding, long lines, Progress progress) {
        var search = new UndecodedSearch();
        var file = new FileBytes(source, Stage.CHECKING, progress);
        try (var in = new Transcoder(Unpacking.open(source, file), Encodings.charset(encoding), search.faults::add)) {
            var bytes = new byte[1 << 16];
            int count = in.read(bytes);
            while (count >= 0 && search.found.size() < MOST && search.line <= lines) {
                search.take(bytes, count);
                count = in.read(bytes);
            }
            search.endLine();
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", source.name());
        }
        return List.copyOf(search.found.subList(0, Math.min(MOST, search.found.size())));
    }

    private void take(byte[] bytes, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r') {
                if (b == '\r' || !afterReturn) {
                    if (!places.isEmpty()) {
                        keep(bytes, from, i);
                    }
                    endLine();
                    line++;
                }
                from = i + 1;
            } else if (b == (byte) Transcoder.BAD || b == 0) {
                keep(bytes, from, i);
                addPlace(b == 0 ? new byte[1] : faults.removeFirst());
                from = i + 1;
            }
            afterReturn = b == '\r';
        }
        keep(bytes, from, count);
    }

    /// Keeps what may be shown: the ends of what stands between two places.
    private void keep(byte[] bytes, int from, int to) {
        if (to - from <= 2 * KEPT) {
            text.write(bytes, from, to - from);
        } else {
            text.write(bytes, from, KEPT);
            text.write(bytes, to - KEPT, KEPT);
        }
    }

    private void addPlace(byte[] bad) {
        places.add(new Place(text.size(), text.size() + MARK.length, bad));
        text.writeBytes(MARK);
        // a line full of them must not fill the memory
        if (places.size() == MOST_OF_LINE) {
            endLine();
        }
    }

    private void endLine() {
        for (int i = 0; i < places.size(); i++) {
            int last = i;
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(places.get(i).bytes());
            while (last + 1 < places.size()
                    && places.get(last + 1).from() == places.get(last).to()) {
                bytes.writeBytes(places.get(++last).bytes());
            }
            found.add(new Undecoded(
                    line,
                    hex(bytes.toByteArray()),
                    around(places.get(i).from(), places.get(last).to())));
            i = last;
        }
        places.clear();
        text.reset();
    }

    private String around(int from, int to) {
        var all = text.toByteArray();
        var before = new String(all, 0, from, StandardCharsets.UTF_8);
        var after = new String(all, to, all.length - to, StandardCharsets.UTF_8);
        var marks = new String(all, from, to - from, StandardCharsets.UTF_8);
        int skip = before.codePointCount(0, before.length()) - AROUND;
        int keep = Math.min(AROUND, after.codePointCount(0, after.length()));
        return (before.substring(skip > 0 ? before.offsetByCodePoints(0, skip) : 0)
                        + marks.substring(0, Math.min(marks.length(), BYTES_SHOWN))
                        + after.substring(0, after.offsetByCodePoints(0, keep)))
                .replace('\0', '\uFFFD');
    }

    private static String hex(byte[] bytes) {
        var hex = new StringBuilder();
        for (int i = 0; i < Math.min(bytes.length, BYTES_SHOWN); i++) {
            hex.append((i == 0 ? "0x%02X" : " 0x%02X").formatted(bytes[i] & 0xff));
        }
        return bytes.length > BYTES_SHOWN ? hex + " …" : hex.toString();
    }
}
