package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Test;

/// `train` with other splits, treatment and search, and `leaky`, as an analyst types them.
class ProtocolCommandTest extends ShopCommandTest {
    private String said(String command, String... more) {
        out.reset();
        err.reset();
        assertThat(told(arguments(command, more)))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonObject json(String command, String... more) {
        String[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = "--json";
        return JsonParser.parseString(said(command, all)).getAsJsonObject();
    }

    private String refused(String command, String... more) {
        err.reset();
        assertThat(told(arguments(command, more))).isEqualTo(2);
        return err.toString(StandardCharsets.UTF_8);
    }

    private String[] arguments(String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command, "-w", shopFile()));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    private void sessions() throws IOException {
        var random = new Random(3);
        var text = new StringBuilder("pages,minutes,month,bought\n");
        for (int i = 0; i < 300; i++) {
            int pages = 1 + random.nextInt(20);
            text.append(pages).append(',').append(random.nextInt(60)).append(',');
            text.append(random.nextInt(3) > 0 ? "May" : "June");
            text.append(random.nextDouble() < pages / 40.0 ? ",yes\n" : ",no\n");
        }
        var file = Files.writeString(folder.resolve("sessions.csv"), text);
        json("import", file.toString());
    }

    @Test
    void trainTellsOfBaselinesSplitsAndTheTunedThreshold() throws IOException {
        sessions();
        var told = json("train", "--subject", "session", "--learner", "tree", "--split", "folds:3");
        assertThat(told.get("split").getAsString()).isEqualTo("folds:3");
        assertThat(told.getAsJsonArray("trials")).hasSize(3);
        var trial = told.getAsJsonArray("trials").get(0).getAsJsonObject();
        assertThat(trial.get("train").getAsInt() + trial.get("test").getAsInt()).isEqualTo(300);
        assertThat(trial.get("trainPrevalence").getAsDouble()).isBetween(0.15, 0.4);
        assertThat(told.getAsJsonObject("f1Tuned").get("mean").getAsDouble()).isBetween(0.2, 0.8);
        assertThat(told.get("tunedThreshold").getAsDouble()).isBetween(0.0, 1.0);
        assertThat(told.get("threshold").getAsDouble()).isEqualTo(0.5);
        var rules = told.getAsJsonArray("baselines");
        assertThat(rules).hasSize(2);
        assertThat(rules.get(0).getAsJsonObject().get("kind").getAsString()).isEqualTo("majority");
        assertThat(rules.get(1).getAsJsonObject().get("rule").getAsString()).startsWith("pages > ");
    }

    @Test
    void settingsAreSearchedAndTreatmentIsTaken() throws IOException {
        sessions();
        String told = said(
                "train",
                "--subject",
                "session",
                "--learner",
                "tree",
                "--repeats",
                "1",
                "--resample",
                "smote",
                "--calibrate",
                "platt",
                "--reweigh",
                "month",
                "--search",
                "grid",
                "--search-values",
                "depth=1,3;leaf=5,30");
        assertThat(told)
                .contains("settings tried on the training rows of the first split")
                .contains("{depth=3.0, leaf=30.0}");
        assertThat(refused(
                        "train",
                        "--subject",
                        "session",
                        "--learner",
                        "tree",
                        "--search",
                        "grid",
                        "--search-values",
                        "width=3"))
                .contains("width");
        assertThat(refused("train", "--subject", "session", "--learner", "tree", "--split", "column:month=March"))
                .contains("March");
        assertThat(refused("train", "--subject", "session", "--learner", "tree", "--split", "time:0.3"))
                .contains("time");
    }

    @Test
    void leakySaysWhatIsWrongAndKeepsNothing() throws IOException {
        sessions();
        var told = json("leaky", "--subject", "session", "--learner", "tree", "--repeats", "1");
        var claims = told.getAsJsonArray("claims");
        assertThat(claims.get(0).getAsJsonObject().get("wrong").getAsBoolean()).isFalse();
        for (int i = 1; i < claims.size(); i++) {
            var claim = claims.get(i).getAsJsonObject();
            assertThat(claim.get("wrong").getAsBoolean()).isTrue();
            assertThat(claim.get("why").getAsString()).endsWith(".");
        }
        assertThat(said("leaky", "--subject", "session", "--learner", "tree", "--repeats", "1"))
                .contains("WRONG");
        try (var workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            assertThat(workspace.runs().all()).isEmpty();
        }
    }
}
