package org.intentworkbench.ingest.preset;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.intentworkbench.domain.Problem;
import org.jspecify.annotations.Nullable;

/// An object of a JSON file that is read to the letter: what is missing, of another type or not known is a
/// [Problem] that names the file, the place in it (as `columns[2].role`) and the value.
public final class StrictObject {
    private final String source;
    private final String place;
    private final JsonObject json;
    private final Set<String> asked = new HashSet<>();

    private StrictObject(String source, String place, JsonObject json) {
        this.source = source;
        this.place = place;
        this.json = json;
    }

    /// @param source what the messages call the text, such as the name of its file
    public static StrictObject parse(String source, String text) {
        JsonElement root;
        try {
            root = new GsonBuilder().setStrictness(Strictness.STRICT).create().fromJson(text, JsonElement.class);
        } catch (JsonParseException e) {
            throw new Problem(e, "problem.ingest.json.broken", source, String.valueOf(e.getMessage()));
        }
        if (root == null || !root.isJsonObject()) {
            throw new Problem("problem.ingest.json.broken", source, "{ }");
        }
        return new StrictObject(source, "", root.getAsJsonObject());
    }

    public boolean has(String key) {
        asked.add(key);
        return json.has(key);
    }

    /// @return the words under a key that must be there
    public String text(String key) {
        var primitive = primitive(key);
        if (!primitive.isString()) {
            throw wrong(key, primitive);
        }
        return primitive.getAsString();
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    public @Nullable String textOrNull(String key) {
        return isNull(key) ? null : text(key);
    }

    public boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        var primitive = primitive(key);
        if (!primitive.isBoolean()) {
            throw wrong(key, primitive);
        }
        return primitive.getAsBoolean();
    }

    public int number(String key, int least) {
        var primitive = primitive(key);
        try {
            int value = primitive.isNumber() ? primitive.getAsBigDecimal().intValueExact() : -1;
            if (value >= least && primitive.isNumber()) {
                return value;
            }
        } catch (ArithmeticException e) {
            // no whole number, or beyond an int: told as any other wrong value
        }
        throw wrong(key, primitive);
    }

    /// Words of an enum are written in lower case, with `-` for `_`.
    public <E extends Enum<E>> E word(String key, Class<E> type) {
        var text = text(key);
        for (var constant : type.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        throw wrong(key, primitive(key));
    }

    public <E extends Enum<E>> @Nullable E wordOrNull(String key, Class<E> type) {
        return isNull(key) ? null : word(key, type);
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public StrictObject object(String key) {
        return object(at(key), required(key));
    }

    /// @return the objects of a list; none where the key is missing
    public List<StrictObject> objects(String key) {
        var objects = new ArrayList<StrictObject>();
        if (has(key)) {
            var element = required(key);
            if (!element.isJsonArray()) {
                throw wrong(key, element);
            }
            for (int i = 0; i < element.getAsJsonArray().size(); i++) {
                var each = element.getAsJsonArray().get(i);
                objects.add(object(at(key) + "[" + i + "]", each));
            }
        }
        return objects;
    }

    /// @throws Problem if a key was not asked for: it may be misspelt, and would be passed over in silence
    public void end() {
        for (var key : json.keySet()) {
            if (!asked.contains(key)) {
                throw new Problem("problem.ingest.json.unknown", source, at(key));
            }
        }
    }

    /// What to throw where a value is well-formed and yet makes no sense.
    public Problem wrong(String key) {
        return wrong(key, required(key));
    }

    private Problem wrong(String key, JsonElement value) {
        return new Problem("problem.ingest.json.value", source, at(key), value.toString());
    }

    private boolean isNull(String key) {
        return !has(key) || json.get(key).isJsonNull();
    }

    private StrictObject object(String where, JsonElement element) {
        if (!element.isJsonObject()) {
            throw new Problem("problem.ingest.json.value", source, where, element.toString());
        }
        return new StrictObject(source, where, element.getAsJsonObject());
    }

    private JsonPrimitive primitive(String key) {
        var element = required(key);
        if (!element.isJsonPrimitive()) {
            throw wrong(key, element);
        }
        return element.getAsJsonPrimitive();
    }

    private JsonElement required(String key) {
        asked.add(key);
        var element = json.get(key);
        if (element == null) {
            throw new Problem("problem.ingest.json.missing", source, at(key));
        }
        return element;
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
