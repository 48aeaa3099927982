package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `embed`, `text where` and `text model`.
final class TextEngineCommandsTest extends ShopCommandTest {
    @BeforeEach
    void shop() throws IOException {
        Path file = Files.writeString(
                folder.resolve("reviews.csv"),
                "title,text,rating\nGood,soft dress,5\nGood,soft dress,4\n,,3\n差,物流很慢,1\nLong," + "a".repeat(600)
                        + ",2\n");
        assertThat(told("import", "-w", shopFile(), file.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        out.reset();
    }

    private JsonObject printed(String... arguments) {
        out.reset();
        assertThat(told(arguments)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void embedCountsWhatWasCutAndWhatIsBlank() {
        var first = printed("embed", "-w", shopFile(), "--json");
        assertThat(first.get("encoded").getAsInt()).isEqualTo(3);
        assertThat(first.get("truncated").getAsInt()).isEqualTo(1);
        assertThat(first.get("blank").getAsInt()).isEqualTo(1);
        assertThat(printed("embed", "-w", shopFile(), "--json").get("truncated").getAsInt())
                .isZero();
    }

    @Test
    void whereTellsOfTextVectorsModelsAndTheNetwork() {
        var before = printed("text", "where", "-w", shopFile(), "--json");
        assertThat(before.get("waiting").getAsInt()).isEqualTo(3);
        assertThat(before.getAsJsonArray("vectors")).isEmpty();
        printed("embed", "-w", shopFile(), "--json");
        var where = printed("text", "where", "-w", shopFile(), "--json");
        assertThat(where.get("file").getAsString()).isEqualTo(shopFile());
        assertThat(where.get("bytes").getAsLong()).isPositive();
        assertThat(where.get("texts").getAsInt()).isEqualTo(5);
        assertThat(where.get("blank").getAsInt()).isEqualTo(1);
        assertThat(where.get("distinct").getAsInt()).isEqualTo(3);
        assertThat(where.get("waiting").getAsInt()).isZero();
        assertThat(where.get("truncated").getAsInt()).isEqualTo(1);
        assertThat(where.getAsJsonArray("cut")).hasSize(1);
        assertThat(where.getAsJsonArray("cut")
                        .get(0)
                        .getAsJsonObject()
                        .get("row")
                        .getAsInt())
                .isEqualTo(5);
        assertThat(where.getAsJsonArray("vectors")).hasSize(2);
        assertThat(where.getAsJsonArray("models")).hasSize(2);
        assertThat(where.get("lookupsWatched").getAsBoolean()).isTrue();
        out.reset();
        assertThat(told("text", "where", "-w", shopFile())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("letters-en: 2 vectors", "cut: import 1, row 5");
    }

    @Test
    void aModelIsChosenAndGivenUp() throws IOException {
        Path own = Files.createDirectories(folder.resolve("mine"));
        assertThat(told("text", "model", "-w", shopFile(), "--language", "en", "--folder", own.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("holds no model.onnx");
        Files.writeString(own.resolve("model.onnx"), "letters");
        var chosen = printed(
                        "text", "model", "-w", shopFile(), "--language", "en", "--folder", own.toString(), "--json")
                .getAsJsonArray("models")
                .get(0)
                .getAsJsonObject();
        assertThat(chosen.get("folder").getAsString()).isEqualTo(own.toString());
        assertThat(chosen.get("name").getAsString()).startsWith("mine-").endsWith("-cls-512");
        assertThat(printed("embed", "-w", shopFile(), "--json").get("model").getAsString())
                .contains("mine-", "letters-zh");
        var back = printed("text", "model", "-w", shopFile(), "--language", "en", "--bundled", "--json")
                .getAsJsonArray("models")
                .get(0)
                .getAsJsonObject();
        assertThat(back.get("folder").isJsonNull()).isTrue();
        assertThat(told("text", "model", "-w", shopFile(), "--language", "en")).isEqualTo(2);
        assertThat(told("text", "model", "-w", shopFile(), "--language", "en", "--folder", "x", "--pooling", "max"))
                .isEqualTo(2);
    }
}
