package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.intentworkbench.domain.Problem;
import org.jspecify.annotations.Nullable;

/// The records of JSON lines: one object a line, empty lines passed over. A line that is no object, or too long
/// (see [JsonSource#LONGEST]), is handed out as text and costs nothing but itself.
final class JsonLines implements RecordSource {
    private static final int SHOWN = 10_000;

    private final Reader text;
    private final String name;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;
    private long number;
    private boolean tooLong;

    /// @param name of the file, for messages
    JsonLines(Reader text, String name) {
        this.text = text;
        this.name = name;
    }

    @Override
    public @Nullable Entry next() {
        try {
            while (readLine()) {
                number++;
                if (tooLong) {
                    return new Entry(number, null, line.substring(0, SHOWN));
                }
                var written = line.toString().strip();
                if (!written.isEmpty()) {
                    return entry(written);
                }
            }
            return null;
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", name);
        }
    }

    private Entry entry(String written) {
        try (var source = new JsonSource(new StringReader(written), name)) {
            if (source.only() instanceof Nested.Members members) {
                return new Entry(number, members, "");
            }
        } catch (Problem e) {
            // the line is kept with its number among the refused rows
            return new Entry(number, null, written);
        }
        return new Entry(number, null, written);
    }

    private boolean readLine() throws IOException {
        line.setLength(0);
        tooLong = false;
        boolean any = false;
        while (true) {
            if (from == to) {
                to = text.read(buffer);
                from = 0;
                if (to <= 0) {
                    to = 0;
                    return any;
                }
            }
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (line.length() + (end - from) <= JsonSource.LONGEST) {
                line.append(buffer, from, end - from);
            } else {
                tooLong = true;
            }
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) {
                return true;
            }
        }
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", name);
        }
    }
}
