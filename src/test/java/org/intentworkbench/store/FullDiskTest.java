package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.h2.store.fs.FilePath;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full, a drive that fails, memory that does not suffice: a clear message and a workspace that can be
/// used on.
final class FullDiskTest {
    private static final Progress SILENT = Progress.silent();
    private static final String HEADER = "event_time,event_type,product_id,price,user_id,user_session\n";

    @TempDir
    Path folder;

    @BeforeEach
    void enough() {
        FilePath.register(new SmallDisk());
        SmallDisk.limit = Long.MAX_VALUE;
        SmallDisk.complaint = "No space left on device";
    }

    @AfterEach
    void enoughAgain() {
        FilePath.unregister(new SmallDisk());
    }

    private ImportPlan plan(String name, int events) throws IOException {
        var random = new Random(7);
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < events; i++) {
            text.append("2024-01-01 10:00:00,view,")
                    .append(random.nextInt(100_000))
                    .append(',');
            text.append(random.nextInt(1 << 30))
                    .append(".5,u")
                    .append(random.nextInt())
                    .append(',');
            text.append(Long.toHexString(random.nextLong()))
                    .append(Long.toHexString(random.nextLong()))
                    .append('\n');
        }
        var file = Files.writeString(folder.resolve(name), text);
        return FileProbe.probe(file, FileKind.EVENTS, null, SILENT).plan();
    }

    private Workspace onSmallDisk() {
        return new Workspace(Database.open(folder.resolve("shop.mv.db"), SmallDisk.SCHEME));
    }

    @Test
    void aFullDiskIsToldAndTheWorkspaceGoesOn() throws IOException {
        var small = plan("small.csv", 100);
        var large = plan("large.csv", 100_000);
        try (var workspace = onSmallDisk()) {
            workspace.importFile(small, SILENT);
            SmallDisk.limit = 1 << 20;
            assertThatThrownBy(() -> workspace.importFile(large, SILENT))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("The disk is full")
                    .satisfies(e -> assertThat(((Problem) e).sentence(Locale.SIMPLIFIED_CHINESE))
                            .contains("磁盘已满"));
            // still full: what is there can be read
            assertThat(workspace.imports()).hasSize(1);
            assertThat(workspace.events(SILENT).size()).isEqualTo(100);

            SmallDisk.limit = Long.MAX_VALUE;
            workspace.setSetting("last.run", "7");
            assertThat(workspace.importFile(large, SILENT).accepted()).isEqualTo(100_000);
        }
        try (var workspace = onSmallDisk()) {
            assertThat(workspace.imports()).hasSize(2);
            assertThat(workspace.setting("last.run", "")).isEqualTo("7");
            assertThat(workspace.events(SILENT).size()).isEqualTo(100_000);
        }
    }

    @Test
    void aDiskThatStaysFullLosesNothingThatWasThere() throws IOException {
        var small = plan("small.csv", 100);
        var large = plan("large.csv", 100_000);
        try (var workspace = onSmallDisk()) {
            workspace.importFile(small, SILENT);
            SmallDisk.limit = 1 << 20;
            assertThatThrownBy(() -> workspace.importFile(large, SILENT)).isInstanceOf(Problem.class);
        }
        SmallDisk.limit = Long.MAX_VALUE;
        try (var workspace = onSmallDisk()) {
            assertThat(workspace.imports()).hasSize(1);
            assertThat(workspace.events(SILENT).size()).isEqualTo(100);
        }
    }

    @Test
    void aDriveThatFailsIsTold() throws IOException {
        var small = plan("small.csv", 100);
        var large = plan("large.csv", 100_000);
        try (var workspace = onSmallDisk()) {
            workspace.importFile(small, SILENT);
            SmallDisk.limit = 1 << 20;
            SmallDisk.complaint = "Input/output error";
            assertThatThrownBy(() -> workspace.importFile(large, SILENT))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("cannot be read or written");
            SmallDisk.limit = Long.MAX_VALUE;
            assertThat(workspace.imports()).hasSize(1);
        }
    }

    @Test
    void aRealDiskOfEightMegabytes() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        var mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(runs(mount), "a small disk can be mounted here only by root");
        try {
            var small = plan("small.csv", 100);
            var large = plan("large.csv", 400_000);
            try (var workspace = Workspace.open(disk.resolve("shop"))) {
                workspace.importFile(small, SILENT);
                assertThatThrownBy(() -> workspace.importFile(large, SILENT)).isInstanceOf(Problem.class);
                assertThat(workspace.imports()).hasSize(1);
            }
            try (var workspace = Workspace.open(disk.resolve("shop"))) {
                assertThat(workspace.imports()).hasSize(1);
                assertThat(workspace.events(SILENT).size()).isEqualTo(100);
                workspace.setSetting("last.run", "7");
            }
        } finally {
            assertThat(runs(new ProcessBuilder("umount", disk.toString()))).isTrue();
        }
    }

    private static boolean runs(ProcessBuilder command) throws InterruptedException {
        try {
            var process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void memoryThatDoesNotSufficeIsTold() throws IOException {
        var plan = plan("small.csv", 100);
        try (var workspace = onSmallDisk()) {
            assertThatThrownBy(() -> workspace.importFile(plan, new Progress() {
                        @Override
                        public void at(Stage stage, long done, long total) {
                            if (stage == Stage.STORING) {
                                throw new OutOfMemoryError("Java heap space");
                            }
                        }

                        @Override
                        public boolean isCancelled() {
                            return false;
                        }
                    }))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("small.csv")
                    .hasMessageContaining(
                            FreeSpace.megabytes(Runtime.getRuntime().maxMemory()));
            assertThat(workspace.imports()).isEmpty();
            assertThat(workspace.importFile(plan, SILENT).accepted()).isEqualTo(100);
        }
    }

    @Test
    void aCancelGivesTheSpaceBack() throws IOException {
        var small = plan("small.csv", 100);
        var large = plan("large.csv", 100_000);
        long before;
        try (var workspace = onSmallDisk()) {
            workspace.importFile(small, SILENT);
        }
        before = Files.size(folder.resolve("shop.mv.db"));
        try (var workspace = onSmallDisk()) {
            assertThatThrownBy(() -> workspace.importFile(large, new Progress() {
                        private volatile boolean cancelled;

                        @Override
                        public void at(Stage stage, long done, long total) {
                            cancelled |= stage == Stage.STORING;
                        }

                        @Override
                        public boolean isCancelled() {
                            return cancelled;
                        }
                    }))
                    .isInstanceOf(Cancelled.class);
        }
        long after = Files.size(folder.resolve("shop.mv.db"));
        try (var workspace = onSmallDisk()) {
            assertThat(workspace.events(SILENT).size()).isEqualTo(100);
        }
        assertThat(after).as("bytes of the file, %d before", before).isLessThan(before + (64 << 10));
    }
}
