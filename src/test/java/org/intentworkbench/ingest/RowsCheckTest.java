package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.Format;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many rows at a time must pass as one by one: the same cells, the same refusals, the same counts.
final class RowsCheckTest {
    private static final List<String> TIMES = List.of(
            "2019-10-01 00:00:00 UTC",
            "2019-10-01T23:59:59Z",
            "2019-12-31 12:30:00",
            "2020-02-30 00:00:00",
            "2019/10/1",
            " 2019-10-01 00:00:00 UTC ",
            "2019-10-01 24:00:00",
            "",
            "NULL",
            "yesterday",
            "2019-1o-01 00:00:00 UTC");
    private static final List<String> KINDS = List.of(
            "view",
            "cart",
            "purchase",
            " view",
            "View",
            "pv",
            "x1",
            "skip",
            "",
            "?",
            "remove_from_cart",
            "a rather long code of a kind");
    private static final List<String> WORDS = List.of(
            "1008473",
            "a",
            "",
            "NA",
            " blank ",
            "null",
            "n",
            "nobody",
            "e",
            "empty",
            "\u00a0商店\u3000",
            "空",
            "空间",
            "é",
            "17850.0",
            ".0",
            "\ufeffx",
            "72d76fde-8bb3-4e00-8c23-a032dfed738c",
            "\u0000",
            "\u3000");
    private static final List<String> NUMBERS = List.of(
            "5.32",
            "0",
            "1",
            "12345678901234.5",
            "0.5",
            "-3",
            "+3",
            "1e3",
            "007",
            "",
            "NaN",
            " 7 ",
            "1,5",
            "5.",
            ".5",
            "1.2.3",
            "123456789012345",
            "1234567890123456",
            "2.0",
            "x",
            "$5",
            "12%");

    @TempDir
    Path folder;

    private static ColumnMapping column(int index, Role role, ColumnType type) {
        return new ColumnMapping(index, "c" + index, role, type);
    }

    private static ImportPlan plan(Path file, Random random) {
        var strays = random.nextBoolean() ? Strays.MISSING : Strays.REFUSE;
        var reading = random.nextInt(3) == 0 ? Reading.POINT : Reading.PLAIN;
        var columns = List.of(
                column(0, Role.TIME, ColumnType.TIME),
                column(1, random.nextInt(4) == 0 ? Role.IGNORE : Role.KIND, ColumnType.CATEGORY),
                column(2, Role.SHOPPER, ColumnType.CATEGORY),
                column(3, Role.PRODUCT, ColumnType.CATEGORY)
                        .withReading(Reading.PLAIN, random.nextBoolean() ? ".0" : ""),
                column(4, Role.PRICE, ColumnType.NUMBER)
                        .withReading(reading, random.nextInt(4) == 0 ? "$" : "")
                        .withStrays(strays),
                column(5, Role.QUANTITY, ColumnType.NUMBER).withStrays(strays),
                column(6, Role.FEATURE, random.nextBoolean() ? ColumnType.TIME : ColumnType.CATEGORY)
                        .withStrays(strays));
        return new ImportPlan(
                new SourceFile(file, ""),
                new FileForm(Format.DELIMITED, "UTF-8", ';', 0, ""),
                FileKind.EVENTS,
                columns,
                List.of(
                        new KindCode("x1", EventKind.CART),
                        new KindCode("skip", null),
                        new KindCode("", EventKind.VIEW)),
                "Asia/Shanghai",
                SessionRule.NONE,
                "");
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(random.nextInt(3) > 0 ? 3 : words.size()));
    }

    private static String row(Random random) {
        var cells = new ArrayList<>(List.of(
                any(random, TIMES),
                any(random, KINDS),
                "u" + random.nextInt(5),
                any(random, WORDS),
                any(random, NUMBERS),
                any(random, NUMBERS),
                any(random, TIMES)));
        if (random.nextInt(9) == 0) {
            cells.set(2, any(random, WORDS));
        }
        if (random.nextInt(30) == 0) {
            cells.remove(4);
        }
        return String.join(";", cells);
    }

    /// What comes out, and in which order the refused and the accepted rows do.
    private static final class Said implements EventSink {
        private final ImportPlan plan;
        private final List<String> accepted = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final long[] strays;
        private int leftOut;
        private int atOnce;

        Said(ImportPlan plan) {
            this.plan = plan;
            strays = new long[plan.columns().size()];
        }

        @Override
        public void accept(CheckedRow row) {
            var cells = new ArrayList<>();
            for (var column : plan.stored()) {
                int i = column.index();
                if (column.role() == Role.KIND) {
                    cells.add(row.kind());
                } else if (column.storedType() == ColumnType.NUMBER) {
                    cells.add(row.number(i));
                } else if (column.storedType() == ColumnType.TIME) {
                    cells.add(row.time(i));
                } else {
                    cells.add(row.missing(i) ? "-" : new String(row.chars(), row.from(i), row.to(i) - row.from(i)));
                }
            }
            for (int i = 0; i < row.straysMissing(); i++) {
                strays[row.strayColumn(i)]++;
            }
            accepted.add(row.line() + " " + cells);
        }

        @Override
        public void accept(CheckedRows rows) {
            for (int row = 0; row < rows.rows(); row++) {
                var cells = new ArrayList<>();
                for (var column : plan.stored()) {
                    int i = column.index();
                    if (column.role() == Role.KIND) {
                        cells.add(rows.kinds()[row]);
                    } else if (column.storedType() == ColumnType.NUMBER) {
                        cells.add(rows.numbers(i)[row]);
                    } else if (column.storedType() == ColumnType.TIME) {
                        cells.add(rows.times(i)[row]);
                    } else {
                        int from = rows.from(i)[row];
                        cells.add(
                                from < 0
                                        ? "-"
                                        : new String(
                                                rows.bytes(), from, rows.to(i)[row] - from, StandardCharsets.UTF_8));
                    }
                }
                accepted.add(rows.lines()[row] + " " + cells);
            }
            for (int i = 0; i < strays.length; i++) {
                strays[i] += rows.strays()[i];
            }
            atOnce += rows.rows();
        }

        @Override
        public void refuse(RefusedRow row) {
            refused.add(row.toString());
        }

        @Override
        public void leaveOut() {
            leftOut++;
        }

        String counts() {
            return leftOut + " left out, strays " + Arrays.toString(strays);
        }
    }

    @Test
    void manyAtATimePassAsOneByOne() throws IOException {
        var random = new Random(3);
        for (int round = 0; round < 60; round++) {
            var lines = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                lines.append(row(random)).append('\n');
            }
            var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 5; i++) {
                // some that are no text
                int at = random.nextInt(bytes.length);
                bytes[at] = bytes[at] == '\n' || bytes[at] == ';' ? bytes[at] : (byte) 0xFF;
            }
            var plan = plan(Files.write(folder.resolve("events.csv"), bytes), random);
            var single = new Said(plan);
            var many = new Said(plan);
            try (var one = CheckedBlocks.open(plan, Progress.silent());
                    var other = CheckedBlocks.open(plan, Progress.silent())) {
                for (var block = one.next(); block != null; block = one.next()) {
                    block.read((RowSink) single);
                }
                for (var block = other.next(); block != null; block = other.next()) {
                    block.read(many);
                }
            }
            assertThat(many.accepted)
                    .isEqualTo(single.accepted)
                    .hasSize(many.atOnce)
                    .isNotEmpty();
            assertThat(many.refused).isEqualTo(single.refused).isNotEmpty();
            assertThat(many.counts()).isEqualTo(single.counts());
        }
    }
}
