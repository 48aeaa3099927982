package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFilesTest {
    @TempDir
    Path folder;

    private Path json(String text) {
        return write("a.json", text);
    }

    private Path lines(String text) {
        return write("a.jsonl", text);
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anArrayOfObjectsWithNestedFields() {
        var read = Sheets.read(json("""
                \uFEFF[{"id": 1234567890123456789, "price": 1.10, "ok": true, "user": {"name": "李雷", "geo": {"city": null}}},
                 {"user": {"name": "a\\"b\\n"}, "price": 1E+2, "tags": ["x", 1.0, {"y": null}], "id": -0}]
                """));
        assertThat(read.header()).containsExactly("id", "price", "ok", "user.name", "user.geo.city", "tags");
        assertThat(read.rows())
                .containsExactly(
                        List.of("1234567890123456789", "1.10", "true", "李雷", "", ""),
                        List.of("-0", "1E+2", "", "a\"b\n", "", "[\"x\",1.0,{\"y\":null}]"));
        assertThat(read.lines()).containsExactly(1L, 2L);
    }

    @Test
    void anObjectThatHoldsOneArray() {
        var read = Sheets.read(json("""
                {"count": 2, "list": [1, 2], "response": {"items": [{"a": 1}, {"b": "x"}], "next": null}, "end": {}}"""));
        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.rows()).containsExactly(List.of("1", ""), List.of("", "x"));
        assertThat(Sheets.read(json("{\"a\": 1, \"b\": {\"c\": []}}")).rows()).containsExactly(List.of("1", "[]"));
    }

    @Test
    void sessionsOfOttoBecomeEvents() {
        var read = Sheets.read(lines("""
                {"session":11,"events":[{"aid":1,"ts":1661724000278,"type":"clicks"},{"aid":2,"ts":5,"type":"carts"}]}
                {"session":12,"events":[]}
                {"session":13,"events":[{"aid":3,"ts":6,"type":"orders"}]}
                """));
        assertThat(read.header()).containsExactly("session", "events.aid", "events.ts", "events.type");
        assertThat(read.rows())
                .containsExactly(
                        List.of("11", "1", "1661724000278", "clicks"),
                        List.of("11", "2", "5", "carts"),
                        List.of("12", "", "", ""),
                        List.of("13", "3", "6", "orders"));
        assertThat(read.lines()).containsExactly(1L, 1L, 2L, 3L);
    }

    @Test
    void pairsOfGa4BecomeColumns() {
        var read = Sheets.read(lines("""
                {"event_name":"view_item","event_params":[{"key":"page_location","value":{"string_value":"http://a","int_value":null}},{"key":"ga_session_id","value":{"string_value":null,"int_value":"9007199254740993"}}],"device":{"category":"mobile"},"items":[]}
                {"event_name":"purchase","event_params":[{"key":"value","value":{"double_value":1.50}},{"key":"none","value":{"int_value":null}}],"items":[{"item_id":"A","price":2},{"item_id":"B"}]}
                """));
        assertThat(read.header())
                .containsExactly(
                        "event_name",
                        "event_params.page_location",
                        "event_params.ga_session_id",
                        "device.category",
                        "event_params.value",
                        "event_params.none",
                        "items.item_id",
                        "items.price");
        assertThat(read.rows())
                .containsExactly(
                        List.of("view_item", "http://a", "9007199254740993", "mobile", "", "", "", ""),
                        List.of("purchase", "", "", "", "1.50", "", "A", "2"),
                        List.of("purchase", "", "", "", "1.50", "", "B", ""));
    }

    @Test
    void twoTablesStayText() {
        var read = Sheets.read(json("[{\"a\":[{\"x\":1}],\"b\":[{\"y\":2}],\"c\":3},{\"a\":[],\"c\":4}]"));
        assertThat(read.header()).containsExactly("a", "b", "c");
        assertThat(read.rows()).containsExactly(List.of("[{\"x\":1}]", "[{\"y\":2}]", "3"), List.of("[]", "", "4"));
    }

    @Test
    void linesThatAreNoObjectsAreBrokenAndTheRestGoesOn() {
        var deep = "[".repeat(200) + "]".repeat(200);
        var read = Sheets.read(lines("{\"a\":1}\n\n{\"a\":\n{a:2}\r\n{\"a\":2} x\n[1]\n7\n{\"a\":3,\"a\":4}\n{\"a\":"
                + deep + "}\n{\"a\":01}\n{\"a\":'x'}\n  {\"a\":5}"));
        assertThat(read.header()).containsExactly("a");
        assertThat(read.broken()).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(read.rows().getFirst()).containsExactly("1");
        assertThat(read.rows().getLast()).containsExactly("5");
        assertThat(read.rows().get(2)).containsExactly("{a:2}");
        assertThat(read.lines()).startsWith(1L, 3L).endsWith(12L);
    }

    @Test
    void bytesThatAreNoTextMarkTheirRow() throws IOException {
        var file = folder.resolve("b.jsonl");
        Files.write(file, "{\"a\":\"Ã\"}\n{\"a\":\"b\"}".getBytes(StandardCharsets.ISO_8859_1));
        var form = new FileForm(Format.JSON_LINES, "UTF-8", ',', 1, "");
        try (var blocks = RowFiles.open(SourceFile.of(file), form, Stage.READING, Progress.silent())) {
            var decodable = new java.util.ArrayList<Boolean>();
            java.util.Objects.requireNonNull(blocks.next()).read(row -> decodable.add(row.decodable()));
            assertThat(decodable).containsExactly(false, true);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | problem.ingest.json.empty",
                "{} | problem.ingest.json.empty",
                "[{}] | problem.ingest.json.empty",
                "[1, 2] | problem.ingest.json.objects",
                "\"text\" | problem.ingest.json.scalar",
                "17 | problem.ingest.json.scalar",
                "{\"a\":[{\"x\":1}],\"b\":[{\"y\":1}]} | problem.ingest.json.arrays",
                "[{\"a\":1},{\"a\":2 | problem.ingest.json.end",
                "[{\"a\":1},{\"a\" 2}] | problem.ingest.json.syntax",
                "[{\"a\":1}] x | problem.ingest.json.syntax",
                "[{\"a\":NaN}] | problem.ingest.json.syntax",
                "[{\"a\":1},] | problem.ingest.json.syntax",
                "{\"d\":[{\"a\":1}],} | problem.ingest.json.syntax",
            })
    void whatIsNoTable(String text, String key) {
        var form = new FileForm(Format.JSON, "UTF-8", ',', 1, "");
        problem(() -> Sheets.read(json(text), form), key);
    }

    @Test
    void theFirstWrongPlaceIsNamed() {
        problem(json("[\n{\"a\":1},\n{\"a\":tru}\n]"), "problem.ingest.json.syntax")
                .hasMessageContaining("line 3, column");
        problem(json("[{\"a\":" + "[".repeat(500) + "]".repeat(500) + "}]"), "problem.ingest.json.deep");
    }

    @Test
    void idsAsNamesAreRefused() {
        var text = IntStream.range(0, 6000).mapToObj(i -> "{\"u" + i + "\":1}").collect(Collectors.joining("\n"));
        problem(lines(text), "problem.ingest.nested.columns");
    }

    @Test
    void aValueWithoutEndIsNotHeld() {
        problem(json("[{\"a\":\"" + "x".repeat(70 << 20)), "problem.ingest.json.long");
        var read = Sheets.read(lines("{\"a\":1}\n{\"a\":\"" + "x".repeat(70 << 20) + "\"}\n{\"a\":2}"));
        assertThat(read.broken()).containsExactly(2L);
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void aLargeArrayIsNoLargeValue() {
        var text = "x".repeat(1000);
        var file = json("{\"d\":["
                + IntStream.range(0, 70_000)
                        .mapToObj(i -> "{\"a\":\"" + text + "\"}")
                        .collect(Collectors.joining(",")) + "]}");
        assertThat(Sheets.read(file).rows()).hasSize(70_000);
    }

    @Test
    void cancelEndsTheReading() {
        var file = lines("{\"a\":1}\n".repeat(100_000));
        var progress = new Progress() {
            private long asked;

            @Override
            public void at(Stage stage, long done, long total) {
                assertThat(done).isBetween(0L, total);
            }

            @Override
            public boolean isCancelled() {
                return ++asked > 50;
            }
        };
        assertThatThrownBy(() -> RowFiles.open(
                        SourceFile.of(file),
                        new FileForm(Format.JSON_LINES, "UTF-8", ',', 1, ""),
                        Stage.READING,
                        progress))
                .isInstanceOf(Cancelled.class);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, Problem> problem(Path file, String key) {
        return problem(() -> Sheets.read(file), key);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, Problem> problem(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
        return assertThatThrownBy(call).asInstanceOf(throwable(Problem.class)).satisfies(p -> {
            assertThat(p.key()).as(p.getMessage()).isEqualTo(key);
            assertThat(p.sentence(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{");
        });
    }
}
