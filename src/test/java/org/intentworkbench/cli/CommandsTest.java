package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.fixture.LetterEncoders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The commands as another program calls them: what stands on standard output, on standard error, and the exit code.
/// One workspace goes through import, embed, train, report and list in the order an analyst has.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
final class CommandsTest {
    private static final int SESSIONS = 200;
    private static final int REVIEWS = 120;

    @TempDir
    static Path folder;

    private String workspace = "";
    private final List<String> toured = new ArrayList<>();

    private record Told(int code, String out, String err) {
        JsonObject json() {
            assertThat(err).isEmpty();
            assertThat(code).isZero();
            assertThat(out.strip().lines()).as("one line").hasSize(1);
            return JsonParser.parseString(out).getAsJsonObject(); // throws where more follows
        }
    }

    @BeforeAll
    void write() throws IOException {
        workspace = folder.resolve("shop.mv.db").toString();
        var random = new Random(5);
        var sessions = new StringBuilder("session_id,pages,device,bought\n");
        for (int i = 0; i < SESSIONS; i++) {
            boolean buys = i % 4 == 0;
            sessions.append("s%03d,%d,%s,%s%n"
                    .formatted(i, (buys ? 8 : 3) + random.nextInt(6), i % 3 == 0 ? "phone" : "desktop", buys));
        }
        sessions.append("s201,5\n").append("s202,4,phone,\n").append("s000,9,phone,true\n");
        Files.writeString(file("sessions.csv"), sessions.toString());
        var reviews = new StringBuilder("title,text,rating,recommended\n");
        for (int i = 0; i < REVIEWS; i++) {
            boolean good = i % 3 > 0;
            reviews.append("Number %d,%s,%d,%d%n"
                    .formatted(i, good ? "lovely lilac wool" : "sturdy but tears", good ? 5 : 2, good ? 1 : 0));
        }
        reviews.append("Number 1,lovely lilac wool,5,1\n")
                .append(",物流很慢，包装破了,1,0\n")
                .append(",,3,0\n");
        Files.writeString(file("reviews.csv"), reviews.toString());
    }

    @AfterAll
    void nothingIsLeftOpen() {
        assertThat(run("list", "-w", workspace, "--out", file("end.csv").toString())
                        .code())
                .isZero();
    }

    @Test
    @Order(1)
    void importTellsWhatWasTakenAndWhatRefused() {
        var told = run("import", "-w", workspace, file("sessions.csv").toString(), "--label", "bought", "--json")
                .json();
        assertThat(told.keySet())
                .containsExactly(
                        "file",
                        "kind",
                        "encoding",
                        "delimiter",
                        "rows",
                        "accepted",
                        "refused",
                        "duplicates",
                        "positives",
                        "seconds",
                        "refusals",
                        "id",
                        "leftOut",
                        "quarantined",
                        "preset",
                        "label",
                        "changes",
                        "refusedListed",
                        "before");
        assertThat(told.get("file").getAsString()).isEqualTo("sessions.csv");
        assertThat(told.get("kind").getAsString()).isEqualTo("sessions");
        assertThat(told.get("encoding").getAsString()).isEqualTo("UTF-8");
        assertThat(told.get("delimiter").getAsString()).isEqualTo(",");
        assertThat(numbers(told, "rows", "accepted", "refused", "duplicates", "positives"))
                .containsExactly(203, 202, 1, 0, 51);
        assertThat(told.get("seconds").getAsDouble()).isPositive();
        var refusals = told.getAsJsonArray("refusals");
        assertThat(refusals).hasSize(1);
        var cut = refusals.get(0).getAsJsonObject();
        assertThat(cut.keySet()).containsExactly("line", "column", "value", "reason");
        assertThat(cut.get("line").getAsInt()).isEqualTo(SESSIONS + 2);
        assertThat(cut.get("column").getAsString()).isEmpty();
        assertThat(cut.get("value").getAsString()).isEqualTo("s201,5");
        assertThat(cut.get("reason").getAsString()).contains("fields").endsWith(".");
    }

    @Test
    @Order(2)
    void severalFilesAreOneObject() {
        String copy = folder.resolve("two.mv.db").toString();
        String reviews = file("reviews.csv").toString();
        var told = run("import", "-w", copy, reviews, file("sessions.csv").toString(), "--json")
                .json();
        assertThat(told.keySet()).containsExactly("imports");
        assertThat(told.getAsJsonArray("imports").asList().stream()
                        .map(one -> one.getAsJsonObject().get("kind").getAsString()))
                .containsExactly("reviews", "sessions");
    }

