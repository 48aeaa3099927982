package org.intentworkbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.intentworkbench.cli.Commands;
import org.intentworkbench.fixture.LetterEncoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of the partner are what the generator writes, and come in as the guide says, word for word.
class PartnerFilesTest {
    private static final Path FOLDER = Path.of("sample-data");

    @TempDir
    Path folder;

    private record Told(int code, String out, String err) {
        JsonObject json() {
            assertThat(err).isEmpty();
            return JsonParser.parseString(out).getAsJsonObject();
        }
    }

    @Test
    void generatorWritesTheCommittedBytes() throws IOException {
        PartnerFiles.write(folder);
        for (String file : List.of(PartnerFiles.EVENTS, PartnerFiles.REVIEWS, PartnerFiles.ORDERS)) {
            assertThat(Files.mismatch(folder.resolve(file), FOLDER.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void codedEventsBecomeSessions() {
        var told = run(
                        PartnerFiles.EVENTS,
                        "--kind",
                        "1=view",
                        "--kind",
                        "2=favorite",
                        "--kind",
                        "3=cart",
                        "--kind",
                        "4=purchase",
                        "--kind",
                        "9=leave-out",
                        "--zone",
                        "Asia/Shanghai",
                        "--session-gap",
                        "30",
                        "--map",
                        "行为类型=kind",
                        "--as",
                        "events",
                        "--json")
                .json();
        assertThat(told.get("kind").getAsString()).isEqualTo("events");
        assertThat(told.get("encoding").getAsString()).isEqualTo("GB18030");
        assertThat(told.get("refused").getAsLong()).isZero();
        assertThat(told.get("leftOut").getAsLong()).isPositive();
        assertThat(told.get("rows").getAsLong())
                .isEqualTo(
                        told.get("accepted").getAsLong() + told.get("leftOut").getAsLong());
    }

    @Test
    void theStrayRatingIsRefusedOrMissing() {
        var refused = run(PartnerFiles.REVIEWS, "--json").json();
        assertThat(refused.get("kind").getAsString()).isEqualTo("reviews");
        assertThat(refused.get("rows").getAsLong()).isEqualTo(400);
        assertThat(refused.get("refused").getAsLong()).isOne();
        var refusal = refused.getAsJsonArray("refusals").get(0).getAsJsonObject();
        assertThat(refusal.get("line").getAsLong()).isEqualTo(288);
        assertThat(refusal.get("value").getAsString()).isEqualTo("五星");
        var missing =
                run(PartnerFiles.REVIEWS, "--strays", "评分=missing", "--json").json();
        assertThat(missing.get("accepted").getAsLong()).isEqualTo(400);
    }

    @Test
    void dateAndDiscountAreAsked() {
        var asked = run(PartnerFiles.ORDERS);
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.out()).isEmpty();
        assertThat(asked.err())
                .contains("--read InvoiceDate=day-first", "--read InvoiceDate=month-first")
                .contains("--read Discount=comma", "--read Discount=point")
                .contains("2026-04-12", "2026-12-04");
        assertThat(folder.resolve("shop.mv.db")).doesNotExist();
        var told = run(PartnerFiles.ORDERS, "--read", "InvoiceDate=day-first", "--read", "Discount=comma", "--json")
                .json();
        assertThat(told.get("kind").getAsString()).isEqualTo("orders");
        assertThat(told.get("accepted").getAsLong()).isEqualTo(240);
    }

    private Told run(String file, String... more) {
        var arguments = Stream.concat(
                Stream.of(
                        "import",
                        "-w",
                        folder.resolve("shop").toString(),
                        FOLDER.resolve(file).toString()),
                Stream.of(more));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Commands.run(
                arguments.toArray(String[]::new),
                new LetterEncoders(),
                (workspace, to, dark, language, width, height) -> List.of(),
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Told(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
