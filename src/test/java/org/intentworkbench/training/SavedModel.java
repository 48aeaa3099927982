package org.intentworkbench.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;

/// Gson with the few adapters that sealed types need; shows that the records themselves are plain.
final class SavedModel {
    private SavedModel() {}

    static Gson gson() {
        return new GsonBuilder()
                .registerTypeAdapter(
                        Learner.class,
                        new Plain<Learner>(json -> json.has("l2") ? LogisticLearner.class : TreeLearner.class))
                .registerTypeAdapter(
                        Classifier.class,
                        new Plain<Classifier>(json -> json.has("root") ? TreeModel.class : LogisticModel.class))
                .registerTypeAdapter(
                        TreeNode.class,
                        new Plain<TreeNode>(json -> json.has("yes") ? TreeNode.Branch.class : TreeNode.Leaf.class))
                .create();
    }

    /// Writes a value as what it is, and reads it as what its members tell.
    private record Plain<T>(java.util.function.Function<JsonObject, Class<? extends T>> kind)
            implements JsonSerializer<T>, JsonDeserializer<T> {
        @Override
        public JsonElement serialize(T value, Type type, JsonSerializationContext context) {
            return context.serialize(value, value.getClass());
        }

        @Override
        public T deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            return context.deserialize(json, kind.apply(json.getAsJsonObject()));
        }
    }
}
