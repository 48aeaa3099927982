package org.intentworkbench.text.bert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Native libraries are unpacked once in a process, so each case has a process of its own.
final class NativeFolderTest {
    @TempDir
    Path folder;

    @Test
    void theFolderCanBeChosen() throws Exception {
        assertThat(encodeElsewhere("-DDJL_CACHE_DIR=" + folder)).contains("numbers 384");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString()))
                    .anyMatch(name -> name.contains("tokenizers"));
        }
    }

    @Test
    void aHomeThatCannotBeWrittenIsNoObstacle() throws Exception {
        assertThat(encodeElsewhere("-Duser.home=" + folder.resolve("nowhere"), "-Djava.io.tmpdir=" + folder))
                .contains("numbers 384");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(encodeElsewhere("-DDJL_CACHE_DIR=" + file))
                .contains("problem problem.text.engine")
                .contains(file.toString());
    }

    private static String encodeElsewhere(String... options) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                path));
        command.addAll(List.of(options));
        command.add(Elsewhere.class.getName());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] arguments) {
            try (var encoder = new BertEncoders().open(Language.ENGLISH)) {
                System.out.println("numbers " + encoder.encode(List.of("fits well"), Progress.silent())[0].length);
            } catch (Problem problem) {
                System.out.println("problem " + problem.key() + " " + problem.getMessage());
            }
        }
    }
}
