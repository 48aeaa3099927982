package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
    private static final String HEADER = "event_time,event_type,product_id,price,quantity,user_id,session_id,query\n";
    private static final Progress SILENT = Progress.silent();

    @TempDir
    Path folder;

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ImportReport take(Workspace workspace, String name, String text) {
        var plan = FileProbe.probe(write(name, text), null, null, SILENT).plan();
        return workspace.importFile(plan, SILENT);
    }

    private static String event(int minute, String kind, String shopper) {
        return "2024-01-01 10:%02d:00,%s,7,1.50,,%s,s,\n".formatted(minute, kind, shopper);
    }

    private Workspace workspace() {
        return Workspace.open(folder.resolve("shop"));
    }

    @Test
    void everyValueComesBackToTheBit() {
        try (var workspace = workspace()) {
            var text = "id,amount,ratio,when,colour,flagged,is_new,note,label\n"
                    + "1,-3,0.333333333333333314829616256247,2024-01-01,red,yes,1,\"a\nb\",true\n"
                    + "2,,1e300,2024-01-01T00:00:00.001Z,,no,0,,false\n"
                    + "3,4,-0.0,,blue,,1,  spaces  ,true\n";
            var report = take(workspace, "values.csv", text);
            var table = workspace.table(report.id(), SILENT);

            assertThat(report.positives()).isEqualTo(2);
            assertThat(table.lines()).containsExactly(2, 4, 5);
            assertThat(numbers(table, "amount")).containsExactly(-3, Double.NaN, 4);
            assertThat(numbers(table, "ratio")).containsExactly(1 / 3.0, 1e300, -0.0);
            assertThat(Double.doubleToLongBits(numbers(table, "ratio")[2])).isEqualTo(Double.doubleToLongBits(-0.0));
            assertThat(((StoredColumn.Times) table.column("when").orElseThrow()).values())
                    .containsExactly(1_704_067_200_000L, 1_704_067_200_001L, Long.MIN_VALUE);
            var colour = (StoredColumn.Categories) table.column("colour").orElseThrow();
            assertThat(colour.codes()).containsExactly(0, -1, 1);
            assertThat(colour.levels()).containsExactly("red", "blue");
            assertThat(numbers(table, "flagged")).containsExactly(1, 0, Double.NaN);
            assertThat(numbers(table, "is_new")).containsExactly(1, 0, 1);
            assertThat(table.column("is_new").orElseThrow().text(1)).isEqualTo("false");
        }
    }

    private static double[] numbers(StoredTable table, String name) {
        return ((StoredColumn.Numbers) table.column(name).orElseThrow()).values();
    }

    @Test
    void manyChunksComeBackInOrder() {
        try (var workspace = workspace()) {
            var random = new Random(7);
            var text = new StringBuilder("id,n,d,word,review,label\n");
            int rows = 150_000;
            var d = new double[rows];
            var codes = new int[rows];
            for (int i = 0; i < rows; i++) {
                d[i] = random.nextGaussian();
                codes[i] = random.nextInt(900);
                text.append(i)
                        .append(',')
                        .append(i * 3L)
                        .append(',')
                        .append(d[i])
                        .append(",w")
                        .append(codes[i]);
                text.append(",a sentence that somebody wrote about ")
                        .append(i)
                        .append(',')
                        .append(i % 2)
                        .append('\n');
            }
            var report = take(workspace, "many.csv", text.toString());
            var table = workspace.table(report.id(), SILENT);

            assertThat(table.size()).isEqualTo(rows);
            assertThat(numbers(table, "d")).containsExactly(d);
            var words = table.column("word").orElseThrow();
            var review = table.column("review").orElseThrow();
            for (int i = 0; i < rows; i += 997) {
                assertThat(table.lines()[i]).isEqualTo(i + 2);
                assertThat(numbers(table, "n")[i]).isEqualTo(i * 3.0);
                assertThat(words.text(i)).isEqualTo("w" + codes[i]);
                assertThat(review.text(i)).endsWith("about " + i);
            }
        }
    }

    @Test
    void eventsAreSortedByShopperTimeAndOrderOfImport() {
        try (var workspace = workspace()) {
            assertThat(workspace.events(SILENT).size()).isZero();
            take(
                    workspace,
                    "a.csv",
                    HEADER + event(5, "cart", "ann") + event(1, "view", "bob") + event(3, "view", "ann"));
            take(
                    workspace,
                    "b.csv",
                    HEADER
                            + "2024-01-01 10:03:00,search,,,,ann,,red lamp\n"
                            + "2024-01-01 10:09:00,purchase,7,1.25,3,bob,,\n"
                            + event(2, "view", "ann"));
            var events = workspace.events(SILENT);

            assertThat(events.shoppers()).containsExactly("ann", "bob");
            assertThat(events.shopper()).containsExactly(0, 0, 0, 0, 1, 1);
            assertThat(events.time()).isSortedAccordingTo((x, y) -> 0);
            assertThat(events.kind())
                    .containsExactly(
                            code(EventKind.VIEW),
                            code(EventKind.VIEW),
                            code(EventKind.SEARCH),
                            code(EventKind.CART),
                            code(EventKind.VIEW),
                            code(EventKind.PURCHASE));
            assertThat(events.query()).containsExactly(-1, -1, 0, -1, -1, -1);
            assertThat(events.queries()).containsExactly("red lamp");
            assertThat(events.product()[2]).isEqualTo(-1);
            assertThat(events.price()).containsExactly(1.5, 1.5, Double.NaN, 1.5, 1.5, 1.25);
            assertThat(events.quantity()).containsExactly(0, 0, 0, 0, 0, 3);
            assertThat(workspace.events(SILENT)).isSameAs(events);
        }
    }

    private static byte code(EventKind kind) {
        return (byte) kind.code();
    }

    @Test
    void equalEventsAreDroppedHoweverTheyAreWritten() {
        try (var workspace = workspace()) {
            var report = take(workspace, "a.csv", HEADER + event(1, "view", "ann") + event(1, "view", "ann"));
            assertThat(report.accepted()).isEqualTo(2);
            assertThat(report.duplicates()).isEqualTo(1);
            var same =
                    "user_id,event_type,event_time,product_id,price,session_id\nann,VIEW,2024-01-01T10:01:00Z,7,1.5,s\n";
            assertThat(take(workspace, "b.csv", same).duplicates()).isEqualTo(1);
            assertThat(workspace.events(SILENT).size()).isEqualTo(1);
        }
    }

    @Test
    void undoAndRedoKeepEachEventOnce() {
        try (var workspace = workspace()) {
            var first = take(workspace, "a.csv", HEADER + event(1, "view", "ann") + event(2, "view", "ann"));
            var second = take(workspace, "b.csv", HEADER + event(2, "view", "ann") + event(3, "view", "ann"));
            assertThat(workspace.events(SILENT).size()).isEqualTo(3);
            var before = workspace.fingerprint();

            workspace.undoImport(first.id());
            assertThat(workspace.imports()).extracting(ImportReport::id).containsExactly(second.id());
            assertThat(workspace.events(SILENT).size()).isEqualTo(2);
            assertThat(workspace.fingerprint()).isNotEqualTo(before);
            assertThatThrownBy(() -> workspace.table(first.id(), SILENT)).isInstanceOf(Problem.class);

            // taken while the first was hidden: none of it counts as repeated
            var third = take(workspace, "c.csv", HEADER + event(1, "view", "ann"));
            assertThat(third.duplicates()).isZero();
            workspace.redoImport(first.id());
            assertThat(workspace.events(SILENT).size()).isEqualTo(3);
            workspace.undoImport(third.id());
            assertThat(workspace.fingerprint()).isEqualTo(before);
        }
    }

    @Test
    void undoneImportsAreGoneAfterClosing() {
        long id;
        try (var workspace = workspace()) {
            id = take(workspace, "a.csv", HEADER + event(1, "view", "ann") + "x\n")
                    .id();
            take(workspace, "b.csv", HEADER + event(2, "view", "ann"));
            workspace.undoImport(id);
        }
        try (var workspace = workspace()) {
            assertThat(workspace.imports()).hasSize(1);
            assertThatThrownBy(() -> workspace.redoImport(id)).isInstanceOf(Problem.class);
            assertThat(workspace.refused().all(id)).isEmpty();
            assertThat(workspace.events(SILENT).size()).isEqualTo(1);
        }
    }

    @Test
    void cancelMidwayLeavesNothing() throws IOException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 200_000; i++) {
            text.append(event(i % 60, "view", "shopper" + i)).append(i % 10 == 0 ? "bad row\n" : "");
        }
        var plan = FileProbe.probe(write("long.csv", text.toString()), null, null, SILENT)
                .plan();
        var half = text.length() / 2;
        try (var workspace = workspace()) {
            var cancelling = new Progress() {
                private volatile boolean cancelled;

                @Override
                public void at(Stage stage, long done, long total) {
                    cancelled |= stage == Stage.READING && total > 0 && done > half;
                }

                @Override
                public boolean isCancelled() {
                    return cancelled;
                }
            };
            assertThatThrownBy(() -> workspace.importFile(plan, cancelling)).isInstanceOf(Cancelled.class);
            assertThat(workspace.imports()).isEmpty();
            assertThat(workspace.events(SILENT).size()).isZero();
            assertThat(count("chunk", workspace)).isZero();
            assertThat(count("refused", workspace)).isZero();
            assertThat(workspace.importFile(plan, SILENT).accepted()).isEqualTo(200_000);
        }
    }

    private static int count(String table, Workspace workspace) {
        return workspace.database().with(connection -> {
            try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    @Test
    void oneFileAndNoOther() throws IOException {
        var inner = Files.createDirectory(folder.resolve("a # b 商店"));
        try (var workspace = Workspace.open(inner.resolve("shop"))) {
            assertThat(workspace.file()).isEqualTo(inner.resolve("shop.mv.db"));
        }
        try (var files = Files.list(inner)) {
            assertThat(files).containsExactly(inner.resolve("shop.mv.db"));
        }
    }

    @Test
    void aKilledImportLeavesNothingAndALockedFileSaysSo() throws Exception {
        try (var workspace = workspace()) {
            take(workspace, "first.csv", HEADER + event(1, "view", "ann"));
        }
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 300_000; i++) {
            text.append(event(i % 60, "view", "shopper" + i));
        }
        var file = write("long.csv", text.toString());
        var java = ProcessHandle.current().info().command().orElseThrow();
        var child = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportForever.class.getName(),
                        folder.resolve("shop").toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            try (var reader = child.inputReader()) {
                assertThat(reader.readLine()).isEqualTo("midway");
                var locked = catchThrowable(() -> workspace().close());
                assertThat(locked).isInstanceOf(Problem.class).hasMessageContaining("open in another program");
                child.destroyForcibly();
            }
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        try (var workspace = workspace()) {
            assertThat(workspace.imports()).hasSize(1);
            assertThat(workspace.events(SILENT).size()).isEqualTo(1);
            assertThat(count("chunk where import_id > 1", workspace)).isZero();
        }
    }

    @Test
    void twiceInOneProgramIsRefusedToo() {
        try (var workspace = workspace()) {
            assertThat(workspace.imports()).isEmpty();
            assertThatThrownBy(this::workspace).isInstanceOf(Problem.class).hasMessageContaining("another program");
            // the first is none the worse for it
            workspace.setSetting("last.run", "7");
            assertThat(workspace.setting("last.run", "")).isEqualTo("7");
        }
    }

    @Test
    void filesThatAreNoWorkspace() throws Exception {
        write("text.mv.db", "this is no database at all, and long enough to be looked at ".repeat(200));
        assertThatThrownBy(() -> Workspace.open(folder.resolve("text")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not a workspace");
        try (var other = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("other"), "sa", "")) {
            other.createStatement().execute("create table theirs (x integer)");
        }
        assertThatThrownBy(() -> Workspace.open(folder.resolve("other")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not a workspace");
        // it was let go of again, and theirs is untouched
        var url = "jdbc:h2:file:" + folder.resolve("other") + ";CACHE_SIZE=1000";
        try (var other = DriverManager.getConnection(url, "sa", "");
                var rows = other.createStatement()
                        .executeQuery("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
        assertThatThrownBy(() -> Workspace.openExisting(folder.resolve("none")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("There is no workspace");
        assertThat(folder.resolve("none.mv.db")).doesNotExist();
        assertThatThrownBy(() -> Workspace.open(folder.resolve("nowhere/shop")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("There is no folder");
        assertThatThrownBy(() -> Workspace.open(folder.resolve("a;b")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("semicolon");
        var readOnly = Path.of("/proc/shop");
        if (Files.isDirectory(Path.of("/proc"))) {
            assertThatThrownBy(() -> Workspace.open(readOnly)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void aNewerWorkspaceIsLeftAlone() throws Exception {
        workspace().close();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("shop"), "sa", "")) {
            connection.createStatement().execute("insert into schema_version values (99, current_timestamp)");
        }
        assertThatThrownBy(this::workspace).isInstanceOf(Problem.class).hasMessageContaining("schema 99");
    }

    @Test
    void aHalfMadeWorkspaceIsMadeAgain() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("shop"), "sa", "")) {
            connection
                    .createStatement()
                    .execute("create table schema_version (version integer primary key, "
                            + "applied timestamp(3) with time zone not null); create table import (id bigint)");
        }
        try (var workspace = workspace()) {
            assertThat(workspace.imports()).isEmpty();
        }
    }

    @Test
    void vectorsComeBackBitForBit() {
        var random = new Random(3);
        var vectors = new float[1200][384];
        var texts = new java.util.ArrayList<String>();
        for (int i = 0; i < vectors.length; i++) {
            texts.add("text " + i);
            for (int j = 0; j < 384; j++) {
                vectors[i][j] = Float.intBitsToFloat(random.nextInt(0x7f800000));
            }
        }
        try (var workspace = workspace()) {
            workspace.vectors().put("en", texts, vectors);
            workspace.vectors().put("en", texts.subList(0, 1), new float[1][384]);
        }
        try (var workspace = workspace()) {
            var back = workspace.vectors().get("en", texts);
            for (int i = 0; i < vectors.length; i++) {
                assertThat(back[i]).containsExactly(vectors[i]);
            }
            assertThat((Object[]) workspace.vectors().get("zh", texts)).containsOnlyNulls();
            assertThat(workspace.vectors().get("en", List.of("other", "text 5"))[0])
                    .isNull();
            assertThat(workspace.vectors().get("en", List.of())).isEmpty();
        }
    }

    @Test
    void severalJobsMayKeepTheSameVectors() throws Exception {
        var texts = java.util.stream.IntStream.range(0, 300)
                .mapToObj(i -> "text " + i)
                .toList();
        var vectors = new float[300][8];
        try (var workspace = workspace();
                var jobs = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 5; round++) {
                String model = "model " + round;
                var started = new java.util.ArrayList<java.util.concurrent.Future<?>>();
                for (int job = 0; job < 4; job++) {
                    started.add(jobs.submit(() -> workspace.vectors().put(model, texts, vectors)));
                }
                for (var job : started) {
                    job.get();
                }
                assertThat((Object[]) workspace.vectors().get(model, texts)).doesNotContainNull();
            }
        }
    }

    @Test
    void eventsAreNewEvenWhereNobodyCanBeToldOfTheirEnd() {
        try (var workspace = workspace()) {
            take(workspace, "one.csv", HEADER + event(1, "view", "a") + event(2, "view", "a"));
            assertThat(workspace.events(SILENT).size()).isEqualTo(2);
            var file = write("two.csv", HEADER + event(3, "view", "b") + event(4, "view", "b"));
            var plan = FileProbe.probe(file, null, null, SILENT).plan();
            assertThatThrownBy(() -> workspace.importFile(plan, new Progress() {
                        @Override
                        public void at(Stage stage, long done, long total) {
                            if (stage == Stage.STORING && done == 1) {
                                throw new IllegalStateException("the window is gone");
                            }
                        }

                        @Override
                        public boolean isCancelled() {
                            return false;
                        }
                    }))
                    .hasMessage("the window is gone");
            assertThat(workspace.imports()).hasSize(2);
            assertThat(workspace.events(SILENT).size()).isEqualTo(4);
        }
    }

    @Test
    void runsAreNumberedHiddenAndRestored() {
        try (var workspace = workspace()) {
            var runs = workspace.runs();
            var large = new byte[3_000_000];
            new Random(1).nextBytes(large);
            assertThat(runs.add("", "{\"auc\":0.9}", large)).isEqualTo(1);
            assertThat(runs.add("second", "{}", new byte[0])).isEqualTo(2);
            runs.rename(1, "first");
            assertThat(runs.all()).extracting(StoredRun::name).containsExactly("first", "second");
            assertThat(runs.all().getFirst().summary()).isEqualTo("{\"auc\":0.9}");
            assertThat(runs.result(1)).isEqualTo(large);
            runs.delete(1);
            assertThat(runs.all()).extracting(StoredRun::id).containsExactly(2L);
            assertThatThrownBy(() -> runs.result(1)).isInstanceOf(Problem.class);
            runs.restore(1);
            assertThat(runs.result(1)).isEqualTo(large);
            runs.delete(2);
            assertThatThrownBy(() -> runs.rename(77, "x")).isInstanceOf(Problem.class);
        }
        try (var workspace = workspace()) {
            assertThat(workspace.runs().all()).hasSize(1);
            assertThat(workspace.runs().add("third", "", new byte[] {1})).isEqualTo(3);
            assertThat(workspace.runs().deleted()).extracting(StoredRun::id).containsExactly(2L);
            workspace.runs().restore(2);
            assertThat(workspace.runs().all()).extracting(StoredRun::id).containsExactly(1L, 2L, 3L);
            workspace.runs().delete(2);
            workspace.database().update("update run set deleted_at = dateadd(day, -31, deleted_at)");
        }
        try (var workspace = workspace()) {
            assertThat(workspace.runs().deleted()).as("forgotten after 30 days").isEmpty();
        }
    }

    @Test
    void pinsAndRemarksStay() {
        try (var workspace = workspace()) {
            var runs = workspace.runs();
            runs.add("", "{}", new byte[0]);
            runs.pin(1, true);
            runs.note(1, "für die Sitzung 会议");
            assertThatThrownBy(() -> runs.pin(2, true)).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> runs.note(2, "")).isInstanceOf(Problem.class);
        }
        try (var workspace = workspace()) {
            var run = workspace.runs().all().getFirst();
            assertThat(run.pinned()).isTrue();
            assertThat(run.note()).isEqualTo("für die Sitzung 会议");
        }
    }

    @Test
    void segmentsComeBackAsTheyWere() {
        var all = List.<Condition>of(
                new Condition.Between("price", Double.NEGATIVE_INFINITY, 0.1),
                new Condition.AnyOf("colour", Set.of("red", "", "a \"quoted\" 红")),
                new Condition.ScoreBetween(0.25, 1));
        try (var workspace = workspace()) {
            workspace.segments().save(new Segment("Likely", SubjectKind.SESSION, List.of()));
            workspace.segments().save(new Segment("Other", SubjectKind.REVIEW, List.of()));
            workspace.segments().save(new Segment("Likely", SubjectKind.SHOPPER, all));
        }
        try (var workspace = workspace()) {
            assertThat(workspace.segments().all())
                    .containsExactly(
                            new Segment("Likely", SubjectKind.SHOPPER, all),
                            new Segment("Other", SubjectKind.REVIEW, List.of()));
            workspace.segments().delete("Likely");
            assertThat(workspace.segments().all()).hasSize(1);
        }
    }

    @Test
    void readersDoNotWaitForAnImport() throws Exception {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 50_000; i++) {
            text.append(event(i % 60, "view", "shopper" + i));
        }
        var plan = FileProbe.probe(write("long.csv", text.toString()), null, null, SILENT)
                .plan();
        try (var workspace = workspace()) {
            take(workspace, "a.csv", HEADER + event(1, "view", "ann"));
            var seen = new java.util.concurrent.atomic.AtomicInteger(-1);
            workspace.importFile(plan, new Progress() {
                @Override
                public void at(Stage stage, long done, long total) {
                    if (stage == Stage.READING && seen.get() < 0 && done > 0) {
                        // from within the import itself: it would hang if readers waited
                        workspace.setSetting("x", "y");
                        seen.set(workspace.imports().size());
                    }
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            });
            assertThat(seen.get()).isEqualTo(1);
            assertThat(workspace.tables(FileKind.EVENTS, SILENT)).hasSize(2);
            assertThat(workspace.tables(FileKind.REVIEWS, SILENT)).isEmpty();
            assertThat(workspace.tables(FileKind.EVENTS, SILENT).get(1).column(Role.SHOPPER))
                    .isPresent();
        }
    }
}