    @Test
    @Order(3)
    void trainTellsEveryFigureOfTheIssue() {
        var told = run(train("session", "logistic", "--repeats", "4", "--json")).json();
        assertThat(told.keySet())
                .contains(
                        "subject",
                        "label",
                        "learner",
                        "rows",
                        "positives",
                        "split",
                        "repeats",
                        "seed",
                        "seconds",
                        "auc",
                        "averagePrecision",
                        "accuracy",
                        "f1",
                        "brier",
                        "logLoss",
                        "weights");
        assertThat(told.get("subject").getAsString()).isEqualTo("session");
        assertThat(told.get("label").getAsString()).isEqualTo("bought");
        assertThat(told.get("learner").getAsString()).isEqualTo("logistic");
        assertThat(told.get("split").getAsString()).isEqualTo("random:0.3");
        assertThat(numbers(told, "rows", "positives", "repeats", "seed")).containsExactly(201, 51, 4, 7);
        for (String figure : List.of("auc", "averagePrecision", "accuracy", "f1", "brier", "logLoss")) {
            var spread = told.getAsJsonObject(figure);
            assertThat(spread.keySet()).as(figure).containsExactly("mean", "sd");
            assertThat(spread.get("mean").getAsDouble()).as(figure).isBetween(0.0, 1.0);
            assertThat(spread.get("sd").getAsDouble()).as(figure).isBetween(0.0, 0.3);
        }
        assertThat(told.getAsJsonObject("auc").get("mean").getAsDouble()).isGreaterThan(.9);
        var weights = told.getAsJsonArray("weights").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        assertThat(weights).allMatch(w -> w.keySet().equals(java.util.Set.of("feature", "value")));
        assertThat(weights.getFirst().get("feature").getAsString()).isEqualTo("pages");
        assertThat(weights.getFirst().get("value").getAsDouble()).isPositive();
    }

    @Test
    @Order(4)
    void theSameSeedGivesTheSameNumbersAndAnotherSeedOthers() {
        var first = run(train("session", "tree", "--repeats", "2", "--json")).json();
        var second = run(train("session", "tree", "--repeats", "2", "--json")).json();
        var other = run(train("session", "tree", "--repeats", "2", "--seed", "8", "--json"))
                .json();
        for (var one : List.of(first, second, other)) {
            one.remove("seconds");
            one.remove("run");
            one.getAsJsonObject("card").remove("run");
            one.getAsJsonObject("card").remove("finished");
        }
        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    @Order(5)
    void embedEncodesOnceAndThenNothing() {
        run("import", "-w", workspace, file("reviews.csv").toString(), "--json").json();
        var first = run("embed", "-w", workspace, "--json").json();
        assertThat(first.keySet())
                .containsExactly(
                        "texts",
                        "distinct",
                        "encoded",
                        "cached",
                        "tokens",
                        "seconds",
                        "textsPerSecond",
                        "model",
                        "truncated",
                        "blank");
        assertThat(numbers(first, "texts", "distinct", "encoded", "cached"))
                .containsExactly(REVIEWS + 3, REVIEWS + 1, REVIEWS + 1, 0);
        assertThat(first.get("tokens").getAsLong()).isGreaterThan(REVIEWS * 10);
        assertThat(first.get("textsPerSecond").getAsDouble()).isPositive();
        assertThat(first.get("model").getAsString()).isEqualTo("letters-en, letters-zh");
        var second = run("embed", "-w", workspace, "--json").json();
        assertThat(numbers(second, "texts", "distinct", "encoded", "cached", "tokens"))
                .containsExactly(REVIEWS + 3, REVIEWS + 1, 0, REVIEWS + 1, 0);
    }

    @Test
    @Order(6)
    void textAloneLearnsReviews() {
        var told = run(train("review", "logistic", "--features", "text", "--repeats", "2", "--json"))
                .json();
        assertThat(told.get("label").getAsString()).isEqualTo("recommended");
        assertThat(told.getAsJsonObject("auc").get("mean").getAsDouble()).isGreaterThan(.95);
        assertThat(told.getAsJsonArray("weights").asList().stream()
                        .map(w -> w.getAsJsonObject().get("feature").getAsString()))
                .containsExactlyInAnyOrder("text_en", "text_zh", "text_zh is missing");
    }

    @Test
    @Order(7)
    void droppedColumnsAreLeftOut() {
        var told = run(train("session", "tree", "--drop", "pages", "--repeats", "1", "--json"))
                .json();
        assertThat(told.getAsJsonArray("weights").asList().stream()
                        .map(w -> w.getAsJsonObject().get("feature").getAsString()))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("device"));
        assertThat(told.getAsJsonObject("auc").get("sd").isJsonNull())
                .as("one repeat has no spread")
                .isTrue();
    }

