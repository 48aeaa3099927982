package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows as places must be the rows the CSV reader finds.
final class PlainRowsTest {
    @TempDir
    Path folder;

    private CsvBlocks open(byte[] text, char delimiter, int header, int target) throws IOException {
        var file = Files.write(folder.resolve("file.csv"), text);
        var form = new FileForm(Format.DELIMITED, "UTF-8", delimiter, header, "");
        return new CsvBlocks(new SourceFile(file, ""), form, Stage.READING, Progress.silent(), target, 1 << 20);
    }

    private static String shown(Row row) {
        return row.line() + " " + row.decodable() + " " + row.cells();
    }

    private List<String> oneByOne(byte[] text, char delimiter, int header, int target) throws IOException {
        var rows = new ArrayList<String>();
        try (var blocks = open(text, delimiter, header, target)) {
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                block.read(row -> rows.add(shown(row)));
            }
        }
        return rows;
    }

    /// Blocks with quotes one by one.
    private List<String> asPlaces(byte[] text, char delimiter, int header, int target, int fields) throws IOException {
        var rows = new ArrayList<String>();
        try (var blocks = open(text, delimiter, header, target)) {
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                var plain = block.plain(fields);
                if (plain == null) {
                    block.read(row -> rows.add(shown(row)));
                    continue;
                }
                while (plain.next()) {
                    for (int row = 0; row < plain.rows(); row++) {
                        rows.add(plain.isOdd(row) ? shown(plain.row(row)) : shown(plain, row, fields));
                        assertThat(shown(plain.row(row))).isEqualTo(rows.getLast());
                    }
                }
                block.done();
            }
        }
        return rows;
    }

    private static String shown(PlainRows plain, int row, int fields) {
        var cells = new ArrayList<String>();
        int at = row * plain.stride();
        for (int i = at; i < at + fields; i++) {
            int from = plain.places()[i];
            cells.add(new String(plain.bytes(), from, plain.places()[i + 1] - 1 - from, StandardCharsets.US_ASCII));
        }
        return plain.lines()[row] + " true " + cells;
    }

    private void same(byte[] text, char delimiter, int header, int target, int fields) throws IOException {
        assertThat(asPlaces(text, delimiter, header, target, fields))
                .as("[%s] header %d, blocks of %d", new String(text, StandardCharsets.ISO_8859_1), header, target)
                .isEqualTo(oneByOne(text, delimiter, header, target));
    }

    @Test
    void anyTextGivesTheRowsOfTheCsvReader() throws IOException {
        var random = new Random(5);
        var pieces = new String[] {
            "a",
            "bb",
            " ",
            ",",
            ",",
            ",",
            ";",
            "\n",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "é",
            "是",
            "😀",
            "\u00ff",
            "12345678",
            "\""
        };
        for (int round = 0; round < 3000; round++) {
            // hardly any text with a quote is plain
            int most = random.nextInt(20) == 0 ? pieces.length : pieces.length - 1;
            var text = new StringBuilder("h,h\n".repeat(round % 3));
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(pieces[random.nextInt(most)]);
            }
            var bytes = text.toString()
                    .getBytes(random.nextInt(4) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            same(bytes, random.nextInt(9) == 0 ? ';' : ',', round % 3, 1 + random.nextInt(70), 1 + random.nextInt(4));
        }
    }

    @Test
    void moreRowsThanAreFoundAtATime() throws IOException {
        for (var end : List.of("\n", "\r", "\r\n")) {
            var text = new StringBuilder("a,b,c" + end);
            for (int i = 0; i < 3 * PlainRows.MOST; i++) {
                text.append(i).append(i % 1000 == 3 ? "," : ",x,").append(i % 7 == 0 ? "" : "y");
                text.append(i % 500 == 9 ? end + end : end);
            }
            var bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
            same(bytes, ',', 1, 1 << 20, 3);
            assertThat(oneByOne(bytes, ',', 1, 1 << 20)).hasSize(3 * PlainRows.MOST);
        }
    }
}
