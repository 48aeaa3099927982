package org.intentworkbench.text.signals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.jspecify.annotations.Nullable;

/// Changed anchor sentences as JSON: `{"en": {"SENTIMENT": {"for": [...], "against": [...]}}}`. What is not there is
/// standard.
final class PromptJson {
    private static final String FOR = "for";
    private static final String AGAINST = "against";

    private PromptJson() {}

    static byte[] write(SignalPrompts prompts, SignalPrompts standard) {
        var json = new JsonObject();
        for (Language language : Language.values()) {
            var ofLanguage = new JsonObject();
            for (IntentSignal signal : IntentSignal.values()) {
                Anchors anchors = prompts.of(language, signal);
                if (!anchors.equals(standard.of(language, signal))) {
                    var sides = new JsonObject();
                    sides.add(FOR, array(anchors.towards()));
                    sides.add(AGAINST, array(anchors.against()));
                    ofLanguage.add(signal.name(), sides);
                }
            }
            json.add(language.code(), ofLanguage);
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A signal whose sentences cannot be read, as those of a later version may be, keeps the standard ones: a
    /// workspace must open whatever stands there.
    static SignalPrompts read(byte[] bytes, SignalPrompts standard) {
        JsonElement root;
        try {
            root = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonParseException e) {
            return standard;
        }
        SignalPrompts prompts = standard;
        for (Language language : Language.values()) {
            for (IntentSignal signal : IntentSignal.values()) {
                Anchors anchors = anchors(member(member(root, language.code()), signal.name()));
                if (anchors != null) {
                    try {
                        prompts = prompts.with(language, signal, anchors);
                    } catch (Problem notUsable) {
                        continue;
                    }
                }
            }
        }
        return prompts;
    }

    private static @Nullable Anchors anchors(@Nullable JsonElement sides) {
        return sides == null ? null : new Anchors(list(member(sides, FOR)), list(member(sides, AGAINST)));
    }

    private static @Nullable JsonElement member(@Nullable JsonElement json, String name) {
        return json instanceof JsonObject object ? object.get(name) : null;
    }

    private static JsonArray array(List<String> sentences) {
        var array = new JsonArray();
        sentences.forEach(array::add);
        return array;
    }

    private static List<String> list(@Nullable JsonElement json) {
        return json instanceof JsonArray array
                ? array.asList().stream()
                        .filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of();
    }
}
