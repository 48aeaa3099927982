package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many blocks, several threads: nothing may depend on who was first.
final class EventImportTest {
    private static final String HEADER =
            "event_time,event_type,product_id,category_code,brand,price,user_id,user_session\n";
    private static final Progress SILENT = Progress.silent();
    /// About three blocks of four megabytes.
    private static final int EVENTS = 120_000;

    @TempDir
    Path folder;

    private static String event(Random random, int i) {
        return "2024-01-%02d %02d:%02d:%02d UTC,%s,%d,%s,%s,%s,u%d,%s\n"
                .formatted(
                        1 + i / 5000,
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextInt(10) == 0 ? "purchase" : "view",
                        random.nextInt(9000),
                        random.nextInt(3) == 0 ? "" : "shelf." + random.nextInt(40),
                        random.nextInt(5) == 0 ? "" : "brand" + random.nextInt(300),
                        random.nextInt(20) == 0 ? "" : random.nextInt(100_000) / 100.0,
                        random.nextInt(8000),
                        random.nextInt(50) == 0
                                ? "odd one"
                                : "%08x-0000-4000-8000-00000000%04x".formatted(i / 4, i % 7));
    }

    /// Every twentieth event again, far below; a bad row now and then.
    private Path log(int events) throws IOException {
        var random = new Random(11);
        var lines = new ArrayList<String>();
        for (int i = 0; i < events; i++) {
            lines.add(event(random, i));
            if (i % 1000 == 7) {
                lines.add("yesterday,view,1,,,1,u,s\n");
            }
        }
        for (int i = 0; i < events; i += 20) {
            lines.add(lines.get(i));
        }
        return Files.writeString(folder.resolve("log.csv"), HEADER + String.join("", lines));
    }

    private static ImportPlan plan(Path file) {
        return FileProbe.probe(file, null, null, SILENT).plan();
    }

    private static String chunks(Workspace workspace) {
        return workspace.database().with(connection -> {
            var all = new StringBuilder();
            try (var rows = connection
                    .createStatement()
                    .executeQuery(
                            "select column_index, chunk_index, piece, row_count, hash('SHA-256', bytes) from chunk"
                                    + " order by 1, 2, 3")) {
                while (rows.next()) {
                    all.append(rows.getInt(1))
                            .append(' ')
                            .append(rows.getInt(2))
                            .append(' ')
                            .append(rows.getInt(3));
                    all.append(' ').append(rows.getInt(4)).append(' ');
                    all.append(HexFormat.of().formatHex(rows.getBytes(5))).append('\n');
                }
            }
            return all.toString();
        });
    }

