package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The two real workbooks, cell by cell against the text files of the same rows.
class ExcelFilesTest {
    private static final Path DATA = Path.of("../shared/data");

    private static Path file(String name) {
        var file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "no " + name + " here: not compared");
        return file;
    }

    @Test
    void alexaHasTheCellsOfItsTextFile() {
        var book = Sheets.read(file("amazon_alexa.xlsx"));
        var text = Sheets.read(file("amazon_alexa.tsv"));
        assertThat(book.header()).isEqualTo(text.header()).hasSize(5);
        assertThat(book.rows()).hasSize(3150);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < 3150; i++) {
            if (!book.rows().get(i).equals(text.rows().get(i))) {
                different.add(book.rows().get(i) + " <> " + text.rows().get(i));
            }
        }
        // the one cell that the workbook lacks
        assertThat(different).containsExactly("[2, 29-Jun-18, White, , 0] <> [2, 29-Jun-18, White, None, 0]");
    }

    @Test
    void retailHasTheDecemberRowsOfItsTextFile() {
        var book = Sheets.read(file("online_retail_2010-12.xlsx"));
        var text = Sheets.read(file("online_retail_full.csv"));
        assertThat(book.form()).isEqualTo(new FileForm(Format.XLSX, "UTF-8", ',', 1, "Online Retail"));
        assertThat(book.header()).isEqualTo(text.header()).hasSize(8);
        assertThat(book.rows()).hasSize(42_481);
        assertThat(book.lines().getFirst()).isEqualTo(2);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < 42_481; i++) {
            var expected = new ArrayList<>(text.rows().get(i));
            expected.set(4, expected.get(4).replace(' ', 'T'));
            expected.set(5, expected.get(5).replaceAll("\\.0$", ""));
            expected.set(6, expected.get(6).replaceAll("\\.0$", ""));
            if (!book.rows().get(i).equals(expected)) {
                different.add(book.rows().get(i) + " <> " + expected);
            }
        }
        assertThat(different).isEmpty();
        assertThat(text.rows().get(42_481).get(4)).startsWith("2011-01");
    }
}
