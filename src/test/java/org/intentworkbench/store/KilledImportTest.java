package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program in the midst of an import, twenty times: each import is there wholly or not at all.
final class KilledImportTest {
    private static final Progress SILENT = Progress.silent();
    private static final int ROUNDS = 20;
    private static final int ROWS = 30_000;
    /// Set aside as too fast, within the same transaction.
    private static final int FAST = 1_000;

    @TempDir
    Path folder;

    /// Of each round its own shoppers, so that no event is there twice.
    private Path file(int round) throws IOException {
        var text = new StringBuilder("event_time,event_type,price,user_id\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("2024-01-01T10:%02d:%02d.%03dZ,view,".formatted(i / 60 % 60, i % 60, i % 1000));
            text.append(i * 31 % 9973).append(".5,").append(round).append('-');
            text.append(i < FAST ? "bot" : Integer.toString(i)).append('\n');
        }
        // the bot's events lie within one minute
        var lines = text.toString();
        for (int minute = 1; minute < 60; minute++) {
            lines = minute > FAST / 60 ? lines : lines.replace("T10:%02d:".formatted(minute), "T10:00:");
        }
        return Files.writeString(folder.resolve(round + ".csv"), lines);
    }

    /// @param place at which to kill, as [ImportToBeKilled] tells it
    /// @param delay milliseconds to let it go on
    /// @return the last place it told of
    private double importAndKill(Path file, double place, int delay) throws Exception {
        var child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportToBeKilled.class.getName(),
                        folder.resolve("shop").toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double told = 0;
        try (var lines = child.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                told = Double.parseDouble(line);
                if (told >= place) {
                    break;
                }
            }
            Thread.sleep(delay);
            return told;
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void eachImportIsThereWhollyOrNotAtAll() throws Exception {
        var random = new Random(20);
        List<ImportReport> known = new ArrayList<>();
        int cut = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // half of the kills while storing, setting aside, committing and closing
            double place = random.nextBoolean() ? 2 + random.nextInt(3) : random.nextDouble();
            double told = importAndKill(file(round), place, random.nextInt(25));
            try (var workspace = Workspace.open(folder.resolve("shop"))) {
                var now = workspace.imports();
                assertThat(now.size()).isBetween(known.size(), known.size() + 1);
                assertThat(now.subList(0, known.size()))
                        .as("killed at %s in round %d", place, round)
                        .isEqualTo(known);
                boolean there = now.size() > known.size();
                // what it said is done outlives it
                assertThat(there || told < 4).isTrue();
                cut += there ? 0 : 1;
                for (var report : now) {
                    assertThat(report.rows()).isEqualTo(ROWS);
                    assertThat(report.accepted()).isEqualTo(ROWS);
                    assertThat(report.quarantined()).isEqualTo(FAST);
                    assertThat(report.sha256()).hasSize(64);
                }
                if (there) {
                    assertThat(workspace.table(now.getLast().id(), SILENT).size())
                            .isEqualTo(ROWS);
                }
                assertThat(workspace.events(SILENT).size()).isEqualTo(now.size() * (ROWS - FAST));
                assertThat(orphans(workspace)).isZero();
                known = now;
            }
        }
        // both happen, else nothing was tried
        assertThat(cut).isBetween(1, ROUNDS - 1);
    }

    /// Chunks and marks of imports that are not there.
    private static int orphans(Workspace workspace) {
        return workspace.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select (select count(*) from chunk where import_id not in (select id from import))"
                                    + " + (select count(*) from quarantine_rows where import_id not in"
                                    + " (select id from import))"
                                    + " + (select count(*) from quarantine where number not in"
                                    + " (select quarantine_number from quarantine_rows))")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
