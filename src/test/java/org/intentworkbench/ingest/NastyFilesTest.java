package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Small files with everything that goes wrong: each gives the right rows, or says what is wrong and where.
final class NastyFilesTest {
    @TempDir
    static Path folder;

    private static Workspace workspace;

    @BeforeAll
    static void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    private static List<NastyFile> cases() {
        return Stream.of(
                        NastyDelimited.all(),
                        NastyEncodings.all(),
                        NastyReadings.all(),
                        NastyContainers.all(),
                        NastyWorkbooks.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void thereAreSixtyAndMoreAndNoneTwice() {
        assertThat(cases().stream().map(NastyFile::name)).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> eachFileGivesItsRowsOrItsProblem() {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.name(), () -> assertTimeoutPreemptively(Duration.ofSeconds(60), () -> gives(c), "it hangs")));
    }

    private void gives(NastyFile c) throws IOException {
        var before = workspace.imports();
        var file = Files.write(Files.createTempDirectory(folder, "case").resolve(c.file()), c.bytes());
        var told = new ArrayList<String>();
        var failure = catchThrowable(() -> {
            for (var source : SourceFile.expand(List.of(file))) {
                told.add(outcome(c, source));
            }
        });
        if (failure instanceof Problem problem) {
            assertThat(workspace.imports()).as("no half import").isEqualTo(before);
            told.add(problem.key());
            assertThat(problem.sentence(Locale.ENGLISH))
                    .contains(c.expected().startsWith("problem.") ? c.tells() : "")
                    .doesNotContain("problem.")
                    .doesNotContain("{");
            assertThat(problem.sentence(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
            failure = null;
        }
        assertThat(failure).as(c.name()).isNull();
        assertThat(String.join(",", told)).as(c.name()).isEqualTo(c.expected());
    }

    private String outcome(NastyFile c, SourceFile source) {
        var preview = FileProbe.probe(source, c.choices(), Progress.silent());
        var plan = c.answer().apply(preview, preview.plan());
        if (preview.kindOpen()) {
            assertThatThrownBy(() -> workspace.importFile(plan, Progress.silent()))
                    .isInstanceOf(Problem.class);
            return "asks what it is";
        }
        if (!preview.questions(plan).isEmpty()) {
            assertThatThrownBy(() -> workspace.importFile(plan, Progress.silent()))
                    .isInstanceOf(Problem.class);
            return "asks "
                    + preview.questions(plan).stream().map(Question::name).collect(Collectors.joining(","));
        }
        var report = workspace.importFile(plan, Progress.silent());
        assertThat(report.rows()).isEqualTo(report.accepted() + report.refused() + report.leftOut());
        assertThat(preview.rowCount()).isEqualTo(report.rows());
        var refused = workspace.refused().all(report.id());
        for (var row : refused) {
            assertThat(row.sentence(Locale.ENGLISH)).doesNotContain("refused.");
            assertThat(row.sentence(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
        }
        if (!c.tells().isEmpty()) {
            assertThat(lastRow(report.id())).isEqualTo(c.tells());
        }
        return report.accepted()
                + refused.stream()
                        .map(r -> "|" + r.line() + ":" + r.column() + ":" + r.reason())
                        .collect(Collectors.joining());
    }

    @Test
    void aFolderGivesItsFilesAndPassesOverTheRest() throws IOException {
        var inside = Files.createDirectories(
                Files.createTempDirectory(folder, "month").resolve("may"));
        Files.writeString(inside.resolve("b.csv"), NastyDelimited.EVENTS + NastyDelimited.VIEW);
        Files.write(inside.resolve("a.csv.gz"), Made.gzip(Made.bytes(NastyDelimited.EVENTS + NastyDelimited.VIEW)));
        Files.writeString(inside.resolve(".hidden.csv"), "x");
        Files.writeString(inside.resolveSibling("notes.docx"), "x");
        assertThat(SourceFile.expand(List.of(inside.getParent())).stream().map(SourceFile::name))
                .containsExactly("a.csv.gz", "b.csv");
        assertThatThrownBy(() -> SourceFile.expand(List.of(Files.createTempDirectory(folder, "empty"))))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("problem.ingest.folder.empty"));
    }

    private static String lastRow(long importId) {
        var table = workspace.table(importId, Progress.silent());
        return table.columns().stream()
                .map(column -> column.text(table.size() - 1))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void aRefusalKeepsTheCellToTheLetter() throws IOException {
        var file = Files.writeString(
                folder.resolve("file.csv"), NastyDelimited.EVENTS + NastyDelimited.VIEW + "yesterday ,view,7,1,ann\n");
        var rows = new Taken();
        var plan =
                FileProbe.probe(file, FileKind.EVENTS, null, Progress.silent()).plan();
        // half of two rows are no times: the user says that this is the column all the same
        var columns = new ArrayList<>(plan.columns());
        columns.set(0, columns.get(0).withRole(Role.TIME));
        RowSource.read(plan.withColumns(columns), rows, Progress.silent());
        assertThat(rows.refused).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.column()).isEqualTo("event_time");
            assertThat(row.value()).isEqualTo("yesterday ");
            assertThat(row.reason()).isEqualTo("refused.time");
        });
    }

    @Test
    void idsAndCodesAreNoNumbers() throws IOException {
        var text = new StringBuilder("long,zero,browser,amount,click_type,paid,label\n");
        for (int i = 0; i < 50; i++) {
            text.append(1_234_567_890_123_456L + i % 5 + ",00" + i % 5 + "," + i % 4 + "," + i + "," + i % 3 + "," + i
                    + "," + i % 2 + "\n");
        }
        var file = Files.writeString(folder.resolve("codes.csv"), text);
        var plan = FileProbe.probe(file, null, null, Progress.silent()).plan();
        assertThat(plan.kind()).isEqualTo(FileKind.SESSIONS);
        assertThat(plan.columns().stream().map(ColumnMapping::type))
                .containsExactly(
                        ColumnType.CATEGORY,
                        ColumnType.CATEGORY,
                        ColumnType.CATEGORY,
                        ColumnType.NUMBER,
                        ColumnType.CATEGORY,
                        ColumnType.NUMBER,
                        ColumnType.BOOLEAN);
    }

    @Test
    void duplicateNamesStayApart() throws IOException {
        var file = Files.writeString(folder.resolve("twice.csv"), "x,x,,label\n1,2,3,1\n2,3,4,0\n");
        var plan = FileProbe.probe(file, null, null, Progress.silent()).plan();
        assertThat(plan.columns().stream().map(ColumnMapping::name)).containsExactly("x", "x (2)", "column 3", "label");
    }

    @Test
    void aStrayFarDownDecidesTheType() throws IOException {
        // one word in 150 is more than one stray in 200
        var text = "x,label\n" + "1,1\n2,0\n".repeat(75) + "abc,1\n";
        var plan = FileProbe.probe(Files.writeString(folder.resolve("stray.csv"), text), null, null, Progress.silent())
                .plan();
        assertThat(plan.columns().get(0).type()).isEqualTo(ColumnType.CATEGORY);
    }

    @Test
    void productsAreToldByTheirUniqueId() throws IOException {
        var text = "product_id,name,category,price\n1,Red lamp,Lamps,9.90\n2,Blue lamp,Lamps,8\n";
        var plan = FileProbe.probe(Files.writeString(folder.resolve("p.csv"), text), null, null, Progress.silent())
                .plan();
        assertThat(plan.kind()).isEqualTo(FileKind.PRODUCTS);
        assertThat(plan.column(Role.PRODUCT).orElseThrow().name()).isEqualTo("product_id");
        assertThat(plan.column(Role.PRICE).orElseThrow().name()).isEqualTo("price");
    }

    private static final class Taken implements RowSink {
        @Override
        public void leaveOut() {}

        private final List<RefusedRow> refused = new ArrayList<>();
        private long accepted;

        @Override
        public void accept(CheckedRow row) {
            accepted++;
        }

        @Override
        public void refuse(RefusedRow row) {
            refused.add(row);
        }
    }
}
