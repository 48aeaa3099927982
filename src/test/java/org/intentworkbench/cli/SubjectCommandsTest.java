package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.intentworkbench.fixture.VisitFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is scored and as of when, said on the command line.
final class SubjectCommandsTest extends ShopCommandTest {
    @BeforeEach
    void take() {
        var events = VisitFile.write(folder.resolve("events.csv"));
        assertThat(told("import", "-w", shopFile(), events.toString())).isZero();
        out.reset();
    }

    private JsonObject trained(String... more) {
        List<String> words = new ArrayList<>(
                List.of("train", "-w", shopFile(), "--learner", "tree", "--repeats", "2", "--json", "--subject"));
        words.addAll(List.of(more));
        out.reset();
        assertThat(told(words.toArray(new String[0]))).as(err.toString()).isZero();
        return JsonParser.parseString(out.toString()).getAsJsonObject();
    }

    private static double auc(JsonObject run) {
        return run.getAsJsonObject("auc").get("mean").getAsDouble();
    }

    @Test
    void sessionsAreSeenUpToAnEventOrAMinute() {
        JsonObject second = trained("session", "--from-events", "2");
        assertThat(second.get("rows").getAsInt()).isEqualTo(VisitFile.VISITS);
        assertThat(second.get("label").getAsString()).isEqualTo("buys later in the session");
        assertThat(auc(second)).isGreaterThan(.75);
        assertThat(auc(trained("session", "--from-minutes", "1"))).isGreaterThan(.75);
        // the run's table can be built again: a list is written from it
        assertThat(told(
                        "list",
                        "-w",
                        shopFile(),
                        "--out",
                        folder.resolve("list.csv").toString()))
                .as(err.toString())
                .isZero();
        assertThat(folder.resolve("list.csv")).content().contains("v000");
    }

    @Test
    void shoppersAreSeenAsOfSeveralMomentsAndWithProducts() {
        JsonObject once = trained("shopper", "--window", "5");
        JsonObject twice = trained("shopper", "--window", "5", "--moments", "2", "--every", "6", "--gap", "1");
        assertThat(twice.get("rows").getAsInt()).isGreaterThan(once.get("rows").getAsInt());
        assertThat(twice.get("label").getAsString()).isEqualTo("buys on days 2 to 6");
        assertThat(trained("shopper", "--category", "home", "--window", "10")
                        .get("label")
                        .getAsString())
                .isEqualTo("buys in “home” within 10 days");
        JsonObject pairs = trained("shopper_product", "--window", "10", "--touched", "20");
        assertThat(pairs.get("subject").getAsString()).isEqualTo("shopper_product");
        assertThat(told(
                        "report",
                        "-w",
                        shopFile(),
                        "--out",
                        folder.resolve("r.xlsx").toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        Map<String, String[]> wrong = Map.of(
                "--gap", new String[] {"session", "--gap", "2"},
                "--from-events", new String[] {"shopper", "--from-events", "2"},
                "--touched", new String[] {"shopper", "--touched", "2"},
                "--category", new String[] {"shopper_product", "--category", "Home"},
                "not both", new String[] {"session", "--from-events", "2", "--from-minutes", "1"},
                "at least one moment", new String[] {"shopper", "--moments", "0"},
                "not up to -1", new String[] {"session", "--from-events", "-1"},
                "nearest name is Home", new String[] {"shopper", "--category", "Hom"},
                "Take fewer events", new String[] {"session", "--from-events", "30"});
        wrong.forEach((words, options) -> {
            List<String> line = new ArrayList<>(List.of("train", "-w", shopFile(), "--learner", "tree", "--subject"));
            line.addAll(List.of(options));
            err.reset();
            assertThat(told(line.toArray(new String[0]))).as(words).isEqualTo(2);
            assertThat(err.toString()).contains(words);
        });
    }

    @Test
    void theEarlyCurveIsPrinted() {
        assertThat(told("early", "-w", shopFile(), "--learner", "tree", "--repeats", "2", "--events", "3", "--json"))
                .isZero();
        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertThat(json.keySet())
                .containsExactly(
                        "sessions",
                        "buyers",
                        "learner",
                        "split",
                        "repeats",
                        "seed",
                        "points",
                        "enough",
                        "best",
                        "sentence");
        assertThat(json.getAsJsonArray("points")).hasSize(4);
        assertThat(json.get("enough").getAsInt()).isEqualTo(2);
        out.reset();
        assertThat(told("early", "-w", shopFile(), "--learner", "tree", "--repeats", "1", "--events", "2"))
                .isZero();
        assertThat(out.toString()).contains("After 2 events you know 80%").contains("100.0 %");
        assertThat(told("early", "-w", shopFile(), "--learner", "tree", "--events", "0"))
                .isEqualTo(2);
    }
}
