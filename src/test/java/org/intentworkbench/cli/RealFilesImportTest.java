package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.intentworkbench.fixture.LetterEncoders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every file of ../shared/data, imported by the command line with nothing said about it: its kind is recognised, its
/// rows are those its README counts, and none is lost.
final class RealFilesImportTest {
    private static final Path FOLDER = Path.of("../shared/data");

    @TempDir
    Path folder;

    private record Expected(
            String file, String kind, long rows, long refused, long duplicates, String label, long positives) {}

    private static final List<Expected> FILES = List.of(
            new Expected("online_shoppers_intention.csv", "sessions", 12_330, 0, 125, "Revenue", 1_908),
            new Expected("rees46_2019-10-01_events.csv", "events", 17_435, 1, 5, "", 0),
            new Expected("online_retail_full.csv", "orders", 541_909, 0, 5_268, "", 0),
            new Expected("online_retail_2010-12.xlsx", "orders", 42_481, 0, -1, "", 0),
            new Expected("Womens Clothing E-Commerce Reviews.csv", "reviews", 23_486, 0, -1, "Recommended IND", 19_314),
            new Expected("amazon_alexa.tsv", "reviews", 3_150, 0, 715, "feedback", 2_893),
            new Expected("amazon_alexa.xlsx", "reviews", 3_150, 0, 715, "feedback", 2_893),
            new Expected("online_shopping_10_cats.csv", "reviews", 62_774, 0, -1, "label", 31_728));

    @TestFactory
    Stream<DynamicTest> eachFileIsWhatItsReadmeSays() {
        return FILES.stream().map(f -> DynamicTest.dynamicTest(f.file(), () -> check(f)));
    }

    private void check(Expected expected) {
        Path file = FOLDER.resolve(expected.file());
        Assumptions.assumeTrue(Files.exists(file), "no real data here: " + file.toAbsolutePath());
        var told = run("import", "-w", folder.resolve("shop").toString(), file.toString(), "--json");
        long rows = told.get("rows").getAsLong();
        assertThat(told.get("kind").getAsString()).isEqualTo(expected.kind());
        assertThat(rows).isEqualTo(expected.rows());
        assertThat(told.get("refused").getAsLong()).isEqualTo(expected.refused());
        assertThat(told.get("leftOut").getAsLong()).isZero();
        assertThat(told.get("accepted").getAsLong()).isEqualTo(rows - expected.refused());
        assertThat(told.getAsJsonArray("refusals")).hasSize((int) expected.refused());
        assertThat(told.get("label").getAsString()).isEqualTo(expected.label());
        assertThat(told.get("positives").getAsLong()).isEqualTo(expected.positives());
        if (expected.duplicates() >= 0) {
            assertThat(told.get("duplicates").getAsLong()).isEqualTo(expected.duplicates());
        }
    }

    private JsonObject run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Commands.run(
                arguments,
                new LetterEncoders(),
                (workspace, to, dark, language, width, height) -> List.of(),
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
