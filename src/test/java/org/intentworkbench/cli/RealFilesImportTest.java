package org.intentworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.fixture.RealFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every file of ../shared/data, imported by the command line with nothing said about it: its kind is recognised, its
/// rows are those its README counts, and none is lost.
final class RealFilesImportTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachFileIsWhatItsReadmeSays() {
        return RealFile.ALL.stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
    }

    private void check(RealFile expected) {
        Path file = expected.path();
        var told = run("import", "-w", folder.resolve("shop").toString(), file.toString(), "--json");
        long rows = told.get("rows").getAsLong();
        assertThat(told.get("kind").getAsString())
                .isEqualTo(expected.kind().name().toLowerCase(Locale.ROOT));
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