    @Test
    void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
        var plan = plan(log(EVENTS));
        var seen = new ArrayList<String>();
        for (int threads : new int[] {1, 2, 5}) {
            try (var workspace = Workspace.open(folder.resolve("shop" + threads))) {
                var report = workspace.importFile(plan, threads, SILENT);
                assertThat(report.accepted()).isEqualTo(EVENTS + EVENTS / 20 - report.refused() + EVENTS / 1000);
                assertThat(report.duplicates()).isBetween(EVENTS / 20L - 200, EVENTS / 20L);
                assertThat(workspace.refused().all(report.id()))
                        .isSortedAccordingTo((a, b) -> Long.compare(a.line(), b.line()));
                seen.add(chunks(workspace));
            }
        }
        assertThat(seen.get(1)).isEqualTo(seen.get(0)).contains("2 1 0");
        assertThat(seen.get(2)).isEqualTo(seen.get(0));
    }

    @Test
    void everyCellComesBackFromEveryBlock() throws IOException {
        var file = log(EVENTS);
        var lines = Files.readAllLines(file);
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            var report = workspace.importFile(plan(file), SILENT);
            var table = workspace.table(report.id(), SILENT);
            for (int row = 0; row < table.size(); row += 31) {
                var cells = lines.get((int) table.lines()[row] - 1).split(",", -1);
                for (var column : table.columns()) {
                    int at = Arrays.asList(HEADER.strip().split(",")).indexOf(column.name());
                    var said = switch (column) {
                        case StoredColumn.Times times ->
                            times.text(row).replace('T', ' ').replace("Z", " UTC");
                        case StoredColumn.Numbers numbers -> numbers.text(row);
                        default -> column.text(row);
                    };
                    var stands = column instanceof StoredColumn.Numbers && !cells[at].isEmpty()
                            ? cells[at].replaceAll("\\.0$", "")
                            : cells[at];
                    assertThat(said)
                            .as("%s of line %d", column.name(), table.lines()[row])
                            .isEqualTo(stands);
                }
            }
        }
    }

    @Test
    void aFailureOfOneThreadEndsTheImportAndLeavesNothing() throws IOException {
        var plan = plan(log(EVENTS));
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            // a plan that no row check survives
            var broken = plan.withColumns(plan.columns().subList(0, 3));
            assertThatThrownBy(() -> workspace.importFile(broken, 2, SILENT)).isInstanceOf(RuntimeException.class);
            try (var workers = new Workers(2, SILENT)) {
                var failing = workers.start(() -> {
                    throw new IllegalStateException("within");
                });
                assertThatThrownBy(() -> workers.await(failing)).hasMessage("within");
            }
            assertThat(workspace.imports()).isEmpty();
            assertThat(chunks(workspace)).isEmpty();
            assertNoThreads();
        }
    }

    private static void assertNoThreads() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("events "));
    }

    @Test
    void aCancelComesThroughWithinASecondAndNoThreadStays() throws IOException {
        var plan = plan(log(EVENTS));
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            var cancelled = new AtomicBoolean();
            var at = new long[1];
            var progress = new Progress() {
                @Override
                public void at(Stage stage, long done, long total) {
                    if (stage == Stage.READING && done > total / 2 && cancelled.compareAndSet(false, true)) {
                        at[0] = System.nanoTime();
                    }
                }

                @Override
                public boolean isCancelled() {
                    return cancelled.get();
                }
            };
            assertThatThrownBy(() -> workspace.importFile(plan, progress)).isInstanceOf(Cancelled.class);
            assertThat(System.nanoTime() - at[0]).isLessThan(5_000_000_000L);
            assertThat(workspace.imports()).isEmpty();
            assertThat(chunks(workspace)).isEmpty();
            assertNoThreads();
        }
    }

    @Test
    void countsAgreeWithTheEventsForEveryFilter() throws IOException {
        var file = log(20_000);
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            workspace.importFile(plan(file), SILENT);
            workspace.importFile(plan(file), SILENT);
            var counts = workspace.eventCounts(SILENT);
            assertThat(workspace.eventCounts(SILENT)).isSameAs(counts);
            var events = workspace.events(SILENT);
            assertThat(counts.size()).isEqualTo(events.size());
            var from = Instant.parse("2024-01-02T10:30:00Z");
            var filters = List.of(
                    EventFilter.ALL,
                    EventFilter.ALL.withKinds(Set.of(EventKind.PURCHASE)),
                    EventFilter.ALL.withCategories(Set.of("shelf.3", "", "nowhere")),
                    EventFilter.ALL.withBrands(Set.of("brand7", "")).withPrices(10, 500.5),
                    EventFilter.ALL.withTimes(from, from.plusSeconds(90_000)).withPrices(0, 100),
                    EventFilter.ALL.withBrands(Set.of("no such brand")));
            for (var filter : filters) {
                assertThat(counts.counts(filter)).isEqualTo(counted(events, filter));
            }
            assertThat(counts.counts(EventFilter.ALL).stream()
                            .mapToLong(EventCounts.Count::events)
                            .sum())
                    .isEqualTo(events.size());
        }
    }

    private static List<EventCounts.Count> counted(EventColumns events, EventFilter filter) {
        var counts = new java.util.TreeMap<String, EventCounts.Count>();
        for (int i = 0; i < events.size(); i++) {
            var kind = EventKind.ofCode(events.kind()[i]);
            var category = events.category()[i] < 0 ? "" : events.categories()[events.category()[i]];
            var brand = events.brand()[i] < 0 ? "" : events.brands()[events.brand()[i]];
            var time = Instant.ofEpochMilli(events.time()[i]);
            double price = events.price()[i];
            boolean in = (filter.kinds().isEmpty() || filter.kinds().contains(kind))
                    && (filter.categories().isEmpty() || filter.categories().contains(category))
                    && (filter.brands().isEmpty() || filter.brands().contains(brand))
                    && (!filter.asksForPrice() || (price >= filter.leastPrice() && price <= filter.mostPrice()))
                    && (filter.from() == null || !time.isBefore(filter.from()))
                    && (filter.before() == null || time.isBefore(filter.before()));
            if (in) {
                var day = LocalDate.ofInstant(time, java.time.ZoneOffset.UTC);
                counts.merge(
                        day + " " + category + " " + kind.ordinal(),
                        new EventCounts.Count(kind, category, day, 1),
                        (a, b) -> new EventCounts.Count(kind, category, day, a.events() + b.events()));
            }
        }
        return counts.values().stream()
                .sorted(java.util.Comparator.comparing(EventCounts.Count::day)
                        .thenComparing(EventCounts.Count::category)
                        .thenComparing(EventCounts.Count::kind))
                .collect(Collectors.toList());
    }

    @Test
    void filesThatOverlapInTimeShareTheirEvents() throws IOException {
        var random = new Random(5);
        var lines = new ArrayList<String>();
        for (int i = 0; i < EVENTS; i++) {
            lines.add(event(random, i));
        }
        var own = new HashSet<>(lines);
        // days 1 to 16; 13 to 24, the other way round; 1 again
        var first = new ArrayList<>(lines.subList(0, 80_000));
        var second = new ArrayList<>(lines.subList(60_000, EVENTS)).reversed();
        var third = lines.subList(0, 5000);
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            assertThat(take(workspace, "a.csv", first).duplicates()).isEqualTo(80_000 - distinct(first));
            assertThat(take(workspace, "b.csv", second).duplicates())
                    .isEqualTo(60_000 - distinct(lines.subList(80_000, EVENTS)));
            assertThat(take(workspace, "c.csv", third).duplicates()).isEqualTo(5000);
            assertThat(workspace.events(SILENT).size()).isEqualTo(own.size());
            // what others hold stays; marks no longer hold, so events are compared anew
            workspace.undoImport(1);
            own.removeAll(lines.subList(5000, 60_000));
            assertThat(workspace.events(SILENT).size()).isEqualTo(own.size());
            assertThat(workspace.eventCounts(SILENT).counts(EventFilter.ALL).stream()
                            .mapToLong(count -> count.events())
                            .sum())
                    .isEqualTo(own.size());
            workspace.redoImport(1);
            assertThat(workspace.events(SILENT).size()).isEqualTo(new HashSet<>(lines).size());
        }
    }

    private ImportReport take(Workspace workspace, String name, List<String> lines) throws IOException {
        var file = Files.writeString(folder.resolve(name), HEADER + String.join("", lines));
        return workspace.importFile(plan(file), SILENT);
    }

    private static long distinct(List<String> lines) {
        return lines.stream().distinct().count();
    }

    @Test
    void countsOfNoEvents() {
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            assertThat(workspace.eventCounts(SILENT).counts(EventFilter.ALL)).isEmpty();
            assertThat(workspace.events(SILENT).size()).isZero();
        }
    }

    @Test
    void plainSqlReadsEvents() throws IOException {
        var file = Files.writeString(
                folder.resolve("few.csv"),
                HEADER + "2024-01-01 10:00:00,view,7,,b,1.5,ann,s1\n2024-01-01 10:00:01,cart,7,c,,,bob,s2\n"
                        + "2024-01-02 00:00:00,view,8,c,b,2,ann,s1\n");
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            var first = workspace.importFile(plan(file), SILENT);
            assertThat(sql(workspace, "select kind, count(*) from events() group by kind order by kind"))
                    .containsExactly("CART 1", "VIEW 2");
            assertThat(sql(
                            workspace,
                            "select dateadd(millisecond, event_millis, timestamp '1970-01-01 00:00:00'), price, session_id"
                                    + " from events() where shopper = 'bob'"))
                    .containsExactly("2024-01-01 10:00:01 null s2");
            workspace.importFile(plan(file), SILENT);
            workspace.undoImport(first.id());
            assertThat(sql(workspace, "select count(*), sum(price) from events()"))
                    .containsExactly("3 3.5");
        }
        try (var workspace = Workspace.openExisting(folder.resolve("shop"))) {
            assertThat(sql(workspace, "select count(*) from events()")).containsExactly("3");
        }
    }

    private static List<String> sql(Workspace workspace, String query) {
        return workspace.database().with(connection -> {
            try (var rows = connection.createStatement().executeQuery(query)) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(line(rows));
                }
                return lines;
            }
        });
    }

    private static String line(ResultSet row) throws SQLException {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            cells.add(row.getString(i));
        }
        return String.join(" ", cells);
    }
}
