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

final class SignalsCommandTest extends ShopCommandTest {
    @BeforeEach
    void shop() throws IOException {
        var lines = new StringBuilder("review_id,user_id,product_id,text,recommended\n");
        for (int i = 0; i < 100; i++) {
            boolean good = i % 2 == 0;
            lines.append("r%d,u%d,p%d,%s dress number %d,%d\n"
                    .formatted(i, i, i % 5, good ? "lovely" : "horrid", i, good ? 1 : 0));
        }
        Path file = Files.writeString(folder.resolve("reviews.csv"), lines.toString());
        assertThat(told("import", "-w", shopFile(), file.toString())).isZero();
        out.reset();
    }

    private JsonObject printed(String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] {"text", "signals", "-w", shopFile(), "--json"}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        assertThat(told(all)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void printsTheMembersPromised() {
        var signals = printed("--examples", "2", "--by", "product").getAsJsonArray("signals");
        assertThat(signals).hasSize(11);
        JsonObject sentiment = signals.get(0).getAsJsonObject();
        assertThat(sentiment.get("name").getAsString()).isEqualTo("sentiment");
        assertThat(sentiment.get("texts").getAsInt()).isEqualTo(100);
        assertThat(sentiment.get("against").getAsString()).isEqualTo("recommended");
        assertThat(sentiment.get("auc").getAsDouble()).isBetween(0.0, 1.0);
        assertThat(sentiment.get("aucSharpened").getAsDouble()).isGreaterThan(.9);
        assertThat(sentiment.getAsJsonArray("high")).hasSize(2);
        assertThat(sentiment.getAsJsonArray("groups")).hasSize(6);
        JsonObject need = signals.get(1).getAsJsonObject();
        assertThat(need.get("auc").isJsonNull()).as("it cannot be known").isTrue();
        assertThat(need.get("against").isJsonNull()).isTrue();
        JsonObject size = signals.get(9).getAsJsonObject();
        assertThat(size.get("against").getAsString()).isEqualTo("not recommended, indirect");
        assertThat(size.get("indirect").getAsBoolean()).isTrue();
    }

    @Test
    void tellsTheWordsOfOneText() {
        JsonObject words = printed("--words", "lovely dress");
        assertThat(words.get("language").getAsString()).isEqualTo("en");
        JsonObject sentiment = words.getAsJsonArray("signals").get(0).getAsJsonObject();
        assertThat(sentiment.getAsJsonArray("words")).hasSize(2);
        JsonObject second = sentiment.getAsJsonArray("words").get(1).getAsJsonObject();
        assertThat(second.get("word").getAsString()).isEqualTo("dress");
        assertThat(second.get("start").getAsInt()).isEqualTo(7);
    }

    @Test
    void printsATableForPeople() {
        assertThat(told("text", "signals", "-w", shopFile(), "--plain", "--examples", "1"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("sentiment", "not known", "not recommended, indirect")
                .contains("en need: Says what the product is used for");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(told("text", "signals", "-w", shopFile(), "--by", "colour")).isNotZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no groups called colour");
        assertThat(told("text", "signals", "-w", shopFile(), "--words", "  ")).isZero();
    }
}
