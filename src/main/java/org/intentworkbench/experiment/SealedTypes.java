package org.intentworkbench.experiment;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes a value of a sealed interface as its record with a member `type` (the record's simple name) in front,
/// so that a learner or a tree node is read back as what it was.
final class SealedTypes implements TypeAdapterFactory {
    private static final String TYPE = "type";

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> token) {
        Class<? super T> sealed = token.getRawType();
        if (!sealed.isInterface() || !sealed.isSealed()) {
            return null;
        }
        return new TypeAdapter<T>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                JsonObject written = new JsonObject();
                written.addProperty(TYPE, value.getClass().getSimpleName());
                JsonObject members = gson.toJsonTree(value, value.getClass()).getAsJsonObject();
                members.entrySet().forEach(e -> written.add(e.getKey(), e.getValue()));
                gson.toJson(written, out);
            }

            @Override
            @SuppressWarnings("unchecked")
            public T read(JsonReader in) throws IOException {
                JsonObject read = JsonParser.parseReader(in).getAsJsonObject();
                // what was kept before its interface had a second form says no type: it is of the first
                String name = read.has(TYPE)
                        ? read.get(TYPE).getAsString()
                        : sealed.getPermittedSubclasses()[0].getSimpleName();
                Class<?> record = Arrays.stream(sealed.getPermittedSubclasses())
                        .filter(c -> c.getSimpleName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new JsonParseException("no " + sealed.getSimpleName() + " is a " + name));
                return (T) gson.fromJson(read, record);
            }
        }.nullSafe();
    }
}
