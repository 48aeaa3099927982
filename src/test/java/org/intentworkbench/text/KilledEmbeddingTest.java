package org.intentworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ends a program in the midst of reading texts, from outside and by a fault in native code: the workspace opens, holds
/// what was read, and only the rest is read by the next run.
final class KilledEmbeddingTest {
    private static final int TEXTS = 3_000;

    @TempDir
    Path folder;

    @BeforeEach
    void shop() throws IOException {
        var csv = new StringBuilder("title,text,rating\n");
        for (int i = 0; i < TEXTS; i++) {
            csv.append("No ").append(100_000 + i).append(",fits well,5\n");
        }
        Path file = Files.writeString(folder.resolve("reviews.csv"), csv);
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            workspace.importFile(
                    FileProbe.probe(file, FileKind.REVIEWS, null, Progress.silent())
                            .plan(),
                    Progress.silent());
        }
    }

    /// Nine cannot be caught; eleven is what a wrong pointer in native code raises, on which a JVM gives up.
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "SEGV"})
    void whatWasReadIsThere(String signal) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "no kill on this system");
        var child = start();
        try (var lines = child.inputReader()) {
            double told = 0;
            for (String line = lines.readLine(); line != null && told < 0.7; line = lines.readLine()) {
                told = Double.parseDouble(line);
            }
            assertThat(told).isBetween(0.7, 0.99);
        }
        assertThat(new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(child.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isNotZero();
        goesOn();
    }

    private void goesOn() {
        try (var workspace = Workspace.openExisting(folder.resolve("shop"))) {
            assertThat(workspace.reviews()).isEqualTo(TEXTS);
            var embedding = new Embedding(new LetterEncoders());
            int waiting = embedding.count(workspace, Progress.silent()).waiting();
            // windows are whole; what is lost is at most the one in work, the one being stored, and what H2 brings to
            // the disk half a second later
            assertThat((TEXTS - waiting) % EmbeddingWork.WINDOW).isZero();
            assertThat(TEXTS - waiting).isBetween(2 * EmbeddingWork.WINDOW, TEXTS - 2 * EmbeddingWork.WINDOW);
            var rest = embedding.run(workspace, Progress.silent());
            assertThat(rest.encoded()).isEqualTo(waiting);
            assertThat(rest.cached()).isEqualTo(TEXTS - waiting);
            assertThat(workspace.vectors().kept().getFirst().vectors()).isEqualTo(TEXTS);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + folder.resolve("crash.log"),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddingToBeKilled.class.getName(),
                        folder.resolve("shop").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
