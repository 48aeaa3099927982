package org.intentworkbench.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.intentworkbench.domain.Condition;

/// Conditions as JSON, each an object with its `test`. An open bound of a range is left out, since JSON has no
/// infinity.
final class ConditionJson {
    private ConditionJson() {}

    static String write(List<Condition> conditions) {
        var array = new JsonArray();
        for (var condition : conditions) {
            array.add(write(condition));
        }
        return array.toString();
    }

    private static JsonObject write(Condition condition) {
        var json = new JsonObject();
        switch (condition) {
            case Condition.Between between -> {
                json.addProperty("test", "between");
                json.addProperty("column", between.column());
                addBounds(json, between.low(), between.high());
            }
            case Condition.AnyOf anyOf -> {
                json.addProperty("test", "anyOf");
                json.addProperty("column", anyOf.column());
                var levels = new JsonArray();
                anyOf.levels().stream().sorted().forEach(levels::add);
                json.add("levels", levels);
            }
            case Condition.ScoreBetween score -> {
                json.addProperty("test", "scoreBetween");
                addBounds(json, score.low(), score.high());
            }
        }
        return json;
    }

    private static void addBounds(JsonObject json, double low, double high) {
        if (!Double.isInfinite(low)) {
            json.addProperty("low", low);
        }
        if (!Double.isInfinite(high)) {
            json.addProperty("high", high);
        }
    }

    static List<Condition> read(String text) {
        var conditions = new ArrayList<Condition>();
        for (var element : JsonParser.parseString(text).getAsJsonArray()) {
            conditions.add(read(element.getAsJsonObject()));
        }
        return conditions;
    }

    private static Condition read(JsonObject json) {
        double low = json.has("low") ? json.get("low").getAsDouble() : Double.NEGATIVE_INFINITY;
        double high = json.has("high") ? json.get("high").getAsDouble() : Double.POSITIVE_INFINITY;
        var test = json.get("test").getAsString();
        return switch (test) {
            case "between" -> new Condition.Between(json.get("column").getAsString(), low, high);
            case "anyOf" -> {
                var levels = new HashSet<String>();
                json.get("levels").getAsJsonArray().forEach(level -> levels.add(level.getAsString()));
                yield new Condition.AnyOf(json.get("column").getAsString(), levels);
            }
            case "scoreBetween" -> new Condition.ScoreBetween(low, high);
            default -> throw new IllegalStateException("no condition is called " + test);
        };
    }
}
