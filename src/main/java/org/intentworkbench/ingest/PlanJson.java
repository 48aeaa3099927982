package org.intentworkbench.ingest;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.Format;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.ingest.preset.StrictObject;

/// A plan as JSON, without the path of its file: a recipe for every file that is laid out alike. Words of enums are in
/// lower case with `-` for `_`. Read to the letter: nothing may be missing, misspelt or besides.
public final class PlanJson {
    private PlanJson() {}

    /// @return text that ends in a line break
    public static String write(ImportPlan plan) {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .serializeNulls()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(tree(plan))
                + "\n";
    }

    /// To be put into a larger JSON text.
    public static JsonObject tree(ImportPlan plan) {
        var json = new JsonObject();
        json.addProperty("kind", StrictObject.word(plan.kind()));
        json.add("form", form(plan));
        var columns = new JsonArray();
        plan.columns().forEach(c -> columns.add(column(c)));
        json.add("columns", columns);
        var kinds = new JsonArray();
        plan.kinds().forEach(k -> kinds.add(kind(k)));
        json.add("kinds", kinds);
        json.addProperty("zone", plan.zone());
        var sessions = new JsonObject();
        sessions.addProperty("gapMinutes", plan.sessions().gapMinutes());
        sessions.addProperty("endsAtMidnight", plan.sessions().endsAtMidnight());
        json.add("sessions", sessions);
        json.addProperty("preset", plan.preset());
        return json;
    }

    private static JsonObject form(ImportPlan plan) {
        var form = plan.form();
        var json = new JsonObject();
        json.addProperty("format", StrictObject.word(form.format()));
        json.addProperty("encoding", form.encoding());
        json.addProperty("delimiter", String.valueOf(form.delimiter()));
        json.addProperty("headerRow", form.headerRow());
        json.addProperty("sheet", form.sheet());
        return json;
    }

    private static JsonObject column(ColumnMapping column) {
        var json = new JsonObject();
        json.addProperty("name", column.name());
        json.addProperty("role", StrictObject.word(column.role()));
        json.addProperty("type", StrictObject.word(column.type()));
        json.addProperty("reading", StrictObject.word(column.reading()));
        json.addProperty("unit", column.unit());
        json.addProperty("strays", StrictObject.word(column.strays()));
        return json;
    }

    private static JsonObject kind(KindCode code) {
        var json = new JsonObject();
        json.addProperty("code", code.code());
        var kind = code.kind();
        json.add("kind", JsonNull.INSTANCE);
        if (kind != null) {
            json.addProperty("kind", StrictObject.word(kind));
        }
        return json;
    }

    /// @param name what the messages call the text, such as the name of its file
    /// @param source the file the plan is then for
    /// @throws org.intentworkbench.domain.Problem that names the text, the place in it and the value that is wrong
    public static ImportPlan read(String name, String text, SourceFile source) {
        var json = StrictObject.parse(name, text);
        var kind = json.word("kind", FileKind.class);
        var form = form(json.object("form"));
        var columns = new ArrayList<ColumnMapping>();
        for (var column : json.objects("columns")) {
            columns.add(column(columns.size(), column));
        }
        if (columns.isEmpty()) {
            throw json.wrong("columns");
        }
        var plan = new ImportPlan(
                source, form, kind, columns, kinds(json), zone(json), sessions(json), json.text("preset"));
        json.end();
        return plan;
    }

    private static FileForm form(StrictObject json) {
        var delimiter = json.text("delimiter");
        if (delimiter.length() != 1) {
            throw json.wrong("delimiter");
        }
        var form = new FileForm(
                json.word("format", Format.class),
                encoding(json),
                delimiter.charAt(0),
                json.number("headerRow", 0),
                json.text("sheet"));
        json.end();
        return form;
    }

    private static String encoding(StrictObject json) {
        var encoding = json.text("encoding");
        try {
            Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw json.wrong("encoding");
        }
        return encoding;
    }

    private static ColumnMapping column(int index, StrictObject json) {
        var column = new ColumnMapping(
                index,
                json.text("name"),
                json.word("role", Role.class),
                json.word("type", ColumnType.class),
                json.word("reading", Reading.class),
                json.text("unit"),
                json.word("strays", Strays.class));
        json.end();
        return column;
    }

    private static List<KindCode> kinds(StrictObject json) {
        var kinds = new ArrayList<KindCode>();
        for (var code : json.objects("kinds")) {
            kinds.add(new KindCode(code.text("code"), code.wordOrNull("kind", EventKind.class)));
            code.end();
        }
        return kinds;
    }

    private static String zone(StrictObject json) {
        var zone = json.text("zone");
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw json.wrong("zone");
        }
        return zone;
    }

    private static SessionRule sessions(StrictObject json) {
        var sessions = json.object("sessions");
        var rule = new SessionRule(sessions.number("gapMinutes", 0), sessions.flag("endsAtMidnight", false));
        sessions.end();
        return rule;
    }
}
