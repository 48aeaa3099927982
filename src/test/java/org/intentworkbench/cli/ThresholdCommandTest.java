package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Test;

/// Where to cut, told on the command line; and the accuracy card with every export.
final class ThresholdCommandTest extends ShopCommandTest {
    private JsonObject json(String... arguments) {
        out.reset();
        assertThat(told(arguments)).as(err::toString).isZero();
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void everyCutHasItsMatrixAndEveryExportItsCard() throws IOException {
        Path file = folder.resolve("sessions.csv");
        List<String> lines = Files.readAllLines(Path.of("sample-data/sessions.csv"));
        Files.write(file, lines.subList(0, 1_501));
        assertThat(told("import", "-w", shopFile(), "--as", "sessions", file.toString()))
                .as(err::toString)
                .isZero();
        JsonObject trained = json(
                "train", "-w", shopFile(), "--subject", "session", "--learner", "tree", "--repeats", "2", "--json");
        JsonObject card = trained.getAsJsonObject("card");
        assertThat(card.get("seed").getAsLong()).isEqualTo(7);
        assertThat(card.get("fingerprint").getAsString()).hasSizeGreaterThan(20);

        JsonObject told = json(
                "threshold",
                "-w",
                shopFile(),
                "--margin",
                "30",
                "--contact-cost",
                "2",
                "--coupon-cost",
                "5",
                "--budget",
                "40",
                "--recall",
                "0.6",
                "--threshold",
                "0.3",
                "--json");
        int rows = told.get("rows").getAsInt();
        int positives = told.get("positives").getAsInt();
        Map<String, JsonObject> cuts = new HashMap<>();
        told.getAsJsonArray("cuts")
                .forEach(one -> cuts.put(one.getAsJsonObject().get("cut").getAsString(), one.getAsJsonObject()));
        assertThat(cuts).containsOnlyKeys("given", "best-f1", "best-profit", "budget", "recall", "youden", "half");
        for (JsonObject cut : cuts.values()) {
            int tp = cut.get("truePositives").getAsInt();
            int selected = cut.get("selected").getAsInt();
            assertThat(tp + cut.get("falseNegatives").getAsInt()).isEqualTo(positives);
            assertThat(selected
                            + cut.get("trueNegatives").getAsInt()
                            + cut.get("falseNegatives").getAsInt())
                    .isEqualTo(rows);
            assertThat(cut.get("profit").getAsDouble()).isCloseTo(tp * 25 - selected * 2, within(1e-9));
            assertThat(cut.get("profit").getAsDouble())
                    .isLessThanOrEqualTo(cuts.get("best-profit").get("profit").getAsDouble());
            assertThat(cut.get("f1").getAsDouble())
                    .isLessThanOrEqualTo(cuts.get("best-f1").get("f1").getAsDouble());
        }
        assertThat(cuts.get("given").get("threshold").getAsDouble()).isEqualTo(.3);
        assertThat(cuts.get("budget").get("selected").getAsInt()).isLessThanOrEqualTo(40);
        assertThat(cuts.get("recall").get("recall").getAsDouble()).isGreaterThanOrEqualTo(.6);

        Path list = folder.resolve("list.csv");
        JsonObject listed = json("list", "-w", shopFile(), "--out", list.toString(), "--json");
        assertThat(Path.of(listed.get("cardFile").getAsString())).exists();
        assertThat(listed.getAsJsonObject("card").get("auc")).isEqualTo(card.get("auc"));
        JsonObject reported = json(
                "report", "-w", shopFile(), "--out", folder.resolve("r.xlsx").toString(), "--json");
        assertThat(reported.getAsJsonObject("card").get("heldOut")).isEqualTo(card.get("heldOut"));
    }

    @Test
    void amountsAreRememberedByTheWorkspaceAndNonsenseIsRefused() {
        String shop = shopFile();
        Money said = new Money(3, .2, .5, .02, "¥", 9, .5);
        try (Workspace workspace = Workspace.open(Path.of(shop))) {
            assertThat(Money.of(workspace)).isEqualTo(Money.STANDARD);
            said.keep(workspace);
            assertThat(Money.of(workspace)).isEqualTo(said);
            Money.STANDARD.keep(workspace);
            assertThat(Money.of(workspace).trueRate()).isNaN();
            workspace.setSetting("money", "{not json");
            assertThat(Money.of(workspace)).isEqualTo(Money.STANDARD);
        }
        assertThat(told("threshold", "-w", shop, "--margin", "-1")).isEqualTo(2);
        assertThat(told("threshold", "-w", shop, "--true-rate", "much")).isEqualTo(2);
        assertThat(told("threshold", "-w", shop, "--recall", "0")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Amounts must not be negative");
    }
}
