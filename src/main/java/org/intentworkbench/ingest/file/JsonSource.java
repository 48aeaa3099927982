package org.intentworkbench.ingest.file;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.intentworkbench.domain.Problem;

/// JSON as the standard has it (RFC 8259), value by value. Numbers stay to the letter. Bytes that are not UTF-8 are
/// marked by [Row#BROKEN]. Values nest [#DEEPEST] deep at most.
final class JsonSource implements AutoCloseable {
    static final int DEEPEST = 100;

    /// Characters of one value.
    static final int LONGEST = 64 << 20;

    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    private final JsonReader json;
    private final Limited text;
    private final String name;

    /// @param name of the file, for messages
    JsonSource(Reader text, String name) {
        this.text = new Limited(text);
        this.name = name;
        json = new JsonReader(this.text);
        json.setStrictness(Strictness.STRICT);
        json.setNestingLimit(DEEPEST);
    }

    static Reader reader(InputStream utf8) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(Row.BROKEN));
        return new InputStreamReader(utf8, decoder);
    }

    /// Something that may break off or be no JSON.
    interface Step<T> {
        T take(JsonReader json) throws IOException;
    }

    /// @throws Problem that names line and column, from 1, where the text is no JSON
    <T> T step(Step<T> step) {
        text.mark = text.position;
        try {
            return step.take(json);
        } catch (TooLong e) {
            throw new Problem(e, "problem.ingest.json.long", name, Integer.toString(LONGEST >> 20));
        } catch (EOFException e) {
            throw broken("problem.ingest.json.end", e);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            var message = String.valueOf(e.getMessage());
            throw broken(
                    message.startsWith("Nesting limit") ? "problem.ingest.json.deep" : "problem.ingest.json.syntax", e);
        }
    }

    private Problem broken(String key, Exception cause) {
        var place = PLACE.matcher(String.valueOf(cause.getMessage()));
        boolean found = place.find();
        return new Problem(cause, key, name, found ? place.group(1) : "1", found ? place.group(2) : "1");
    }

    /// The value that comes next.
    Nested value() {
        return step(JsonSource::read);
    }

    /// Passes over a value, within a step.
    void skip(JsonReader in) throws IOException {
        text.mark = text.position;
        in.skipValue();
    }

    private static Nested read(JsonReader json) throws IOException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> members(json);
            case BEGIN_ARRAY -> {
                List<Nested> items = new ArrayList<>();
                json.beginArray();
                while (json.hasNext()) {
                    items.add(read(json));
                }
                json.endArray();
                yield new Nested.Items(items);
            }
            case STRING -> new Nested.Words(json.nextString());
            case NUMBER -> new Nested.Plain(json.nextString());
            case BOOLEAN -> new Nested.Plain(json.nextBoolean() ? "true" : "false");
            case NULL -> {
                json.nextNull();
                yield Nested.NOTHING;
            }
            default -> throw new IOException("unexpected " + json);
        };
    }

    private static Nested members(JsonReader json) throws IOException {
        Map<String, Nested> fields = new LinkedHashMap<>();
        boolean twice = false;
        json.beginObject();
        while (json.hasNext()) {
            var field = json.nextName();
            twice |= fields.putIfAbsent(field, read(json)) != null;
        }
        json.endObject();
        return new Nested.Members(fields, twice);
    }

    /// The value, if nothing but it stands here.
    Nested only() {
        var value = value();
        step(in -> {
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("more " + in);
            }
            return true;
        });
        return value;
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", name);
        }
    }

    /// Ends the reading within a value that does not end.
    private static final class Limited extends FilterReader {
        private long position;
        private long mark;

        Limited(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] chars, int offset, int length) throws IOException {
            int count = super.read(chars, offset, length);
            position += Math.max(0, count);
            if (position - mark > LONGEST + 4096L) {
                throw new TooLong();
            }
            return count;
        }
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
