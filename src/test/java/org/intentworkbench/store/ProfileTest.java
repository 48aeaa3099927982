package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Strays;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ColumnFigures.Frequent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures of columns and what changed between two imports, against figures worked out by hand.
final class ProfileTest {
    private static final Progress SILENT = Progress.silent();

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    /// @param types one for each column of the header, all features
    private long take(String text, ColumnType... types) {
        try {
            var file = Files.writeString(folder.resolve("f.csv"), text);
            var names = text.lines().findFirst().orElseThrow().split(",");
            var columns = new ColumnMapping[names.length];
            Arrays.setAll(columns, i -> new ColumnMapping(i, names[i], Role.FEATURE, types[i]));
            var plan = new ImportPlan(SourceFile.of(file), FileForm.csv(','), FileKind.SESSIONS, List.of(columns));
            return workspace.importFile(plan, SILENT).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ColumnFigures figures(long id, String name) {
        return workspace.quality().profile(id, SILENT).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String column(String name, int rows, UnaryOperator<Integer> value) {
        var text = new StringBuilder(name).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append(value.apply(i)).append('\n');
        }
        return text.toString();
    }

    @Test
    void numbers() {
        long id = take("n,z\n3,1\n?,1\n-1,1\n3,1\n7,1\n9,1\n-0.0,1\n0,1\n", ColumnType.NUMBER, ColumnType.NUMBER);
        var n = figures(id, "n");
        assertThat(n.rows()).isEqualTo(8);
        assertThat(n.missing()).isEqualTo(1);
        assertThat(n.distinct()).isEqualTo(5); // -1, 0, 3, 7, 9: 0 and -0 are one
        assertThat(n.minimum()).isEqualTo(-1);
        assertThat(n.median()).isEqualTo(3);
        assertThat(n.maximum()).isEqualTo(9);
        // bins of 0.5 from -1: -1 | 0, 0 in the third | 3, 3 in the ninth | 7 in the 17th | 9 in the last
        var bins = new int[20];
        bins[0] = 1;
        bins[2] = 2;
        bins[8] = 2;
        bins[16] = 1;
        bins[19] = 1;
        assertThat(n.histogram()).containsExactly(bins);
        assertThat(n.frequent())
                .containsExactly(
                        new Frequent("3", 2),
                        new Frequent("0", 2),
                        new Frequent("-1", 1),
                        new Frequent("7", 1),
                        new Frequent("9", 1));
        assertThat(n.flags()).containsExactly(ColumnFlag.NEGATIVE);
        assertThat(n.unit()).isEmpty();

        var z = figures(id, "z");
        assertThat(z.flags()).containsExactly(ColumnFlag.CONSTANT);
        assertThat(z.histogram()[0]).isEqualTo(8);
        // kept: the second time it is read
        assertThat(figures(id, "n")).usingRecursiveComparison().isEqualTo(n);
    }

    @Test
    void aMedianBetweenTwo() {
        long id = take("n,b\n4,yes\n1,no\n2,yes\n9,?\n", ColumnType.NUMBER, ColumnType.BOOLEAN);
        assertThat(figures(id, "n").median()).isEqualTo(3);
        assertThat(figures(id, "n").flags()).containsExactly(ColumnFlag.UNIQUE);
        var b = figures(id, "b");
        assertThat(b.minimum()).isZero();
        assertThat(b.median()).isEqualTo(1);
        assertThat(b.distinct()).isEqualTo(2);
        assertThat(b.frequent()).containsExactly(new Frequent("true", 2), new Frequent("false", 1));
    }

    @Test
    void wordsAndTextsAreMeasuredByTheirLength() {
        long id = take("w,t\nred,one two\nblue,\nred,one two\n?,😀好\nred,x\n", ColumnType.CATEGORY, ColumnType.TEXT);
        var w = figures(id, "w");
        assertThat(w.missing()).isEqualTo(1);
        assertThat(w.distinct()).isEqualTo(2);
        assertThat(w.minimum()).isEqualTo(3);
        assertThat(w.median()).isEqualTo(3);
        assertThat(w.maximum()).isEqualTo(4);
        assertThat(w.histogram()[0]).isEqualTo(3);
        assertThat(w.histogram()[19]).isEqualTo(1);
        assertThat(w.frequent()).containsExactly(new Frequent("red", 3), new Frequent("blue", 1));
        var t = figures(id, "t");
        assertThat(t.missing()).isEqualTo(1);
        assertThat(t.distinct()).isEqualTo(3);
        assertThat(t.minimum()).isEqualTo(1);
        assertThat(t.median()).isEqualTo(4.5); // 1, 2, 7, 7
        assertThat(t.frequent())
                .containsExactly(new Frequent("one two", 2), new Frequent("😀好", 1), new Frequent("x", 1));
    }

    @Test
    void times() {
        long id = take("t\n2024-01-01\n2024-01-03\n2999-01-01\n2024-01-01\n\"\"\n", ColumnType.TIME);
        var t = figures(id, "t");
        assertThat(t.minimum()).isEqualTo(1_704_067_200_000.0);
        assertThat(t.median()).isEqualTo(1_704_067_200_000.0 + 86_400_000);
        assertThat(t.frequent().getFirst()).isEqualTo(new Frequent("2024-01-01T00:00:00Z", 2));
        assertThat(t.flags()).containsExactly(ColumnFlag.FUTURE);
    }

    @Test
    void flags() {
        var text = new StringBuilder("empty,mostly,nearly,far,spread\n");
        for (int i = 0; i < 200; i++) {
            text.append(",").append(i < 99 ? i % 2 : "").append(",").append(i == 7 ? 2 : 1);
            // quartiles 49.75 and 149.25: far is beyond 149.25 + 995
            text.append(",")
                    .append(i == 199 ? 1_145 : i)
                    .append(",")
                    .append(i == 199 ? 1_144 : i)
                    .append("\n");
        }
        long id = take(
                text.toString(),
                ColumnType.CATEGORY,
                ColumnType.NUMBER,
                ColumnType.NUMBER,
                ColumnType.NUMBER,
                ColumnType.NUMBER);
        var empty = figures(id, "empty");
        assertThat(empty.flags()).containsExactly(ColumnFlag.EMPTY);
        assertThat(empty.distinct()).isZero();
        assertThat(empty.minimum()).isNaN();
        assertThat(empty.median()).isNaN();
        assertThat(empty.histogram()).isEmpty();
        assertThat(empty.frequent()).isEmpty();
        assertThat(figures(id, "mostly").flags()).containsExactly(ColumnFlag.MOSTLY_MISSING);
        assertThat(figures(id, "nearly").flags()).containsExactly(ColumnFlag.NEARLY_CONSTANT);
        assertThat(figures(id, "far").flags()).containsExactly(ColumnFlag.UNIQUE, ColumnFlag.FAR_VALUES);
        assertThat(figures(id, "spread").flags()).containsExactly(ColumnFlag.UNIQUE);
        assertThat(figures(id, "far").frequent()).hasSize(10).first().isEqualTo(new Frequent("0", 1));
    }

    @Test
    void manyRowsAreCountedAsOneByOne() {
        var random = new Random(5);
        var values = random.ints(30_000, -40, 900).toArray();
        long id = take(column("n", values.length, i -> values[i]), ColumnType.NUMBER);
        var n = figures(id, "n");
        var sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(n.distinct()).isEqualTo(Arrays.stream(values).distinct().count());
        assertThat(n.median()).isEqualTo((sorted[14_999] + sorted[15_000]) / 2.0);
        assertThat(Arrays.stream(n.histogram()).sum()).isEqualTo(30_000);
        for (var frequent : n.frequent()) {
            int value = Integer.parseInt(frequent.value());
            assertThat(frequent.count())
                    .isEqualTo(Arrays.stream(values).filter(v -> v == value).count());
        }
        assertThat(n.frequent()).isSortedAccordingTo((a, b) -> Long.compare(b.count(), a.count()));
    }

    @Test
    void straysThatCountAsMissingAreFlagged() throws IOException {
        var sessions = Files.writeString(folder.resolve("s.csv"), "n,m\n1,1\nabc,2\n3,x\n4,y\n");
        var columns = List.of(
                new ColumnMapping(0, "n", Role.FEATURE, ColumnType.NUMBER).withStrays(Strays.MISSING),
                new ColumnMapping(1, "m", Role.FEATURE, ColumnType.NUMBER));
        var plan = new ImportPlan(SourceFile.of(sessions), FileForm.csv(','), FileKind.SESSIONS, columns);
        var report = workspace.importFile(plan, SILENT);
        assertThat(report.refused()).isEqualTo(2);
        assertThat(figures(report.id(), "n").missing()).isEqualTo(1);
        assertThat(figures(report.id(), "n").flags()).contains(ColumnFlag.STRAYS_MISSING);
        assertThat(figures(report.id(), "m").flags()).doesNotContain(ColumnFlag.STRAYS_MISSING);

        var events = Files.writeString(
                folder.resolve("e.csv"), "t,k,u,p\n2024-01-01,view,a,1\n2024-01-01,view,b,abc\n2024-01-02,view,b,?\n");
        var roles = List.of(Role.TIME, Role.KIND, Role.SHOPPER, Role.PRICE);
        var mappings = new ColumnMapping[4];
        Arrays.setAll(
                mappings,
                i -> new ColumnMapping(i, roles.get(i).name(), roles.get(i), ColumnType.NUMBER)
                        .withStrays(Strays.MISSING));
        var other = workspace.importFile(
                new ImportPlan(SourceFile.of(events), FileForm.csv(','), FileKind.EVENTS, List.of(mappings)), SILENT);
        assertThat(other.accepted()).isEqualTo(3);
        var price = figures(other.id(), "PRICE");
        assertThat(price.missing()).isEqualTo(2);
        assertThat(price.flags()).contains(ColumnFlag.STRAYS_MISSING);
        long strays = workspace.database().with(c -> PlanTable.straysMissing(c, other.id(), 3));
        assertThat(strays).isEqualTo(1);
    }

    @Test
    void anImportThatIsNotThere() {
        assertThatThrownBy(() -> workspace.quality().profile(9, SILENT)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> workspace.quality().changes(9, SILENT)).isInstanceOf(Problem.class);
    }

    @Test
    void whatChangedSinceLastMonth() {
        // before: n = 1..10, after: 9 in the first bin (at most 1) and one above 9
        var before = new StringBuilder("n,w,gone\n");
        var after = new StringBuilder("n,w,added\n");
        for (int i = 1; i <= 10; i++) {
            before.append(i).append(i <= 5 ? ",red" : ",blue").append(",1\n");
            after.append(i < 10 ? 1 : 50)
                    .append(i <= 8 ? ",red" : i == 9 ? ",green" : ",")
                    .append(",1\n");
        }
        long first = take(before.toString(), ColumnType.NUMBER, ColumnType.CATEGORY, ColumnType.NUMBER);
        long other = take("q,r\n1,2\n", ColumnType.NUMBER, ColumnType.NUMBER);
        long second = take(after.toString(), ColumnType.NUMBER, ColumnType.CATEGORY, ColumnType.NUMBER);
        assertThat(workspace.quality().changes(first, SILENT)).isEmpty();
        assertThat(workspace.quality().changes(other, SILENT)).isEmpty();

        var changes = workspace.quality().changes(second, SILENT).orElseThrow();
        assertThat(changes.before()).isEqualTo(first);
        assertThat(changes.rowsBefore()).isEqualTo(10);
        assertThat(changes.newColumns()).containsExactly("added");
        assertThat(changes.vanishedColumns()).containsExactly("gone");
        assertThat(changes.levels())
                .containsExactly(new ImportChanges.LevelChange(
                        "w", "FEATURE", List.of(new Frequent("green", 1)), List.of(new Frequent("blue", 5))));

        var n = changes.shifts().stream()
                .filter(s -> s.column().equals("n"))
                .findFirst()
                .orElseThrow();
        // ten bins of 0.1 before; after 0.9, eight empty ones as 0.0001, and 0.1
        double index = 0.8 * Math.log(9) + 8 * (0.0001 - 0.1) * Math.log(0.001);
        assertThat(n.stability()).isCloseTo(index, within(1e-12));
        assertThat(n.stability()).isCloseTo(7.27849, within(1e-4));
        assertThat(n.medianBefore()).isEqualTo(5.5);
        assertThat(n.medianAfter()).isEqualTo(1);
        var w = changes.shifts().stream()
                .filter(s -> s.column().equals("w"))
                .findFirst()
                .orElseThrow();
        // red 5/10 and 8/9, blue 5/10 and none, green none and 1/9
        double words = (8 / 9.0 - 0.5) * Math.log(8 / 9.0 / 0.5)
                + (0.0001 - 0.5) * Math.log(0.0001 / 0.5)
                + (1 / 9.0 - 0.0001) * Math.log(1 / 9.0 / 0.0001);
        assertThat(w.stability()).isCloseTo(words, within(1e-12));
        assertThat(w.missingAfter()).isEqualTo(0.1);
        assertThat(w.medianBefore()).isNaN();
        assertThat(changes.shifts()).first().isEqualTo(n);
    }

    @Test
    void theSameMonthTwiceIsSteady() {
        var text = column("n", 5_000, i -> i * 37 % 1_000);
        take(text, ColumnType.NUMBER);
        long again = take(text, ColumnType.NUMBER);
        var shift = workspace
                .quality()
                .changes(again, SILENT)
                .orElseThrow()
                .shifts()
                .getFirst();
        assertThat(shift.stability()).isZero();
        assertThat(StabilityIndex.ofNumbers(new double[] {Double.NaN}, new double[] {1}))
                .isNaN();
        assertThat(StabilityIndex.ofNumbers(new double[] {1, 1}, new double[] {1}))
                .isZero();
    }
}
