package org.intentworkbench.text.topics;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Edits as JSON: `[{"rename": 3, "name": "runs small"}, {"merge": 3, "others": [5]}, {"hide": 7, "hidden": true}]`.
final class EditBytes {
    private EditBytes() {}

    static byte[] write(List<TopicEdit> edits) {
        var array = new JsonArray();
        for (TopicEdit edit : edits) {
            var one = new JsonObject();
            switch (edit) {
                case TopicEdit.Rename rename -> {
                    one.addProperty("rename", rename.topic());
                    one.addProperty("name", rename.name());
                }
                case TopicEdit.Merge merge -> {
                    one.addProperty("merge", merge.into());
                    var others = new JsonArray();
                    merge.others().forEach(others::add);
                    one.add("others", others);
                }
                case TopicEdit.Hide hide -> {
                    one.addProperty("hide", hide.topic());
                    one.addProperty("hidden", hide.hidden());
                }
            }
            array.add(one);
        }
        return array.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// What cannot be read, as edits of a later version may be, is left out with all that follows: a workspace must
    /// open whatever stands there.
    static List<TopicEdit> read(byte[] bytes) {
        var edits = new ArrayList<TopicEdit>();
        try {
            for (var element : JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonArray()) {
                JsonObject one = element.getAsJsonObject();
                if (one.has("rename")) {
                    edits.add(new TopicEdit.Rename(
                            one.get("rename").getAsInt(), one.get("name").getAsString()));
                } else if (one.has("merge")) {
                    var others = new ArrayList<Integer>();
                    one.getAsJsonArray("others").forEach(other -> others.add(other.getAsInt()));
                    edits.add(new TopicEdit.Merge(one.get("merge").getAsInt(), others));
                } else {
                    edits.add(new TopicEdit.Hide(
                            one.get("hide").getAsInt(), one.get("hidden").getAsBoolean()));
                }
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException | NumberFormatException e) {
            return List.copyOf(edits);
        }
        return List.copyOf(edits);
    }
}
