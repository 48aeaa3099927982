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
import org.intentworkbench.fixture.LetterEncoders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopicsCommandTest {
    private static final String REVIEWS = """
            review_id,user_id,product_id,rating,text,recommended
            r1,u1,p1,1,Battery flat after an hour. Zzz zipper.,0
            r2,u2,p1,5,Lovely colour and soft fabric,1
            r3,u3,p2,1,Battery flat at once. Lovely colour and soft!,0
            r4,u4,p2,1,Battery flat after an hour,0
            r5,u5,p3,2,物流太慢了，等了两个星期,0
            r6,u6,p3,5,颜色很漂亮。面料柔软。,1
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void shop() throws IOException {
        Path file = Files.writeString(folder.resolve("reviews.csv"), REVIEWS);
        assertThat(told("import", "-w", shopFile(), file.toString())).isZero();
        out.reset();
    }

    private String shopFile() {
        return folder.resolve("shop.mv.db").toString();
    }

    private int told(String... arguments) {
        out.reset();
        err.reset();
        return Commands.run(
                arguments,
                new LetterEncoders(),
                null,
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonObject printed() {
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void printsTopicsOfBothLanguages() {
        assertThat(told("text", "topics", "-w", shopFile(), "--topics", "2", "--json"))
                .isZero();
        JsonObject json = printed();
        assertThat(json.getAsJsonArray("grounds")).hasSize(2);
        assertThat(json.getAsJsonArray("topics")).hasSizeBetween(3, 4);
        JsonObject first = json.getAsJsonArray("topics").get(0).getAsJsonObject();
        assertThat(first.keySet())
                .contains("id", "language", "name", "terms", "texts", "reviews", "share", "mood", "trend", "examples");
        assertThat(first.get("language").getAsString()).isEqualTo("en");
        assertThat(first.getAsJsonArray("examples")
                        .get(0)
                        .getAsJsonObject()
                        .get("sentence")
                        .getAsString())
                .isNotBlank();
        assertThat(json.toString()).contains("no times");
    }

    @Test
    void renamesMergesAndHidesAndShowsThemAgain() {
        assertThat(told(
                        "text",
                        "topics",
                        "-w",
                        shopFile(),
                        "--language",
                        "en",
                        "--topics",
                        "3",
                        "--rename",
                        "1=First of all",
                        "--hide",
                        "2"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("First of all")
                .contains("(hidden)");
        assertThat(told("text", "topics", "-w", shopFile(), "--language", "en", "--merge", "1,3", "--json"))
                .isZero();
        JsonObject json = printed();
        assertThat(json.getAsJsonArray("topics")).hasSize(2);
        assertThat(json.toString()).contains("First of all").contains("\"merged\":2");
        // asked for without any other setting they are as they were left
        assertThat(told("text", "topics", "-w", shopFile(), "--language", "en")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("First of all");
    }

    @Test
    void whatCannotWorkIsSaidInASentence() {
        assertThat(told("text", "topics", "-w", shopFile(), "--hide", "1")).isNotZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--language");
        assertThat(told("text", "topics", "-w", shopFile(), "--language", "de")).isNotZero();
        assertThat(told("text", "topics", "-w", shopFile(), "--topics", "5000")).isNotZero();
        assertThat(told("text", "topics", "-w", shopFile(), "--language", "en", "--merge", "1"))
                .isNotZero();
        assertThat(told("text", "topics", "-w", shopFile(), "--language", "en", "--hide", "99"))
                .isNotZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("99");
    }
}
