package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an import will take is told before it begins, and one that does not fit is refused with the numbers.
final class ImportCostTest {
    private static final Progress SILENT = Progress.silent();
    private static final String EVENT = "2024-01-01 10:00:%02d,view,7,1.50,shopper-%05d\n";

    @TempDir
    Path folder;

    private record Room(long disk, long memory) implements FreeSpace {}

    private Workspace workspace(long disk, long memory) {
        return new Workspace(Database.open(folder.resolve("shop.mv.db")), new Room(disk, memory));
    }

    private ImportPlan events(int rows) throws IOException {
        var text = new StringBuilder("event_time,event_type,product_id,price,user_id\n");
        for (int i = 0; i < rows; i++) {
            text.append(EVENT.formatted(i % 60, i));
        }
        var file = Files.writeString(folder.resolve("events.csv"), text);
        return FileProbe.probe(file, FileKind.EVENTS, null, SILENT).plan();
    }

    @Test
    void anEstimateTellsWhatAnImportTakesAndWhatThereIs() throws IOException {
        var plan = events(1000);
        try (var workspace = workspace(1L << 40, 1L << 40)) {
            var estimate = workspace.estimate(plan, 10_000_000);
            assertThat(estimate.rows()).isEqualTo(10_000_000);
            assertThat(estimate.disk()).isEqualTo(360_000_000);
            assertThat(estimate.memory()).isEqualTo(1_000_000_000);
            assertThat(estimate.freeDisk()).isEqualTo(1L << 40);
            assertThat(estimate.seconds()).isEqualTo(25);
            assertThat(estimate.fits()).isTrue();
            // what is there counts, but for disk
            workspace.importFile(plan, SILENT);
            assertThat(workspace.estimate(plan, 9_999_000)).satisfies(next -> {
                assertThat(next.memory()).isEqualTo(1_000_000_000);
                assertThat(next.disk()).isEqualTo(9_999_000L * 36);
            });
        }
        try (var workspace = workspace(1L << 20, 1L << 40)) {
            assertThat(workspace.estimate(plan, 10_000_000).fits()).isFalse();
            assertThat(workspace.estimate(plan, 20_000).fits()).isTrue();
        }
    }

    @Test
    void tablesGoByTheBytesOfTheirFile() throws IOException {
        var file = Files.writeString(folder.resolve("s.csv"), "n,label\n" + "12345,1\n".repeat(1000));
        var plan = FileProbe.probe(file, FileKind.SESSIONS, null, SILENT).plan();
        try (var workspace = workspace(1L << 40, 1L << 40)) {
            var estimate = workspace.estimate(plan, 1000);
            assertThat(estimate.disk()).isEqualTo(8008 * 9 / 10);
            assertThat(estimate.memory()).isEqualTo(8008 * 4);
        }
    }

    @Test
    void rowsAreGuessedFromTheBeginningOfTheFile() throws IOException {
        assertThat(ImportCost.rows(events(50_000).file())).isBetween(49_900L, 50_100L);
        assertThat(ImportCost.rows(Files.writeString(folder.resolve("one.csv"), "a,b")))
                .isEqualTo(1);
        assertThat(ImportCost.rows(Files.createFile(folder.resolve("none.csv"))))
                .isZero();
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeAnythingIsWritten() throws IOException {
        var plan = events(50_000);
        try (var workspace = workspace(1L << 20, 1L << 40)) {
            assertThatThrownBy(() -> workspace.importFile(plan, SILENT))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("events.csv cannot be imported: its 50,0")
                    .hasMessageContaining("about 2 MB of disk")
                    .hasMessageContaining("1 MB are free")
                    .satisfies(e -> assertThat(((Problem) e).sentence(Locale.SIMPLIFIED_CHINESE))
                            .contains("磁盘"));
            assertThat(workspace.imports()).isEmpty();
        }
        try (var workspace = workspace(1L << 40, 4 << 20)) {
            assertThatThrownBy(() -> workspace.importFile(plan, SILENT))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("about 5 MB of memory")
                    .hasMessageContaining("4 MB are left");
            assertThat(workspace.imports()).isEmpty();
        }
        try (var workspace = workspace(1L << 40, 1L << 40)) {
            assertThat(workspace.importFile(plan, SILENT).accepted()).isEqualTo(50_000);
        }
    }

    @Test
    void whatTheSystemSaysOfThisMachine() {
        var free = FreeSpace.of(folder.resolve("shop"));
        assertThat(free.disk()).isPositive();
        assertThat(free.memory())
                .isPositive()
                .isLessThanOrEqualTo(Runtime.getRuntime().maxMemory());
        assertThat(FreeSpace.ofDisk(Path.of("/no/such/folder/x"))).isEqualTo(Long.MAX_VALUE);
        assertThat(FreeSpace.megabytes(0)).isEqualTo("0 MB");
        assertThat(FreeSpace.megabytes(1)).isEqualTo("1 MB");
        assertThat(FreeSpace.megabytes(5L << 30)).isEqualTo("5,120 MB");
    }
}
