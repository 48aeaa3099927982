package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeaturesCommandTest extends ShopCommandTest {
    @BeforeEach
    void open() throws IOException {
        var text = new StringBuilder("event_time,event_type,user_id,product_id,price\n");
        for (int who = 0; who < 12; who++) {
            for (int day = 1; day <= 20; day++) {
                text.append("2026-03-%02dT10:00:00Z,%s,%s,p%d,%d\n"
                        .formatted(
                                day,
                                day % 5 == who % 5 ? "purchase" : "view",
                                who == 0 ? "=1+1" : "u" + who,
                                day,
                                day));
            }
        }
        Path events = Files.writeString(folder.resolve("events.csv"), text);
        assertThat(told("import", events.toString(), "-w", shopFile())).isZero();
        out.reset();
    }

    @Test
    void listsWhatThereIsAndWhatIsTaken() {
        assertThat(told("features", "-w", shopFile(), "--subject", "shopper")).isZero();
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(said)
                .startsWith("buys within 7 days: 12 rows, ")
                .contains("80 features, 40 of them taken (*)")
                .contains(
                        "Views of product pages in the last 7 days. Known: At the as-of moment, from events up to then.")
                .containsPattern("\\* +views_7d +times +0.0 % ")
                .containsPattern("\n {5}night_share ");
    }

    @Test
    void jsonTellsEachFeature() {
        assertThat(told(
                        "features",
                        "-w",
                        shopFile(),
                        "--subject",
                        "shopper",
                        "--add-group",
                        "calendar,money",
                        "--json"))
                .isZero();
        JsonObject said =
                JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
        assertThat(said.get("rows").getAsInt()).isEqualTo(12);
        var views = feature(said, "views_7d");
        assertThat(views.get("group").getAsString()).isEqualTo("activity");
        assertThat(views.get("unit").getAsString()).isEqualTo("times");
        assertThat(views.get("known").getAsString()).startsWith("At the as-of moment");
        assertThat(views.get("taken").getAsBoolean()).isTrue();
        assertThat(views.get("missingShare").getAsDouble()).isZero();
        assertThat(feature(said, "night_share").get("taken").getAsBoolean()).isTrue();
        assertThat(feature(said, "view_then_cart").get("taken").getAsBoolean()).isFalse();
        assertThat(feature(said, "days_since_cart").get("median").isJsonNull()).isTrue();
        assertThat(said.get("file").isJsonNull()).isTrue();
    }

    @Test
    void writesTheTableWhollyOrNotAtAll() throws IOException {
        Path file = folder.resolve("table.csv");
        assertThat(told(
                        "features",
                        "-w",
                        shopFile(),
                        "--subject",
                        "shopper",
                        "--drop",
                        "views_1d",
                        "--out",
                        file.toString()))
                .isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(13);
        String[] heads = lines.getFirst().split(",");
        assertThat(heads)
                .startsWith("\uFEFFid", "shopper", "moment", "outcome", "views_7d")
                .hasSize(4 + 39);
        assertThat(lines).allMatch(line -> line.split(",", -1).length == heads.length);
        assertThat(lines).anyMatch(line -> line.startsWith("'=1+1,'=1+1,2026-03-13T10:00:00Z,"));
        assertThat(told("features", "-w", shopFile(), "--subject", "shopper", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("folder");
    }

    @Test
    void whatIsNoFamilyOnRequestIsRefused() {
        assertThat(told("features", "-w", shopFile(), "--subject", "shopper", "--add-group", "cart"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("cart is no family that is taken on request only")
                .contains("sequence");
        assertThat(told("features", "-w", shopFile(), "--subject", "review")).isEqualTo(2);
    }

    private static JsonObject feature(JsonObject said, String name) {
        for (var one : said.getAsJsonArray("features")) {
            if (one.getAsJsonObject().get("name").getAsString().equals(name)) {
                return one.getAsJsonObject();
            }
        }
        throw new AssertionError(name.toLowerCase(Locale.ROOT));
    }
}
