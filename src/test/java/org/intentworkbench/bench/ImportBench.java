package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast events come in and open again, against DuckDB and H2's own reader of CSV on the same file in the same run.
/// Ours runs in a process of its own with a heap of 2 GB. Run with `mvn -Pbench test -Dtest=ImportBench`
/// (`-Dbench.events=2000000` for that size alone); the table is written to `target/bench/import.md`.
@Tag("bench")
final class ImportBench {
    private static final int WARM_UP = 500_000;
    /// H2 is not run where it would take longer at the rate it had for the size before.
    private static final double H2_PATIENCE = 180;

    private static final String NOT_RUN = "not run: over 3 minutes at the rate of the size before";

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private double h2SecondsPerEvent;

    @Test
    void importAndOpen() throws IOException, SQLException, InterruptedException {
        var sizes = System.getProperty("bench.events", "2000000,10000000").split(",");
        var warm = folder.resolve("warm.csv");
        MadeEvents.write(warm, WARM_UP);
        lines.add("| what | " + String.join(" | ", sizes) + " |");
        lines.add("| --- |" + " --- |".repeat(sizes.length));
        var results = new ArrayList<Map<String, Double>>();
        for (var size : sizes) {
            results.add(measured(Integer.parseInt(size), warm));
        }
        row("csv, MB", results, r -> "%,.0f".formatted(r.get("csv") / 1e6));
        row("import, events/s", results, r -> "%,.0f".formatted(r.get("rows") / r.get("import.seconds")));
        row(
                "import, ns of processor an event",
                results,
                r -> "%,.0f".formatted(r.get("import.cpu") * 1e9 / r.get("rows")));
        row(
                "look and import, events/s",
                results,
                r -> "%,.0f".formatted(r.get("rows") / (r.get("probe.seconds") + r.get("import.seconds"))));
        row("DuckDB into a file, events/s", results, r -> "%,.0f".formatted(r.get("rows") / r.get("duckdb")));
        row(
                "H2 CSVREAD into a file, typed as ours, events/s",
                results,
                r -> r.containsKey("h2") ? "%,.0f".formatted(r.get("rows") / r.get("h2")) : NOT_RUN);
        row("ours / DuckDB", results, r -> "%.2f".formatted(r.get("duckdb") / r.get("import.seconds")));
        row(
                "ours / H2",
                results,
                r -> r.containsKey("h2") ? "%.1f".formatted(r.get("h2") / r.get("import.seconds")) : NOT_RUN);
        row("bytes an event", results, r -> "%.1f".formatted(r.get("bytes") / r.get("rows")));
        row("open to the first chart, s", results, r -> "%.2f".formatted(r.get("chart.seconds")));
        row("count for a filter, ms (slowest of 15)", results, r -> "%.0f".formatted(r.get("filter.slowest") * 1e3));
        row("all events in memory, s", results, r -> "%.2f".formatted(r.get("events.seconds")));
        row("most memory of the process, MB (-Xmx2g)", results, r -> "%,.0f".formatted(r.get("peak") / 1e6));
        row(
                "next month into the same workspace, events/s",
                results,
                r -> "%,.0f".formatted(r.get("rows") / r.get("next.import.seconds")));
        row(
                "next month, ns of processor an event",
                results,
                r -> "%,.0f".formatted(r.get("next.import.cpu") * 1e9 / r.get("rows")));
        row("events of both months in memory, s", results, r -> "%.2f".formatted(r.get("next.events.seconds")));
        row(
                "most memory of the process with both months, MB (-Xmx2g)",
                results,
                r -> "%,.0f".formatted(r.get("next.peak") / 1e6));
        var target = Files.createDirectories(Path.of("target/bench")).resolve("import.md");
        Files.write(target, lines);
        lines.forEach(System.out::println);
        assertThat(results)
                .allSatisfy(r -> assertThat(r.get("bytes") / r.get("rows")).isLessThan(35));
    }

    private void row(
            String name,
            List<Map<String, Double>> results,
            java.util.function.Function<Map<String, Double>, String> cell) {
        lines.add("| " + name + " | "
                + String.join(" | ", results.stream().map(cell).toList()) + " |");
    }

    private Map<String, Double> measured(int events, Path warm) throws IOException, SQLException, InterruptedException {
        var file = folder.resolve("events.csv");
        MadeEvents.write(file, events);
        var result = ours(file, warm, folder.resolve("shop" + events));
        assertThat(result.get("rows")).isEqualTo(events);
        var next = folder.resolve("next.csv");
        MadeEvents.write(next, events, 1);
        ours(next, warm, folder.resolve("shop" + events)).forEach((name, value) -> result.put("next." + name, value));
        // a few of a million events are made twice
        assertThat(result.get("next.events")).isBetween(1.99 * events, 2.0 * events);
        Files.delete(next);
        result.put("csv", (double) Files.size(file));
        result.put("duckdb", duckdb(file, events));
        if (events * h2SecondsPerEvent <= H2_PATIENCE) {
            result.put("h2", h2(file, events));
            h2SecondsPerEvent = result.get("h2") / events;
        }
        Files.delete(file);
        return result;
    }

    private Map<String, Double> ours(Path file, Path warm, Path workspace) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var child = new ProcessBuilder(
                        java,
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportMeasure.class.getName(),
                        file.toString(),
                        workspace.toString(),
                        warm.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var figures = new TreeMap<String, Double>();
        try (var said = child.inputReader()) {
            said.lines().forEach(line -> {
                var parts = line.split(" ");
                figures.put(parts[0], Double.parseDouble(parts[1]));
            });
        } finally {
            child.waitFor();
        }
        assertThat(child.exitValue()).isZero();
        return figures;
    }

    /// The better of two, into a file each.
    private double duckdb(Path file, int events) throws SQLException, IOException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 2; round++) {
            var database = folder.resolve("duck" + round + ".db");
            try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                    var statement = connection.createStatement()) {
                statement.execute("set threads = 2");
                long begin = System.nanoTime();
                statement.execute("create table events as select * from read_csv('" + file + "')");
                statement.execute("checkpoint");
                best = Math.min(best, (System.nanoTime() - begin) / 1e9);
                try (var rows = statement.executeQuery("select count(*) from events")) {
                    rows.next();
                    assertThat(rows.getInt(1)).isEqualTo(events);
                }
            }
            Files.delete(database);
        }
        return best;
    }

    /// Into a file, the nine columns typed as a user would: a time with its zone, numbers, ids and words.
    /// Ends when all is on disk, as ours does.
    private double h2(Path file, int events) throws SQLException, IOException {
        var database = folder.resolve("h2");
        double seconds;
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table events (event_time timestamp with time zone, event_type varchar,"
                    + " product_id bigint, category_id bigint, category_code varchar, brand varchar,"
                    + " price double precision, user_id bigint, user_session varchar)");
            long begin = System.nanoTime();
            int rows = statement.executeUpdate("insert into events select * from csvread('" + file + "')");
            statement.execute("checkpoint sync");
            seconds = (System.nanoTime() - begin) / 1e9;
            assertThat(rows).isEqualTo(events);
        }
        Files.delete(Path.of(database + ".mv.db"));
        return seconds;
    }
}
