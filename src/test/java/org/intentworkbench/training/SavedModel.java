package org.intentworkbench.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/// Gson with the few adapters that sealed types need; shows that the records themselves are plain.
final class SavedModel {
    private SavedModel() {}

    static Gson gson() {
        return new GsonBuilder()
                .registerTypeAdapter(Learner.class, new Named<>(Learner.class))
                .registerTypeAdapter(Classifier.class, new Named<>(Classifier.class))
                .registerTypeAdapter(TreeNode.class, new Named<>(TreeNode.class))
                .registerTypeAdapter(FlatTrees.class, (JsonSerializer<FlatTrees>)
                        (trees, type, on) -> new JsonPrimitive(PackedTrees.text(trees)))
                .registerTypeAdapter(FlatTrees.class, (JsonDeserializer<FlatTrees>)
                        (json, type, on) -> PackedTrees.of(json.getAsString()))
                .registerTypeAdapter(
                        FloatRows.class, (JsonSerializer<FloatRows>) (rows, type, on) -> new JsonPrimitive(rows.text()))
                .registerTypeAdapter(FloatRows.class, (JsonDeserializer<FloatRows>)
                        (json, type, on) -> FloatRows.of(json.getAsString()))
                .create();
    }

    /// Writes a value as what it is, with the name of its record.
    private record Named<T>(Class<T> sealed) implements JsonSerializer<T>, JsonDeserializer<T> {
        @Override
        public JsonElement serialize(T value, Type type, JsonSerializationContext context) {
            JsonObject json = context.serialize(value, value.getClass()).getAsJsonObject();
            json.addProperty("type", value.getClass().getSimpleName());
            return json;
        }

        @Override
        public T deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            String name = json.getAsJsonObject().get("type").getAsString();
            List<Class<?>> found = Stream.of(sealed.getPermittedSubclasses())
                    .filter(record -> record.getSimpleName().equals(name))
                    .<Class<?>>map(record -> record)
                    .toList();
            return context.deserialize(json, found.getFirst());
        }
    }
}
