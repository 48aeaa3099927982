package org.intentworkbench.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;

/// A program of its own, so that it has the heap a user's has: imports events, reads them and builds all features of
/// all shoppers, twice. Three arguments: events, shoppers, folder.
final class FeatureMeasure {
    private FeatureMeasure() {}

    public static void main(String[] arguments) throws IOException {
        int events = Integer.parseInt(arguments[0]);
        int shoppers = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        Path file = folder.resolve("made-" + events + ".csv");
        Path path = folder.resolve("made-" + events + ".mv.db");
        if (!Files.exists(path)) {
            MadeShop.write(file, events, shoppers);
            try (var workspace = Workspace.open(path)) {
                long begin = System.nanoTime();
                workspace.importFile(
                        FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
                say("looking at the file and importing it, s", seconds(begin));
            }
            Files.delete(file);
        }
        say("most heap the program may take, MB", Runtime.getRuntime().maxMemory() / 1e6);
        try (var workspace = Workspace.openExisting(path)) {
            long begin = System.nanoTime();
            var columns = workspace.events(Progress.silent());
            say("loading the columns of %,d events, s".formatted(columns.size()), seconds(begin));
            say("heap with the columns, MB", heap());
            FeatureSpec all = FeatureSpec.of(SubjectKind.SHOPPER).withGroupsAdded(FeatureGroup.onRequest());
            for (var spec : new FeatureSpec[] {all, all, FeatureSpec.of(SubjectKind.SHOPPER)}) {
                begin = System.nanoTime();
                double processor = processor();
                double alone = alone();
                var table = new FeatureTables(new LetterEncoders()).build(workspace, spec, Progress.silent());
                say(
                        "building %d features of %,d shoppers, s"
                                .formatted(table.columns().size(), table.size()),
                        seconds(begin));
                say("of the processor, s", processor() - processor);
                say("of it on the thread that asked, s", alone() - alone);
                say("heap with the table too, MB", heap());
                if (table.size() == 0) {
                    throw new IllegalStateException(); // keeps the table alive until here
                }
            }
        }
        say("most memory the process ever held, MB", peak());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private static double alone() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    /// NaN where the system does not say.
    private static double peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void say(String name, double figure) {
        System.out.printf("%-60s %,10.2f%n", name, figure);
    }
}
