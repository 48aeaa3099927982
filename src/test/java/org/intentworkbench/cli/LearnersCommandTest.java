package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.training.LearnerKind;
import org.junit.jupiter.api.Test;

/// Learners and their settings on the command line.
final class LearnersCommandTest extends ShopCommandTest {
    @Test
    void everyLearnerIsListedWithItsSettings() {
        assertThat(told("learners", "--json")).isZero();
        var listed = JsonParser.parseString(out.toString(StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonArray("learners");
        assertThat(listed.asList().stream()
                        .map(one -> one.getAsJsonObject().get("id").getAsString()))
                .containsExactlyElementsOf(List.of(LearnerKind.values()).stream()
                        .map(LearnerKind::id)
                        .toList());
        out.reset();
        assertThat(told("learners")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("forest: ", "  trees=300  (1 to 5000)");
    }

    @Test
    void trainsWithSettingsAndOpensTheForestAgain() throws IOException {
        sessions();
        JsonObject trained = trained("--learner", "forest", "--set", "trees=25,leaf=5", "--positive-weight", "2");
        assertThat(trained.get("learner").getAsString()).isEqualTo("forest");
        out.reset();
        // a list is made of a kept run, opened again
        Path list = folder.resolve("list.csv");
        assertThat(told("list", "-w", shopFile(), "--out", list.toString()))
                .as(err::toString)
                .isZero();
        assertThat(Files.readAllLines(list)).hasSizeGreaterThan(10);
        assertThat(trained("--learner", "linear-svm").get("learner").getAsString())
                .isEqualTo("linear_svm");
    }

    @Test
    void whatIsWrongIsToldInASentence() throws IOException {
        sessions();
        for (List<String> wrong : List.of(
                List.of("--learner", "oracle"),
                List.of("--learner", "forest", "--set", "trees=none"),
                List.of("--learner", "forest", "--set", "trees=0"),
                List.of("--learner", "forest", "--set", "wings=2"),
                List.of("--learner", "bayes", "--depth", "3"),
                List.of("--learner", "tree", "--rule", "luck"))) {
            err.reset();
            String[] arguments = java.util.stream.Stream.concat(
                            List.of("train", "-w", shopFile(), "--subject", "session").stream(), wrong.stream())
                    .toArray(String[]::new);
            assertThat(told(arguments)).as(wrong::toString).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8).lines().toList())
                    .hasSize(1)
                    .first()
                    .asString()
                    .endsWith(".");
        }
    }

    private void sessions() throws IOException {
        Path file = folder.resolve("sessions.csv");
        List<String> lines = Files.readAllLines(Path.of("sample-data/sessions.csv"));
        Files.write(file, lines.subList(0, 801));
        assertThat(told("import", "-w", shopFile(), "--as", "sessions", file.toString()))
                .as(err::toString)
                .isZero();
    }

    private JsonObject trained(String... learner) {
        out.reset();
        String[] arguments = java.util.stream.Stream.concat(
                        List.of("train", "-w", shopFile(), "--subject", "session", "--repeats", "1", "--json").stream(),
                        List.of(learner).stream())
                .toArray(String[]::new);
        assertThat(told(arguments)).as(err::toString).isZero();
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
