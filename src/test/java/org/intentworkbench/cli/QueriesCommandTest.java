package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.fixture.LetterEncoders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueriesCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String workspace = "";

    private record Told(int code, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        workspace = folder.resolve("shop.mv.db").toString();
        Path events = Files.write(
                folder.resolve("events.csv"),
                List.of(
                        "event_time,event_type,user_id,session_id,product_id,query",
                        "2026-03-01 10:00:00,search,s1,v1,,boots",
                        "2026-03-01 10:01:00,search,s1,v1,p1,red boots 42",
                        "2026-03-01 10:02:00,purchase,s1,v1,p1,",
                        "2026-03-20 10:00:00,search,s2,v4,p1,小白鞋",
                        "2026-03-20 10:01:00,search,s2,v4,p1,"));
        assertThat(run("import", "-w", workspace, events.toString()).code()).isZero();
    }

    @Test
    void jsonHasTotalsAndTheTopQueries() {
        Told told = run("text", "queries", "-w", workspace, "--top", "1", "--json");
        assertThat(told.code()).isZero();
        JsonObject json = JsonParser.parseString(told.out()).getAsJsonObject();
        assertThat(json.keySet())
                .containsExactly("queryCount", "windowDays", "clickBy", "searchesWithoutWords", "totals", "queries");
        assertThat(json.get("queryCount").getAsInt()).isEqualTo(3);
        assertThat(json.get("clickBy").getAsString()).isEqualTo("product");
        assertThat(json.get("searchesWithoutWords").getAsInt()).isEqualTo(1);
        assertThat(json.getAsJsonArray("totals")).hasSize(3);
        JsonObject all = json.getAsJsonArray("totals").get(0).getAsJsonObject().getAsJsonObject("figures");
        assertThat(all.get("searches").getAsInt()).isEqualTo(3);
        assertThat(all.get("withoutClick").getAsInt()).isEqualTo(1);
        assertThat(all.get("boughtWithin").getAsInt()).isEqualTo(2);
        assertThat(json.getAsJsonArray("queries")).hasSize(1);
        JsonObject first = json.getAsJsonArray("queries").get(0).getAsJsonObject();
        assertThat(first.get("query").getAsString()).isEqualTo("boots");
        assertThat(first.get("refinedInto").getAsString()).isEqualTo("red boots 42");
    }

    @Test
    void peopleReadATable() {
        Told told = run("text", "queries", "-w", workspace);
        assertThat(told.out())
                .contains("3 different queries")
                .contains("specific  size")
                .contains("searches without words, in no figure: 1");
        assertThat(run("text", "queries", "-w", workspace, "--window", "0").code())
                .isEqualTo(2);
    }

    private Told run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Commands.run(
                arguments,
                new LetterEncoders(),
                (file, to, dark, language, width, height) -> List.of(),
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Told(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
