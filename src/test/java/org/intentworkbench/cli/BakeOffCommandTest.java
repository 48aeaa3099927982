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

final class BakeOffCommandTest extends ShopCommandTest {
    @BeforeEach
    void shop() throws IOException {
        var lines = new StringBuilder("review_id,product_id,category,rating,text,recommended\n");
        for (int i = 0; i < 100; i++) {
            boolean good = i % 2 == 0;
            lines.append("r%d,p%d,%s,%d,%s dress number %d,%d%n"
                    .formatted(
                            i, i % 5, i % 3 == 0 ? "B" : "A", good ? 5 : 1, good ? "lovely" : "poor", i, good ? 1 : 0));
        }
        Path file = Files.writeString(
                folder.resolve("reviews.csv"), lines.toString().replace("\r", ""));
        assertThat(told("import", "-w", shopFile(), file.toString())).isZero();
        out.reset();
    }

    @Test
    void printsTheMembersPromised() {
        assertThat(told("text", "bakeoff", "-w", shopFile(), "--repeats", "2", "--draws", "2", "--json"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        JsonObject printed =
                JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
        assertThat(printed.getAsJsonArray("rows")).hasSize(10);
        JsonObject row = printed.getAsJsonArray("rows").get(2).getAsJsonObject();
        assertThat(row.keySet()).contains("language", "features", "labels", "auc", "accuracy", "seconds");
        assertThat(row.get("language").getAsString()).isEqualTo("en");
        assertThat(row.get("features").getAsString()).isEqualTo("tfidf");
        assertThat(row.get("labels").getAsString()).isEqualTo("all");
        assertThat(row.getAsJsonObject("auc").keySet()).containsExactly("mean", "sd");
        assertThat(row.getAsJsonObject("auc").get("mean").getAsDouble()).isEqualTo(1);
        assertThat(printed.getAsJsonArray("rows")
                        .get(9)
                        .getAsJsonObject()
                        .get("labels")
                        .getAsString())
                .isEqualTo("32");
        assertThat(printed.getAsJsonArray("leaveOneOut")).hasSize(6);
        assertThat(printed.getAsJsonArray("leaveOneOut")
                        .get(0)
                        .getAsJsonObject()
                        .keySet())
                .contains("category", "features", "accuracy");
    }

    @Test
    void printsATable() {
        assertThat(told("text", "bakeoff", "-w", shopFile(), "--labels", "all", "--repeats", "1"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("english: 100 reviews", "majority", "lexicon", "tfidf", "bert", "both", "left out");
    }

    @Test
    void keepsTheLastOneAndSaysWhenItIsStale() throws IOException {
        assertThat(told("text", "bakeoff", "-w", shopFile(), "--last")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No bake-off has been made");
        assertThat(told("text", "bakeoff", "-w", shopFile(), "--labels", "all", "--repeats", "2", "--json"))
                .isZero();
        String first = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertThat(told("text", "bakeoff", "-w", shopFile(), "--last", "--json"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first).contains("\"stale\":false");
        Path more = Files.writeString(folder.resolve("more.csv"), "review_id,text,recommended\nz1,one more,1\n");
        assertThat(told("import", "-w", shopFile(), more.toString())).isZero();
        out.reset();
        assertThat(told("text", "bakeoff", "-w", shopFile(), "--last")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("before reviews, products or models changed");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(told("text", "bakeoff", "-w", shopFile(), "--labels", "some"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("write all or 32");
        err.reset();
        assertThat(told("text")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("subcommand", "text --help");
        assertThat(told("text", "bakeoff", "-w", shopFile(), "--repeats", "0")).isEqualTo(2);
    }
}
