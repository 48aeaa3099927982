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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.intentworkbench.fixture.LetterEncoders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The commands on import and quality: what is asked, what is said, what comes of it.
final class ImportCommandTest {
    private static final String MAY = "user;amount;day;device;label\n"
            + "a;1.5;03/04/2026;phone;1\nb;2.5;05/06/2026;desktop;0\n".repeat(60)
            + "c;n/a;07/08/2026;phone;1\nc;three;07/08/2026;phone;1\n";

    @TempDir
    Path folder;

    private record Told(int code, String out, String err) {
        JsonObject json() {
            assertThat(err).isEmpty();
            assertThat(out.strip().lines()).hasSize(1);
            return JsonParser.parseString(out).getAsJsonObject();
        }
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("may.csv"), MAY.replace("three", "3.5"));
        Files.writeString(
                folder.resolve("stray.csv"), "user,x,label\n" + "a,1.5,1\nb,2.5,0\n".repeat(200) + "c,abc,1\n");
        Files.writeString(
                folder.resolve("log.csv"),
                "who,what,at,thing\nu,1,2026-01-01 10:00:00,p\nu,4,2026-01-01 10:05:00,p\nu,1,2026-01-01 12:00:00,p\nu,9,2026-01-01 12:01:00,p\n");
    }

    @Test
    void anOpenQuestionStopsAllFilesAndTellsTheOption() {
        var told = run("import", "-w", path("w"), path("stray.csv"), path("may.csv"));
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).isEmpty();
        assertThat(told.err())
                .contains("may.csv, column day")
                .contains("--read day=day-first")
                .contains("--read day=month-first")
                .contains("minimum 2026-04-03, median 2026-06-05, maximum 2026-08-07")
                .contains("minimum 2026-03-04")
                .doesNotContain("problem.", "Exception");
        assertThat(folder.resolve("w.mv.db")).doesNotExist();
    }

    @Test
    void aFileThatIsNotRecognisedIsRefusedUntilItIsSaidWhatItIs() throws IOException {
        Files.writeString(folder.resolve("kunden.csv"), "Kunde;Datum;Produkt\nu1;19/10/01;p1\nu2;19/10/02;p2\n");
        var told = run("import", "-w", path("w"), path("kunden.csv"));
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).contains("kunden.csv", "Kunde, Datum, Produkt", "--as events", "--map COLUMN=ROLE");
        var dry = run("import", "-w", path("w"), path("kunden.csv"), "--dry-run", "--json");
        assertThat(dry.code()).isEqualTo(2);
        var json = JsonParser.parseString(dry.out()).getAsJsonObject();
        assertThat(json.get("recognised").getAsBoolean()).isFalse();
        assertThat(json.getAsJsonObject("plan").has("kind")).isFalse();
        assertThat(run("import", "-w", path("w"), path("kunden.csv"), "--dry-run")
                        .out())
                .contains("something unknown");
        assertThat(run("import", "-w", path("w"), path("kunden.csv"), "--as", "events", "--read", "Datum=year-first")
                        .err())
                .contains("no column says what happened", "--kind =view");
        assertThat(folder.resolve("w.mv.db")).doesNotExist();
        assertThat(run("import", "-w", path("w"), path("kunden.csv"), "--as", "events", "--kind", "=view")
                        .err())
                .contains("--read Datum=year-first", "--read Datum=day-first")
                .doesNotContain("month-first");
        String[] said = {
            "import",
            "-w",
            path("w"),
            path("kunden.csv"),
            "--as",
            "events",
            "--kind",
            "=view",
            "--read",
            "Datum=year-first"
        };
        var shown =
                java.util.stream.Stream.concat(java.util.Arrays.stream(said), java.util.stream.Stream.of("--dry-run"));
        assertThat(run(shown.toArray(String[]::new)).out()).contains("every row is a view", "year-first");
        assertThat(run(said).code()).isZero();
    }

    @Test
    void theOptionThatIsToldIsTheAnswer() {
        run("import", "-w", path("w"), path("may.csv"), "--read", "day=day-first", "--json")
                .json();
        var day = column(run("profile", "-w", path("w"), "--json").json(), "day");
        assertThat(day.get("type").getAsString()).isEqualTo("time");
        assertThat(day.get("minimum").getAsString()).isEqualTo("2026-04-03T00:00:00Z");
        assertThat(day.get("missing").getAsLong()).isZero();
        var amount = column(run("profile", "-w", path("w"), "--json").json(), "amount");
        assertThat(amount.get("missing").getAsLong()).isOne();
        assertThat(amount.get("maximum").getAsDouble()).isEqualTo(3.5);
        var table = run("profile", "-w", path("w")).out();
        assertThat(table).contains("column", "amount", "2026-04-03", "phone (62)");
    }

    @Test
    void aColumnThatIsIgnoredIsNotAsked() {
        assertThat(run("import", "-w", path("w"), path("may.csv"), "--map", "#3=ignore")
                        .code())
                .isZero();
    }

    @Test
    void aDryRunTellsEverythingAndWritesNothing() {
        var told = run("import", "-w", path("w"), path("stray.csv"), "--dry-run");
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("stray.csv: 401 rows as sessions; delimited, UTF-8, delimiter ,")
                .contains("#2 x: feature, number")
                .contains("strays: 1 of 401 cells of x are no number (refuse): line 402 abc")
                .contains("a | 1.5 | 1")
                .containsPattern("estimate: \\d+ MB of disk \\([\\d,]+ free\\), \\d+ MB of memory");
        var asked = run("import", "-w", path("w"), path("may.csv"), "--dry-run", "--json");
        assertThat(asked.code()).isEqualTo(2);
        var json = JsonParser.parseString(asked.out()).getAsJsonObject();
        assertThat(json.getAsJsonArray("questions")).hasSize(1);
        assertThat(json.getAsJsonObject("estimate").get("fits").getAsBoolean()).isTrue();
        assertThat(json.getAsJsonObject("plan").get("kind").getAsString()).isEqualTo("sessions");
        assertThat(folder.resolve("w.mv.db")).doesNotExist();
    }

    @Test
    void straysAreRefusedMissingOrText() {
        assertThat(imported("stray.csv", "a").get("refused").getAsLong()).isOne();
        assertThat(imported("stray.csv", "b", "--strays", "x=missing")
                        .get("accepted")
                        .getAsLong())
                .isEqualTo(401);
        imported("stray.csv", "c", "--strays", "x=text");
        assertThat(column(run("profile", "-w", path("c"), "--json").json(), "x")
                        .get("type")
                        .getAsString())
                .isEqualTo("text");
    }

    @Test
    void codesZoneAndSessionsAreSaid() {
        String[] said = {
            "--as",
            "events",
            "--map",
            "who=shopper",
            "--map",
            "what=kind",
            "--map",
            "at=time",
            "--map",
            "#4=product",
            "--kind",
            "1=view",
            "--kind",
            "4=purchase",
            "--kind",
            "9=leave-out",
            "--zone",
            "Asia/Shanghai",
            "--session-gap",
            "30"
        };
        var dry = run(arguments("log.csv", "w", said, "--dry-run"));
        assertThat(dry.out())
                .contains("2 sessions are built, a gap of 30 minutes ends one")
                .contains("1: 2 rows, view", "4: 1 rows, purchase", "9: 1 rows, left out");
        var told = run(arguments("log.csv", "w", said, "--save-preset", "log", "--json"))
                .json();
        assertThat(told.get("accepted").getAsLong()).isEqualTo(3);
        assertThat(told.get("leftOut").getAsLong()).isOne();
        assertThat(run("presets").out()).contains("rees46", "log");
        var again = imported("log.csv", "v");
        assertThat(again.get("preset").getAsString()).isEqualTo("log");
        assertThat(again.get("leftOut").getAsLong()).isOne();
        var file = folder.resolve("presets/log.json").toString();
        assertThat(imported("log.csv", "u", "--preset", file).get("leftOut").getAsLong())
                .isOne();
    }

    @Test
    void oneKindHoldsForAFileWithoutKinds() throws IOException {
        Files.writeString(
                folder.resolve("buys.csv"), "user_id,event_time,product_id\nu,2026-01-01,p\nv,2026-01-02,q\n");
        var told = imported("buys.csv", "w", "--as", "events", "--kind", "=purchase");
        assertThat(told.get("accepted").getAsLong()).isEqualTo(2);
        assertThat(run("import", "-w", path("v"), path("buys.csv"), "--as", "events")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void refusedRowsGoOutAndComeBackMended() throws IOException {
        imported("stray.csv", "w");
        var out = run("refused", "-w", path("w"), "-o", path("refused.csv"));
        assertThat(out.out()).contains("1 refused rows of import 1");
        var text = Files.readString(folder.resolve("refused.csv"));
        assertThat(text).contains("c,abc,1");
        Files.writeString(folder.resolve("refused.csv"), text.replace("c,abc,1", "c,7.5,1"));
        var told = imported("refused.csv", "w");
        assertThat(told.get("accepted").getAsLong()).isOne();
        assertThat(told.get("kind").getAsString()).isEqualTo("sessions");
        assertThat(run("imports", "-w", path("w")).out().lines()).hasSize(2);
    }

    @Test
    void nextMonthTellsWhatChanged() throws IOException {
        imported("may.csv", "w", "--read", "day=day-first");
        Files.writeString(
                folder.resolve("june.csv"),
                MAY.replace("three", "3.5")
                        .replace("desktop", "tablet")
                        .replace("label", "label;colour")
                        .replace(";1\n", ";1;red\n")
                        .replace(";0\n", ";0;blue\n"));
        var told = imported("june.csv", "w", "--read", "day=day-first");
        // a profile of all columns is made on request only; which import it would compare with is known at once
        assertThat(told.get("changes").isJsonNull()).isTrue();
        assertThat(told.get("before").getAsLong()).isOne();
        run("imports", "-w", path("w"), "--undo", "2");
        assertThat(run("import", "-w", path("w"), path("june.csv"), "--read", "day=day-first")
                        .out())
                .contains("to compare with import 1 (may.csv): changes --import 3");
        run("imports", "-w", path("w"), "--undo", "3");
        told = imported("june.csv", "w", "--read", "day=day-first", "--changes");
        var changes = told.getAsJsonObject("changes");
        assertThat(changes.getAsJsonArray("newColumns").toString()).contains("colour");
        var lines = run("changes", "-w", path("w")).out();
        assertThat(lines)
                .contains(
                        "against import 1 (may.csv)",
                        "new columns: colour",
                        "new in device: tablet (60)",
                        "gone from device: desktop (60)");
        assertThat(run("changes", "-w", path("w"), "--import", "1").out()).contains("none before it");
    }

    @Test
    void suspectsAreSetAsideAndTakenBack() throws IOException {
        Files.writeString(
                folder.resolve("odd.csv"),
                "user_id,event_type,event_time,product_id,price\nu,view,2026-01-01,p,1\nu,view,2026-01-02,p,-5\nu,purchase,2026-01-03,q,2\n");
        var told = imported("odd.csv", "w");
        assertThat(told.get("quarantined").getAsLong()).isOne();
        var shown = run("quarantine", "-w", path("w"), "--json").json();
        assertThat(shown.getAsJsonObject("suspects")
                        .get("purchase-without-view")
                        .getAsLong())
                .isOne();
        assertThat(shown.getAsJsonArray("steps")).hasSize(1);
        assertThat(run("quarantine", "-w", path("w"), "--undo", "1", "--json")
                        .json()
                        .getAsJsonArray("steps"))
                .isEmpty();
        var all = run("quarantine", "-w", path("w"), "--rules", "negative,purchase-without-view")
                .out();
        assertThat(all).contains("2 events (negative 1, purchase-without-view 1)");
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotKnownIsOneSentenceThatListsWhatIs() {
        Map<String, String[]> wrong = new LinkedHashMap<>();
        wrong.put("the columns are: user, x, label", new String[] {"--map", "y=price"});
        wrong.put("shopper, session, order", new String[] {"--map", "x=prize"});
        wrong.put("point, comma, day-first", new String[] {"--read", "x=dots"});
        wrong.put("because it is the price", new String[] {"--map", "x=price", "--read", "x=day-first"});
        wrong.put("because it is the shopper", new String[] {"--map", "user=shopper", "--read", "user=comma"});
        wrong.put("has no “=”", new String[] {"--read", "x"});
        wrong.put("refuse, missing or text", new String[] {"--strays", "x=drop"});
        wrong.put("view, search", new String[] {"--kind", "1=look"});
        wrong.put("Asia/Shanghai", new String[] {"--zone", "Mars"});
        wrong.put("idle minutes", new String[] {"--session-gap", "-1"});
        wrong.put("GB18030", new String[] {"--encoding", "klingon"});
        wrong.put("one character", new String[] {"--delimiter", ";;"});
        wrong.put("--no-header", new String[] {"--header-row", "2", "--no-header"});
        wrong.put("rees46", new String[] {"--preset", "rees47"});
        wrong.put("it lacks", new String[] {"--preset", "rees46"});
        return wrong.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(String.join(" ", one.getValue()), () -> {
                    var told = run(arguments("stray.csv", "w", one.getValue()));
                    assertThat(told.code()).isEqualTo(2);
                    assertThat(told.err()).contains(one.getKey()).doesNotContain("problem.", "Exception");
                    assertThat(told.err().lines()).hasSize(1);
                    assertThat(folder.resolve("w.mv.db")).doesNotExist();
                }));
    }

    private JsonObject imported(String file, String workspace, String... more) {
        return run(arguments(file, workspace, more, "--json")).json();
    }

    private String[] arguments(String file, String workspace, String[] more, String... last) {
        return Stream.of(new String[] {"import", "-w", path(workspace), path(file)}, more, last)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    private static JsonObject column(JsonObject profile, String name) {
        return profile.getAsJsonArray("columns").asList().stream()
                .map(c -> c.getAsJsonObject())
                .filter(c -> c.get("column").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String path(String name) {
        Path path = Path.of(name);
        return path.isAbsolute() ? name : folder.resolve(name).toString();
    }

    private Told run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Commands.run(
                arguments,
                new LetterEncoders(),
                (workspace, to, dark, language, width, height) -> List.of(),
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Told(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
