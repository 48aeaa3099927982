package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast events come in and open again, on made-up events in the layout of REES46. Run with
/// `mvn test -Dtest=ImportBench -Dgroups=bench -DexcludedGroups=none [-Dbench.events=10000000]`.
@Tag("bench")
final class ImportBench {
    @TempDir
    Path folder;

    @Test
    void importAndOpen() throws IOException {
        int events = Integer.getInteger("bench.events", 2_000_000);
        var file = generate(events);
        // the first round warms up the compiler on a small part
        for (int round = 0; round < 2; round++) {
            var path = folder.resolve("shop" + round);
            double imported;
            try (var workspace = Workspace.open(path)) {
                long begin = cpu();
                var plan = FileProbe.probe(file, null, null, Progress.silent()).plan();
                var report = workspace.importFile(plan, Progress.silent());
                imported = (cpu() - begin) / 1e9;
                assertThat(report.accepted()).isEqualTo(events);
                assertThat(report.refused()).isZero();
            }
            long begin = cpu();
            try (var workspace = Workspace.open(path)) {
                int size = workspace.events(Progress.silent()).size();
                double opened = (cpu() - begin) / 1e9;
                System.out.printf(
                        "%,d events, %,d MB csv: import %.2f s = %,.0f events/s; open %.2f s; %.1f bytes an event%n",
                        size,
                        Files.size(file) >> 20,
                        imported,
                        events / imported,
                        opened,
                        (double) Files.size(workspace.file()) / events);
            }
        }
    }

    // time on the processor, so that other work on the machine does not count
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Path generate(int events) throws IOException {
        var random = new SplittableRandom(7);
        var file = folder.resolve("events.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n");
            var line = new StringBuilder();
            for (int i = 0; i < events; i++) {
                long second = (long) i * 2_592_000 / events;
                int user = (int) (Math.pow(random.nextDouble(), 2) * events / 5);
                int product = (int) (Math.pow(random.nextDouble(), 3) * 50_000);
                int kind = random.nextInt(100);
                line.setLength(0);
                line.append("2019-10-").append(two((int) (second / 86_400) + 1)).append(' ');
                line.append(two((int) (second / 3600 % 24))).append(':').append(two((int) (second / 60 % 60)));
                line.append(':').append(two((int) (second % 60))).append(" UTC,");
                line.append(kind < 96 ? "view" : kind < 98 ? "cart" : "purchase")
                        .append(',');
                line.append(1_000_000 + product * 37).append(',').append(2_053_013_500_000_000_000L + product % 600);
                line.append(',').append(product % 3 == 0 ? "" : "group" + product % 20 + ".part" + product % 600);
                line.append(',')
                        .append(product % 7 == 0 ? "" : "brand" + product % 900)
                        .append(',');
                line.append(product % 900 + 1)
                        .append('.')
                        .append(two(product % 100))
                        .append(',');
                line.append(500_000_000 + user).append(',');
                long session = new SplittableRandom(user * 31L + second / 86_400).nextLong();
                line.append("%08x".formatted((int) session)).append("-0000-4000-8000-");
                line.append("%012x".formatted(session & 0xffffffffffffL)).append('\n');
                out.append(line);
            }
        }
        return file;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
