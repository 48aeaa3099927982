package org.intentworkbench.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.EventFilter;
import org.intentworkbench.store.Workspace;

/// A program of its own, so that it runs in a small heap: imports a file, into the workspace or a new one, opens it
/// again and prints what
/// each took, as `name value` a line. Two arguments: the file and the workspace; a third, a smaller file, warms the
/// compiler up.
final class ImportMeasure {
    private static final Progress SILENT = Progress.silent();

    private ImportMeasure() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var workspace = Path.of(arguments[1]);
        if (arguments.length > 2) {
            measure(Path.of(arguments[2]), Path.of(arguments[1] + "-warm"), false);
        }
        measure(file, workspace, true);
    }

    private static void measure(Path file, Path path, boolean told) throws IOException {
        long rows;
        try (var workspace = Workspace.open(path)) {
            var clock = new Clock();
            var plan = FileProbe.probe(file, null, null, SILENT).plan();
            clock.tell(told, "probe");
            rows = workspace.importFile(plan, SILENT).accepted();
            clock.tell(told, "import");
        }
        say(told, "rows", rows);
        say(told, "bytes", Files.size(Path.of(path + ".mv.db")));
        var clock = new Clock();
        try (var workspace = Workspace.openExisting(path)) {
            var chart = workspace.eventCounts(SILENT).counts(EventFilter.ALL);
            clock.tell(told, "chart");
            say(told, "bars", chart.size());
            double slowest = 0;
            double quickest = Double.MAX_VALUE;
            for (int i = 0; i < 20; i++) {
                var one = new Clock();
                var filter = EventFilter.ALL.withKinds(Set.of(EventKind.VIEW)).withPrices(10 + i, 500);
                workspace.eventCounts(SILENT).counts(filter);
                slowest = i < 5 ? 0 : Math.max(slowest, one.seconds());
                quickest = Math.min(quickest, one.seconds());
            }
            say(told, "filter.slowest", slowest);
            say(told, "filter.quickest", quickest);
            clock = new Clock();
            say(told, "events", workspace.events(SILENT).size());
            clock.tell(told, "events");
        }
        say(told, "peak", peak());
    }

    /// Most memory the process ever held, in bytes; 0 where the system does not say.
    private static double peak() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static void say(boolean told, String name, double value) {
        if (told) {
            System.out.println(name + " " + value);
        }
    }

    private static final class Clock {
        private long wall = System.nanoTime();
        private long cpu = cpu();

        double seconds() {
            return (System.nanoTime() - wall) / 1e9;
        }

        void tell(boolean told, String name) {
            say(told, name + ".seconds", seconds());
            say(told, name + ".cpu", (cpu() - cpu) / 1e9);
            wall = System.nanoTime();
            cpu = cpu();
        }

        /// Time on the processors of all threads, so that other work on the machine does not count.
        private static long cpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
