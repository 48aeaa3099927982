package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an import of events takes of disk and memory, and how long suspects and profiles take, on made-up events. The
/// constants of `ImportCost` come from it. Run with
/// `mvn test -Dtest=QualityBench -Dgroups=bench -DexcludedGroups=none [-Dbench.events=10000000]`.
@Tag("bench")
final class QualityBench {
    private static final Progress SILENT = Progress.silent();

    @TempDir
    Path folder;

    /// Heap in use after the fullest collection since it was last reset.
    private final AtomicLong live = new AtomicLong();

    @Test
    void importSuspectsAndProfiles() throws IOException {
        int events = Integer.getInteger("bench.events", 2_000_000);
        var file = folder.resolve("events.csv");
        MadeEvents.write(file, events);
        watch();
        var plan = FileProbe.probe(file, null, null, SILENT).plan();
        var path = folder.resolve("shop");
        try (var workspace = Workspace.open(path)) {
            live.set(0);
            long begin = System.nanoTime();
            var report = workspace.importFile(plan, SILENT);
            tell("import", events, begin);
            assertThat(report.refused()).isZero();
            begin = System.nanoTime();
            System.out.println(workspace.quality().suspects(SILENT));
            tell("suspects, all rules", events, begin);
            begin = System.nanoTime();
            var figures = workspace.quality().profile(report.id(), SILENT);
            tell("profile of " + figures.size() + " columns", events, begin);
        }
        System.out.printf(
                "disk: %.1f bytes an event%n", (double) Files.size(path.resolveSibling("shop.mv.db")) / events);
        try (var workspace = Workspace.open(path)) {
            live.set(0);
            long begin = System.nanoTime();
            assertThat(workspace.events(SILENT).size()).isGreaterThan(0);
            tell("open", events, begin);
            live.set(0);
            begin = System.nanoTime();
            workspace.importFile(plan, SILENT);
            tell("import of the same again", events, begin);
        }
    }

    private void tell(String what, int events, long begin) {
        System.out.printf(
                "%s: %.2f s, live heap at most %.0f MB = %.0f bytes an event%n",
                what, (System.nanoTime() - begin) / 1e9, live.get() / 1e6, (double) live.get() / events);
        live.set(0);
    }

    private void watch() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, back) -> {
                                long used = 0;
                                for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
                                    var after = pool.getCollectionUsage();
                                    if (pool.getType() == MemoryType.HEAP && after != null) {
                                        used += after.getUsed();
                                    }
                                }
                                live.accumulateAndGet(used, Math::max);
                            },
                            null,
                            null);
        }
    }
}
