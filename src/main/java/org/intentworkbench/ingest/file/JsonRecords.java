package org.intentworkbench.ingest.file;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.jspecify.annotations.Nullable;

/// The records of a JSON text, one after another: the elements of the array it is or holds. Their lines are their
/// numbers in the array, from 1.
final class JsonRecords implements RecordSource {
    private final JsonSource source;
    private final int depth;
    private final boolean single;
    private long number;
    private boolean ended;

    /// @param path of the array, as [#find] gives it
    JsonRecords(JsonSource source, Place path) {
        this.source = source;
        depth = path.names().size();
        single = path.single();
        if (!single) {
            source.step(json -> enter(source, json, path.names()));
        }
    }

    private static boolean enter(JsonSource source, JsonReader json, List<String> names) throws IOException {
        for (var name : names) {
            json.beginObject();
            while (!json.nextName().equals(name)) {
                source.skip(json);
            }
        }
        json.beginArray();
        return true;
    }

    @Override
    public @Nullable Entry next() {
        if (ended) {
            return null;
        }
        if (single) {
            ended = true;
            return entry(source.only());
        }
        if (source.step(JsonReader::hasNext)) {
            return entry(source.value());
        }
        ended = true;
        source.step(this::leave);
        return null;
    }

    private Entry entry(Nested value) {
        number++;
        return value instanceof Nested.Members members
                ? new Entry(number, members, "")
                : new Entry(number, null, value.json());
    }

    private boolean leave(JsonReader json) throws IOException {
        json.endArray();
        for (int i = 0; i < depth; i++) {
            while (json.hasNext()) {
                // gson passes over the name first, then over the value
                json.skipValue();
                source.skip(json);
            }
            json.endObject();
        }
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("more " + json);
        }
        return true;
    }

    @Override
    public void close() {
        source.close();
    }

    /// Where the records are.
    /// @param names that lead to their array; none where the text is the array
    /// @param single the text is one record itself
    record Place(List<String> names, boolean single) {}

    /// Finds the array of objects.
    ///
    /// @throws Problem if there is none, or several
    static Place find(JsonSource source, String file) {
        var first = source.step(JsonReader::peek);
        if (first == JsonToken.BEGIN_ARRAY) {
            return new Place(List.of(), false);
        }
        if (first != JsonToken.BEGIN_OBJECT) {
            throw new Problem("problem.ingest.json.scalar", file);
        }
        List<List<String>> found = new ArrayList<>();
        source.step(json -> search(source, json, List.of(), found));
        if (found.size() > 1) {
            throw new Problem(
                    "problem.ingest.json.arrays",
                    file,
                    String.join(
                            ", ", found.stream().map(p -> String.join(".", p)).toList()));
        }
        return found.isEmpty() ? new Place(List.of(), true) : new Place(found.getFirst(), false);
    }

    private static boolean search(JsonSource source, JsonReader json, List<String> path, List<List<String>> found)
            throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            List<String> here = new ArrayList<>(path);
            here.add(json.nextName());
            if (json.peek() == JsonToken.BEGIN_OBJECT) {
                search(source, json, here, found);
            } else if (json.peek() == JsonToken.BEGIN_ARRAY) {
                json.beginArray();
                if (json.hasNext() && json.peek() == JsonToken.BEGIN_OBJECT) {
                    found.add(here);
                }
                while (json.hasNext()) {
                    source.skip(json);
                }
                json.endArray();
            } else {
                source.skip(json);
            }
        }
        json.endObject();
        return true;
    }
}