    @Test
    @Order(8)
    void theReportIsWrittenAndOpens() throws IOException {
        Path file = file("report.xlsx");
        var told = run("report", "-w", workspace, "--out", file.toString(), "--run", "1", "--json")
                .json();
        assertThat(told.get("file").getAsString()).isEqualTo(file.toString());
        assertThat(told.get("run").getAsInt()).isOne();
        assertThat(told.get("bytes").getAsLong()).isEqualTo(Files.size(file));
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            assertThat(book.getNumberOfSheets()).isGreaterThanOrEqualTo(7);
        }
    }

    @Test
    @Order(9)
    void theListHoldsEverySubjectMostLikelyFirst() throws IOException {
        Path file = file("list.csv");
        var told = run("list", "-w", workspace, "--out", file.toString(), "--run", "1", "--json")
                .json();
        assertThat(told.get("subjects").getAsInt()).isEqualTo(201);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(202);
        assertThat(lines.stream().skip(1).map(l -> Double.parseDouble(l.split(",")[1])))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    @Order(10)
    void theTourIsTakenAsAsked() {
        var told = run(
                        "tour",
                        "-w",
                        workspace,
                        "--out",
                        "pics",
                        "--theme",
                        "dark",
                        "--language",
                        "zh",
                        "--size",
                        "800x600",
                        "--json")
                .json();
        assertThat(told.getAsJsonArray("pictures")).hasSize(2);
        assertThat(toured).containsExactly(workspace + " pics true CHINESE 800 600");
    }

    @Test
    @Order(11)
    void helpIsHelp() {
        for (String[] asked : new String[][] {
            {"--help"},
            {"import", "--help"},
            {"embed", "--help"},
            {"train", "--help"},
            {"report", "--help"},
            {"list", "--help"},
            {"tour", "--help"}
        }) {
            var told = run(asked);
            assertThat(told.code()).isZero();
            assertThat(told.err()).isEmpty();
        }
        assertThat(run("train", "--help").out()).contains("--split", "random:0.3", "--repeats", "--learner");
        assertThat(run("--help").out()).contains("import", "embed", "train", "report", "list", "tour");
        assertThat(run("--version").out()).startsWith("Intent Workbench 0.1.0");
    }

    @TestFactory
    @Order(12)
    Stream<DynamicTest> whatCannotWorkIsOneSentence() {
        String missing = folder.resolve("no.mv.db").toString();
        String out = file("never.xlsx").toString();
        Map<String, String[]> wrong = new java.util.LinkedHashMap<>();
        wrong.put("nonsense", args("nonsense"));
        wrong.put("--session", args(train("session", "logistic", "--session")));
        wrong.put("WORKSPACE", args("embed", "--json"));
        wrong.put("FILE", args("import", "-w", workspace));
        wrong.put("no.csv", args("import", "-w", workspace, file("no.csv").toString(), "--json"));
        wrong.put(
                "empty is a folder",
                args(
                        "import",
                        "-w",
                        file("empty").toString(),
                        file("sessions.csv").toString()));
        wrong.put("none.csv", args("import", "-w", missing, file("none.csv").toString()));
        wrong.put("shapes", args("import", "-w", workspace, file("sessions.csv").toString(), "--as", "shapes"));
        wrong.put("sold", args("import", "-w", workspace, file("sessions.csv").toString(), "--label", "sold"));
        wrong.put("no.mv.db", args("train", "-w", missing, "--subject", "session", "--learner", "tree", "--json"));
        wrong.put("no.mv.db.", args("embed", "-w", missing));
        wrong.put("There is no workspace", args("report", "-w", missing, "--out", out));
        wrong.put("no events", args(train("shopper", "tree")));
        wrong.put("oracle", args(train("session", "oracle")));
        wrong.put("order", args(train("order", "tree")));
        wrong.put("sold;", args(train("session", "tree", "--label", "sold;")));
        wrong.put("pages", args(train("session", "tree", "--drop", "page")));
        wrong.put("random:1.5", args(train("session", "tree", "--split", "random:1.5")));
        wrong.put("byweek", args(train("session", "tree", "--split", "byweek")));
        wrong.put("random:NaN", args(train("session", "tree", "--split", "random:NaN")));
        wrong.put("Repeats", args(train("session", "tree", "--repeats", "0")));
        wrong.put("ten", args(train("session", "tree", "--repeats", "ten")));
        wrong.put("threshold", args(train("session", "tree", "--threshold", "NaN")));
        wrong.put("l2 cannot be NaN", args(train("session", "logistic", "--l2", "NaN", "--json")));
        wrong.put("l2 cannot be -1", args(train("session", "logistic", "--l2", "-1")));
        wrong.put("positiveWeight", args(train("session", "logistic", "--positive-weight", "NaN")));
        wrong.put("depth", args(train("session", "tree", "--depth", "0")));
        wrong.put("leaf", args(train("session", "tree", "--leaf", "0")));
        wrong.put("yesterday", args(train("shopper", "tree", "--as-of", "yesterday")));
        wrong.put("import 77", args(train("session", "tree", "--import", "77")));
        wrong.put("run 99", args("report", "-w", workspace, "--out", out, "--run", "99"));
        wrong.put("threshold must", args("report", "-w", workspace, "--out", out, "--threshold", "NaN"));
        wrong.put("between 0 and 1", args("list", "-w", workspace, "--out", out, "--threshold", "1.5", "--json"));
        wrong.put(
                "nowhere",
                args("report", "-w", workspace, "--out", file("nowhere/r.xlsx").toString()));
        wrong.put(
                "nowhere/",
                args("list", "-w", workspace, "--out", file("nowhere/l.csv").toString()));
        wrong.put("folder", args("list", "-w", workspace, "--out", file("empty").toString()));
        wrong.put("pink", args("tour", "-w", workspace, "--out", "pics", "--theme", "pink", "--json"));
        wrong.put("huge", args("tour", "-w", workspace, "--out", "pics", "--size", "huge"));
        wrong.put("fr", args("tour", "-w", workspace, "--out", "pics", "--language", "fr"));
        wrong.put("cannot be written to locked", args("tour", "-w", workspace, "--out", "locked"));
        return wrong.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(String.join(" ", one.getValue()), () -> {
                    Files.createDirectories(file("empty"));
                    var told = run(one.getValue());
                    assertThat(told.err().lines()).as(told.err()).hasSize(1);
                    assertThat(told.err()).contains(one.getKey()).doesNotContain("Exception", "\tat ", "problem.");
                    assertThat(told.err().strip()).as("one sentence").doesNotContainPattern("[.] [A-Z]");
                    assertThat(told.out()).isEmpty();
                    assertThat(told.code()).isEqualTo(2);
                    assertThat(Path.of(missing)).doesNotExist();
                    assertThat(file("empty")).isDirectory();
                    assertThat(file("empty.mv.db")).doesNotExist();
                }));
    }

    @Test
    @Order(13)
    void aFaultOfOursKeepsItsTrace() {
        Tour broken = (workspace, to, dark, language, width, height) -> {
            throw new IllegalStateException("ours");
        };
        var err = new ByteArrayOutputStream();
        int code = Commands.run(
                args("tour", "-w", workspace, "--out", "pics"),
                new LetterEncoders(),
                broken,
                folder,
                stream(new ByteArrayOutputStream()),
                stream(err));
        assertThat(code).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("IllegalStateException: ours", "\tat ");
    }

    @Test
    @Order(14)
    void withoutJsonPeopleReadTheSameFigures() {
        var json = run(train("session", "logistic", "--repeats", "2", "--json")).json();
        var told = run(train("session", "logistic", "--repeats", "2"));
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("201 rows, 51 positive").contains("pages");
        String line = told.out()
                .lines()
                .filter(l -> l.strip().startsWith("AUC"))
                .findFirst()
                .orElseThrow();
        double printed = Double.parseDouble(line.strip().split("\\s+")[1]);
        assertThat(printed).isCloseTo(json.getAsJsonObject("auc").get("mean").getAsDouble(), within(.0005));
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private static String[] args(String... arguments) {
        return arguments;
    }

    private String[] train(String subject, String learner, String... more) {
        return Stream.concat(
                        Stream.of("train", "-w", workspace, "--subject", subject, "--learner", learner),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static int[] numbers(JsonObject told, String... members) {
        return Arrays.stream(members).mapToInt(m -> told.get(m).getAsInt()).toArray();
    }

    private Told run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Tour tour = (workspace, to, dark, language, width, height) -> {
            if (to.endsWith("locked")) {
                throw new Problem("problem.tour.folder", to.toString());
            }
            toured.add(workspace + " " + to + " " + dark + " " + language + " " + width + " " + height);
            return List.of(to.resolve("data.png"), to.resolve("models.png"));
        };
        int code = Commands.run(arguments, new LetterEncoders(), tour, folder, stream(out), stream(err));
        return new Told(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
