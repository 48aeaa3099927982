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

/// Commands `models`, `compare` and `score` on two kept models.
final class BoardCommandsTest extends ShopCommandTest {
    @BeforeEach
    void train() throws IOException {
        var text = new StringBuilder("session_id,pages,device,bought\n");
        for (int i = 0; i < 200; i++) {
            text.append("s%d,%d,%s,%b%n"
                    .formatted(i, (i % 4 == 0 ? 5 : 3) + i * 7 % 5, i % 3 == 0 ? "phone" : "desktop", i % 4 == 0));
        }
        Path file = Files.writeString(folder.resolve("sessions.csv"), text);
        assertThat(told("import", "-w", shopFile(), file.toString())).isZero();
        for (String learner : new String[] {"logistic", "tree"}) {
            assertThat(told("train", "-w", shopFile(), "--subject", "session", "--learner", learner, "--repeats", "3"))
                    .as(err.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
        out.reset();
    }

    @Test
    void theBoardIsPrintedAndChanged() {
        assertThat(told("models", "-w", shopFile(), "pin", "--run", "1")).isZero();
        assertThat(told("models", "rename", "first one", "-w", shopFile(), "--run", "1"))
                .isZero();
        assertThat(told("models", "note", "for the meeting", "-w", shopFile(), "--run", "1"))
                .isZero();
        assertThat(printed())
                .contains("session, bought: 200 rows, 25.0 % positive, random:0.3")
                .contains("majority")
                .contains("note on run 1: for the meeting");
        out.reset();
        assertThat(told("models", "-w", shopFile(), "--json")).isZero();
        JsonObject board = json();
        JsonObject first = board.getAsJsonArray("models").get(0).getAsJsonObject();
        assertThat(first.get("run").getAsLong()).as("pinned ones first").isEqualTo(1);
        assertThat(first.get("pinned").getAsBoolean()).isTrue();
        assertThat(first.get("name").getAsString()).isEqualTo("first one");
        assertThat(first.get("f1Tuned").getAsJsonObject().get("mean").getAsDouble())
                .isBetween(0.0, 1.0);
        assertThat(first.get("stale").getAsBoolean()).isFalse();
        assertThat(board.getAsJsonArray("baselines")).isNotEmpty();
        assertThat(told("models", "delete", "-w", shopFile(), "--run", "2")).isZero();
        out.reset();
        assertThat(told("models", "-w", shopFile(), "--deleted", "--json")).isZero();
        assertThat(json().getAsJsonArray("models")).hasSize(1);
        assertThat(told("models", "restore", "-w", shopFile(), "--run", "2")).isZero();
        out.reset();
        assertThat(told("models", "-w", shopFile(), "--json")).isZero();
        assertThat(json().getAsJsonArray("models")).hasSize(2);
    }

    @Test
    void whatCannotBeIsSaidInASentence() {
        assertThat(told("models", "pin", "-w", shopFile())).isEqualTo(2);
        assertThat(told("models", "note", "-w", shopFile(), "--run", "1")).isEqualTo(2);
        assertThat(told("models", "pin", "words", "-w", shopFile(), "--run", "1"))
                .isEqualTo(2);
        assertThat(told("models", "pin", "-w", shopFile(), "--run", "9")).isEqualTo(2);
        assertThat(told("compare", "-w", shopFile(), "--run", "1")).isEqualTo(2);
        assertThat(told("compare", "-w", shopFile(), "--run", "1", "--run", "1"))
                .isEqualTo(2);
        assertThat(told("compare", "-w", shopFile(), "--run", "1", "--run", "2", "--threshold", "2"))
                .isEqualTo(2);
        assertThat(told("score", "-w", shopFile(), "--as-of", "noon", "--out", "x.csv"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(8)
                .noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void twoModelsAreSetAgainstEachOther() {
        assertThat(told("compare", "-w", shopFile(), "--run", "1", "--run", "2", "--json"))
                .isZero();
        JsonObject compared = json();
        JsonObject verdict = compared.getAsJsonObject("verdict");
        assertThat(verdict.get("method").getAsString()).isEqualTo("resampled_t");
        assertThat(verdict.get("size").getAsInt()).isEqualTo(3);
        assertThat(verdict.get("p").getAsDouble()).isBetween(0.0, 1.0);
        assertThat(compared.get("compared").getAsInt()).isEqualTo(60);
        int called = 0;
        for (var count : compared.getAsJsonArray("calls")) {
            called += count.getAsJsonObject().get("positives").getAsInt()
                    + count.getAsJsonObject().get("negatives").getAsInt();
        }
        assertThat(called).isEqualTo(60);
        assertThat(told("compare", "-w", shopFile(), "--run", "2", "--run", "1", "--threshold", "0.5"))
                .isZero();
        assertThat(printed()).contains("Nadeau").contains("60 subjects held out in both, called from 0.50 and 0.50");
    }

    @Test
    void newRowsAreScored() throws IOException {
        Path file = Files.writeString(
                folder.resolve("later.csv"), "session_id,pages,device\nx,9,phone\n\"y,z\",1,desktop\n");
        assertThat(told("import", "-w", shopFile(), "--as", "sessions", file.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        Path list = folder.resolve("list.csv");
        out.reset();
        assertThat(told("score", "-w", shopFile(), "--run", "1", "--out", list.toString(), "--json"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(json().get("scored").getAsString()).isEqualTo("later.csv");
        assertThat(json().get("subjects").getAsInt()).isEqualTo(2);
        assertThat(Files.readString(list))
                .startsWith("\uFEFFid,score,rank,called\r\nx,")
                .contains("\"y,z\",");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonObject json() {
        return JsonParser.parseString(printed()).getAsJsonObject();
    }
}
