package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sample shop's sessions with columns planted that are known after the outcome: caught, accepted with a reason,
/// and told in report and list; and what a threshold does to groups.
final class WarningsCommandTest extends ShopCommandTest {
    @BeforeEach
    void sessions() throws IOException {
        Path file = folder.resolve("sessions.csv");
        Files.write(file, planted());
        assertThat(told("import", "-w", shopFile(), "--as", "sessions", file.toString()))
                .as(err::toString)
                .isZero();
        out.reset();
    }

    /// `order_value` is filled for buyers alone; `survey` for half of them and a few others; `margin_band` is a level
    /// of
    /// buyers most of the time.
    private static List<String> planted() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("sample-data/sessions.csv"));
        List<String> planted = new ArrayList<>();
        planted.add(lines.getFirst() + ",order_value,survey,margin_band");
        Random random = new Random(1);
        for (String line : lines.subList(1, 3_001)) {
            boolean bought = line.endsWith(",TRUE");
            String value = bought ? String.format(Locale.ROOT, "%.2f", 10 + 90 * random.nextDouble()) : "";
            String survey = random.nextDouble() < (bought ? .5 : .01) ? "1" : "0";
            String band = random.nextDouble() < (bought ? .9 : .1) ? "high" : "low";
            planted.add(line + "," + value + "," + survey + "," + band);
        }
        return planted;
    }

    private JsonObject json(String... arguments) {
        out.reset();
        assertThat(told(arguments)).as(err::toString).isZero();
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void plantedLeaksAreCaughtAcceptedAndTold() throws IOException {
        String shop = shopFile();
        JsonObject trained =
                json("train", "-w", shop, "--subject", "session", "--learner", "tree", "--repeats", "2", "--json");
        JsonArray warnings = trained.getAsJsonArray("warnings");
        JsonObject worst = warnings.get(0).getAsJsonObject();
        assertThat(worst.get("kind").getAsString()).isEqualTo("after_outcome");
        assertThat(worst.getAsJsonArray("features"))
                .map(one -> one.getAsString())
                .containsExactly("order_value", "survey");
        assertThat(worst.get("sentence").getAsString())
                .isEqualTo("order_value is filled in for 100.0% of the positive rows and for 0.0% of the others."
                        + " Likewise: survey.");
        assertThat(worst.getAsJsonObject("figures").get("ofPositives").getAsDouble())
                .isEqualTo(1);
        assertThat(worst.get("advice").getAsString()).startsWith("Drop it and retrain");
        assertThat(worst.get("accepted").isJsonNull()).isTrue();
        JsonObject single = warnings.get(1).getAsJsonObject();
        assertThat(single.get("kind").getAsString()).isEqualTo("single_feature");
        assertThat(single.getAsJsonArray("features"))
                .map(one -> one.getAsString())
                .containsExactly("margin_band");

        json("warnings", "-w", shop, "--accept", "single_feature", "--reason", "known at the start", "--json");
        JsonObject kept = json("warnings", "-w", shop, "--json");
        assertThat(kept.getAsJsonArray("warnings")
                        .get(1)
                        .getAsJsonObject()
                        .get("accepted")
                        .getAsString())
                .isEqualTo("known at the start");
        JsonObject list =
                json("list", "-w", shop, "--out", folder.resolve("l.csv").toString(), "--json");
        assertThat(list.getAsJsonArray("warnings")
                        .get(1)
                        .getAsJsonObject()
                        .get("accepted")
                        .getAsString())
                .isEqualTo("known at the start");
        Path report = folder.resolve("r.xlsx");
        json("report", "-w", shop, "--out", report.toString(), "--json");
        assertThat(summary(report))
                .anyMatch(line -> line.startsWith("One feature says nearly all. margin_band alone reaches AUC")
                        && line.endsWith(": known at the start"))
                .anyMatch(line -> line.startsWith("Known only after the outcome. order_value is filled in")
                        && line.contains("Open: Drop it and retrain"));

        JsonObject withdrawn = json("warnings", "-w", shop, "--withdraw", "single_feature", "--json");
        assertThat(withdrawn
                        .getAsJsonArray("warnings")
                        .get(1)
                        .getAsJsonObject()
                        .get("accepted")
                        .isJsonNull())
                .isTrue();
        assertThat(told("warnings", "-w", shop, "--accept", "drift", "--reason", "x"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Run 1 has no warning drift.");
        assertThat(told("warnings", "-w", shop, "--accept", "single_feature", "--reason", " "))
                .isEqualTo(2);
        assertThat(told("warnings", "-w", shop, "--accept", "nonsense", "--reason", "x"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no warning nonsense. There are: single_feature");
    }

    private static List<String> summary(Path report) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var in = Files.newInputStream(report);
                var book = new XSSFWorkbook(in)) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> lines.add(cell.toString())));
        }
        return lines;
    }

    @Test
    void whatAThresholdDoesToGroups() throws IOException {
        String shop = shopFile();
        json(
                "train",
                "-w",
                shop,
                "--subject",
                "session",
                "--learner",
                "logistic",
                "--repeats",
                "1",
                "--drop",
                "order_value",
                "--drop",
                "survey",
                "--drop",
                "margin_band",
                "--drop",
                "device",
                "--json");
        JsonObject said = json("fairness", "-w", shop, "--by", "device", "--threshold", ".3", "--json");
        JsonObject fairness = said.getAsJsonObject("fairness");
        assertThat(fairness.get("isFeature").getAsBoolean())
                .as("dropped, and yet it judges")
                .isFalse();
        int rows = 0;
        for (var group : fairness.getAsJsonArray("groups")) {
            rows += group.getAsJsonObject()
                    .getAsJsonObject("prevalence")
                    .get("whole")
                    .getAsInt();
        }
        assertThat(rows).as("every held-out session is in one group").isEqualTo(900);
        JsonObject cut = json("fairness", "-w", shop, "--by", "pages_viewed", "--cuts", "2,4", "--json");
        assertThat(cut.getAsJsonObject("fairness").getAsJsonArray("groups"))
                .map(group -> group.getAsJsonObject().get("name").getAsString())
                .containsExactly("< 2", "2 – 4", "≥ 4");
        Path report = folder.resolve("f.xlsx");
        json("report", "-w", shop, "--out", report.toString(), "--fairness", "device", "--json");
        try (var in = Files.newInputStream(report);
                var book = new XSSFWorkbook(in)) {
            var sheet = book.getSheet("Fairness");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("device");
            assertThat(sheet.getLastRowNum())
                    .isEqualTo(fairness.getAsJsonArray("groups").size());
        }
        assertThat(told("fairness", "-w", shop, "--by", "region")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no column region to make groups by.", "device");
        out.reset();
        assertThat(told("fairness", "-w", shop, "--by", "device")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("which the model does not see", "reference");
    }

    /// Shoppers of the north buy four times as often, and nothing else tells them apart: reweighed, the model forgets
    /// it.
    @Test
    void reweighingEvensOutWhatTheModelLearntOfTheGroup() throws IOException {
        List<String> lines = new ArrayList<>(List.of("session_id,region,pages,bought"));
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            boolean north = i % 2 == 0;
            double pages = random.nextGaussian();
            boolean bought = random.nextDouble() < 1 / (1 + Math.exp(-(pages + (north ? -.6 : -2.4))));
            lines.add(String.format(
                    Locale.ROOT, "s%d,%s,%.3f,%s", i, north ? "north" : "south", pages, bought ? "TRUE" : "FALSE"));
        }
        Path file = folder.resolve("regions.csv");
        Files.write(file, lines);
        String shop = folder.resolve("regions.mv.db").toString();
        assertThat(told("import", "-w", shop, "--as", "sessions", "--label", "bought", file.toString()))
                .as(err::toString)
                .isZero();
        json("train", "-w", shop, "--subject", "session", "--learner", "logistic", "--repeats", "1", "--json");
        JsonObject said = json("fairness", "-w", shop, "--by", "region", "--threshold", ".3", "--remedy", "--json");
        double before = said.getAsJsonObject("fairness").get("evenness").getAsDouble();
        double after = said.getAsJsonObject("after").get("evenness").getAsDouble();
        assertThat(before).isLessThan(.4);
        assertThat(after).isGreaterThan(.6);
        JsonObject auc = said.getAsJsonArray("figures").get(0).getAsJsonObject();
        assertThat(auc.get("name").getAsString()).isEqualTo("auc");
        assertThat(auc.getAsJsonObject("second").get("mean").getAsDouble())
                .as("it costs")
                .isLessThan(auc.getAsJsonObject("first").get("mean").getAsDouble());
        assertThat(said.getAsJsonArray("entered").size()).isPositive();
        json(
                "train",
                "-w",
                shop,
                "--subject",
                "session",
                "--learner",
                "logistic",
                "--repeats",
                "1",
                "--drop",
                "region",
                "--json");
        assertThat(told("fairness", "-w", shop, "--by", "region", "--remedy")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Rows can only be weighed by a feature of the run");
    }
}
