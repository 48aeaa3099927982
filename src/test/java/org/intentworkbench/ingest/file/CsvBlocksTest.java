package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Blocks must give the same rows wherever they are cut.
final class CsvBlocksTest {
    private static final int ANY = 1 << 20;

    @TempDir
    Path folder;

    private List<String> rows(byte[] text, char delimiter, int target, int longest) throws IOException {
        var file = Files.write(folder.resolve("file.csv"), text);
        var form = new FileForm(Format.DELIMITED, "UTF-8", delimiter, 0, "");
        var rows = new ArrayList<String>();
        try (var blocks = new CsvBlocks(SourceFile.of(file), form, Stage.READING, Progress.silent(), target, longest)) {
            int index = 0;
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                assertThat(block.index()).isEqualTo(index++);
                block.read(row -> rows.add(row.line() + (row.broken() ? " broken " : " ") + row.cells()));
            }
            assertThat(blocks.sha256()).isEqualTo(sha256(text));
        }
        return rows;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows(String text, int target) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8), ',', target, ANY);
    }

    /// The whole text at once, read again from the next line after each record that does not parse.
    private static List<String> expected(String text, char delimiter) {
        var rows = new ArrayList<String>();
        int begin = 0;
        long line = 1;
        while (begin < text.length()) {
            long failedAt = -1;
            var sound = new ArrayList<CsvRecord>();
            try (var reader = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text.substring(begin))) {
                reader.forEach(sound::add);
            } catch (CsvParseException e) {
                failedAt = 0;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            if (failedAt < 0) {
                for (var row : sound) {
                    rows.add(line + row.getStartingLineNumber() - 1 + " " + row.getFields());
                }
                return rows;
            }
            // the broken record is the one at the first line from which no prefix of lines parses with it whole
            int end = begin;
            long at = line;
            while (true) {
                int next = recordEnd(text, end, delimiter);
                if (next < 0) {
                    break;
                }
                for (var row : parsed(text.substring(end, next), delimiter)) {
                    rows.add(at + " " + row.getFields());
                }
                at += lines(text, end, next);
                end = next;
            }
            int after = lineEnd(text, end);
            rows.add(at + " broken [" + text.substring(end, after).replaceAll("[\r\n]+$", "") + "]");
            begin = after;
            line = at + 1;
        }
        return rows;
    }

    private static List<CsvRecord> parsed(String text, char delimiter) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where the first record is over: after the fewest lines that parse.
    private static int recordEnd(String text, int from, char delimiter) {
        int end = from;
        while (end < text.length()) {
            end = lineEnd(text, end);
            try {
                parsed(text.substring(from, end), delimiter);
                return end;
            } catch (CsvParseException e) {
                // goes on in the next line, or is broken
            }
        }
        return -1;
    }

    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
            if (text.charAt(i) == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    private static long lines(String text, int from, int to) {
        long lines = 0;
        for (int at = from; at < to; at = lineEnd(text, at)) {
            lines++;
        }
        return lines;
    }

    @Test
    void anyTextGivesTheSameRowsWhereverItIsCut() throws IOException {
        var random = new Random(5);
        var letters = "aé😀b,,,\"\"\"\n\n\r".codePoints().toArray();
        for (int round = 0; round < 1500; round++) {
            var text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            var expected = expected(text.toString(), ',');
            for (int target : new int[] {1, 2, 3, 7, 16, 1000}) {
                assertThat(rows(text.toString(), target))
                        .as("blocks of %d bytes of %s", target, text)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void quotesAtTheVeryEndOfABlock() throws IOException {
        assertThat(rows("a,\"b\nc\"\r\nd\n", 4)).containsExactly("1 [a, b\nc]", "3 [d]");
        assertThat(rows("a,\"b\"\"\"\nd\n", 6)).containsExactly("1 [a, b\"]", "2 [d]");
        assertThat(rows("ab\r\ncd\r\n", 3)).containsExactly("1 [ab]", "2 [cd]");
        assertThat(rows("ab\rcd", 3)).containsExactly("1 [ab]", "2 [cd]");
        assertThat(rows("a,\"b\nc\nd\n", 4)).containsExactly("1 broken [a,\"b]", "2 [c]", "3 [d]");
        assertThat(rows("a\n\"b\"x\nd\n", 2)).containsExactly("1 [a]", "2 broken [\"b\"x]", "3 [d]");
        assertThat(rows("\n\n\na\n\n", 1)).containsExactly("4 [a]");
        assertThat(rows("", 8)).isEmpty();
    }

    @Test
    void delimitersOfSeveralBytes() throws IOException {
        var text = "a、\"b、c\"、é\n\"d\"、\n".getBytes(StandardCharsets.UTF_8);
        for (int target = 1; target < 30; target++) {
            assertThat(rows(text, '、', target, ANY)).containsExactly("1 [a, b、c, é]", "2 [d, ]");
        }
    }

    @Test
    void aRecordWithoutEndCostsItsFirstLineOnly() throws IOException {
        var text = ("a,\"b\n" + "c\n".repeat(500) + "d\"\ne\n").getBytes(StandardCharsets.UTF_8);
        assertThat(rows(text, ',', 64, 256))
                .startsWith("1 broken [a,\"b]", "2 [c]")
                .endsWith("501 [c]", "502 [d\"]", "503 [e]")
                .hasSize(503);
        assertThat(rows(text, ',', 64, ANY)).containsExactly("1 [a, b\n" + "c\n".repeat(500) + "d]", "503 [e]");
    }

    @Test
    void aLineWithoutEndIsCutAndPassedOver() throws IOException {
        var text = ("a\n" + "x".repeat(3_000_000) + "\r\nb\n").getBytes(StandardCharsets.UTF_8);
        var rows = rows(text, ',', 1000, 100_000);
        assertThat(rows).hasSize(3).startsWith("1 [a]").endsWith("3 [b]");
        assertThat(rows.get(1)).startsWith("2 broken [xxx").hasSizeLessThan(11_000);
    }

    @Test
    void theHeaderMayEndWithItsBlock() throws IOException {
        var file = Files.writeString(folder.resolve("header.csv"), "\n\nx,y\na,b\n1,2\n");
        for (int target = 1; target < 20; target++) {
            var form = new FileForm(Format.DELIMITED, "UTF-8", ',', 4, "");
            try (var blocks = new CsvBlocks(SourceFile.of(file), form, Stage.READING, Progress.silent(), target, ANY)) {
                assertThat(blocks.header()).containsExactly("a", "b");
                var rows = new ArrayList<String>();
                for (var block = blocks.next(); block != null; block = blocks.next()) {
                    block.read(row -> rows.add(row.line() + " " + row.cells()));
                }
                assertThat(rows).containsExactly("5 [1, 2]");
            }
        }
    }

    @Test
    void bytesThatAreNoTextAreMarked() throws IOException {
        var text = new byte[] {'a', ',', (byte) 0xFF, '\n', 'b', ',', 0, '\n', 'c', ',', (byte) 0xC3, '\n'};
        for (int target = 1; target < 14; target++) {
            assertThat(rows(text, ',', target, ANY)).containsExactly("1 [a, \uFFFD]", "2 [b, \uFFFD]", "3 [c, \uFFFD]");
        }
    }
}
