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
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.bert.BertEncoders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchCommandTest {
    private static final String REVIEWS = """
            review_id,user_id,product_id,rating,text,recommended
            r1,u1,p1,1,The battery is flat after an hour,0
            r2,u2,p1,5,Lovely colour and soft fabric,1
            r3,u3,p2,1,Two sizes too tight on me,0
            r4,u4,p2,1,The battery is flat after an hour,0
            r5,u5,p3,2,物流太慢了，等了两个星期,0
            r6,u6,p3,5,颜色很漂亮，面料柔软,1
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private EncoderFactory encoders = new LetterEncoders();

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
        return Commands.run(
                arguments,
                encoders,
                null,
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonObject printed() {
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private String error() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTheMembersPromised() {
        assertThat(told("text", "search", "-w", shopFile(), "battery flat", "--top", "2", "--json"))
                .as(error())
                .isZero();
        JsonObject printed = printed();
        assertThat(printed.keySet()).contains("query", "results", "searched", "millis");
        assertThat(printed.getAsJsonArray("results")).hasSize(2);
        JsonObject first = printed.getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(first.keySet())
                .contains(
                        "rank",
                        "similarity",
                        "text",
                        "language",
                        "product",
                        "shopper",
                        "rating",
                        "outcome",
                        "import",
                        "line",
                        "words");
        assertThat(first.get("text").getAsString()).isEqualTo("The battery is flat after an hour");
        assertThat(first.get("reviews").getAsInt()).as("same text, one result").isEqualTo(2);
        assertThat(first.get("line").getAsLong()).isEqualTo(2);
        assertThat(first.get("shopper").getAsString()).isEqualTo("u1");
        assertThat(first.getAsJsonArray("words").asList().stream()
                        .map(word -> word.getAsJsonObject())
                        .filter(word -> word.get("literal").getAsBoolean())
                        .map(word -> word.get("word").getAsString()))
                .containsExactly("battery", "flat");
        assertThat(printed.getAsJsonArray("searched")).hasSize(1);
        assertThat(printed.getAsJsonArray("notSearched").get(0).getAsString()).isEqualTo("zh");
    }

    @Test
    void asksBothLanguagesWhereTheQuestionHasBoth() {
        assertThat(told("text", "search", "-w", shopFile(), "too tight 物流太慢", "--literal", "--json"))
                .isZero();
        assertThat(printed().getAsJsonArray("searched")).hasSize(2);
        assertThat(printed().getAsJsonArray("results").asList().stream()
                        .map(result -> result.getAsJsonObject().get("language").getAsString()))
                .containsExactly("en", "en", "en", "zh", "zh");
    }

    @Test
    void findsReviewsLikeOneByItsPlace() {
        assertThat(told("text", "search", "-w", shopFile(), "--like", "1:2"))
                .as(error())
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("en  1. ", "Two sizes too tight on me")
                .doesNotContain("     The battery is flat");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(told("text", "search", "-w", shopFile(), " ")).isEqualTo(2);
        assertThat(error()).contains("The question is empty");
        assertThat(told("text", "search", "-w", shopFile(), "--like", "9:9")).isEqualTo(2);
        assertThat(error()).contains("no review at 9:9");
    }

    @Test
    void bertFindsComplaintsInOtherWords() {
        encoders = new BertEncoders();
        assertThat(told("text", "search", "-w", shopFile(), "runs small 快递不及时", "--top", "1", "--json"))
                .as(error())
                .isZero();
        assertThat(printed().getAsJsonArray("results").asList().stream()
                        .map(result -> result.getAsJsonObject().get("text").getAsString()))
                .containsExactly("Two sizes too tight on me", "物流太慢了，等了两个星期");
    }
}
