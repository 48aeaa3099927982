package org.intentworkbench.ingest.preset;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.regex.PatternSyntaxException;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.jspecify.annotations.Nullable;

/// Presets as JSON, read to the letter.
final class PresetJson {
    private PresetJson() {}

    static String write(Preset preset) {
        var json = new JsonObject();
        json.addProperty("name", preset.name());
        addText(json, "title", preset.title().isEmpty() ? null : preset.title());
        json.addProperty("kind", StrictObject.word(preset.kind()));
        json.addProperty("header", preset.header());
        json.addProperty("open", preset.open());
        var delimiter = preset.delimiter();
        addText(json, "delimiter", delimiter == null ? null : delimiter.toString());
        var columns = new JsonArray();
        preset.columns().forEach(c -> columns.add(write(c)));
        json.add("columns", columns);
        var codes = new JsonArray();
        for (var code : preset.codes()) {
            var one = new JsonObject();
            one.addProperty("code", code.code());
            var kind = code.kind();
            if (kind == null) {
                one.add("kind", JsonNull.INSTANCE);
            } else {
                one.addProperty("kind", StrictObject.word(kind));
            }
            codes.add(one);
        }
        json.add("codes", codes);
        json.addProperty("zone", preset.zone());
        json.addProperty("gapMinutes", preset.gapMinutes());
        json.addProperty("endsAtMidnight", preset.endsAtMidnight());
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .serializeNulls()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json)
                + "\n";
    }

    private static JsonObject write(PresetColumn column) {
        var json = new JsonObject();
        json.addProperty("name", column.name());
        json.addProperty("required", column.required());
        addText(json, "role", word(column.role()));
        addText(json, "type", word(column.type()));
        addText(json, "reading", word(column.reading()));
        addText(json, "unit", column.unit());
        var missing = column.strayIsMissing();
        if (missing != null) {
            json.addProperty("strayIsMissing", missing);
        }
        addText(json, "cells", column.cells());
        return json;
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : StrictObject.word(constant);
    }

    private static void addText(JsonObject json, String key, @Nullable String text) {
        if (text != null) {
            json.addProperty(key, text);
        }
    }

    /// @throws org.intentworkbench.domain.Problem that names the file, the place in it and the value
    static Preset read(String source, String text) {
        var json = StrictObject.parse(source, text);
        var columns = new ArrayList<PresetColumn>();
        for (var column : json.objects("columns")) {
            columns.add(column(column));
        }
        var codes = new ArrayList<Preset.Code>();
        for (var code : json.objects("codes")) {
            codes.add(new Preset.Code(code.text("code"), code.wordOrNull("kind", EventKind.class)));
            code.end();
        }
        var preset = new Preset(
                json.text("name"),
                json.text("title", ""),
                json.word("kind", FileKind.class),
                json.flag("header", true),
                json.flag("open", false),
                delimiter(json),
                columns,
                codes,
                zone(json),
                json.has("gapMinutes") ? json.number("gapMinutes", 0) : 0,
                json.flag("endsAtMidnight", false));
        json.end();
        if (columns.isEmpty()) {
            throw json.wrong("columns");
        }
        return preset;
    }

    private static PresetColumn column(StrictObject json) {
        var cells = json.textOrNull("cells");
        try {
            java.util.regex.Pattern.compile(cells == null ? "" : cells);
        } catch (PatternSyntaxException e) {
            throw json.wrong("cells");
        }
        var column = new PresetColumn(
                json.text("name"),
                json.flag("required", true),
                json.wordOrNull("role", Role.class),
                json.wordOrNull("type", ColumnType.class),
                json.wordOrNull("reading", Reading.class),
                json.textOrNull("unit"),
                json.has("strayIsMissing") ? Boolean.valueOf(json.flag("strayIsMissing", false)) : null,
                cells);
        json.end();
        return column;
    }

    private static @Nullable Character delimiter(StrictObject json) {
        var text = json.textOrNull("delimiter");
        if (text != null && text.length() != 1) {
            throw json.wrong("delimiter");
        }
        return text == null ? null : text.charAt(0);
    }

    private static String zone(StrictObject json) {
        var zone = json.text("zone", "UTC");
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw json.wrong("zone");
        }
    }
}
