package org.intentworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.junit.jupiter.api.Test;

final class ReviewTextTest {
    @Test
    void titleAndTextBecomeOneLine() {
        assertThat(ReviewText.of("Runs small", "Sent\r\n\r\nit  back.\t")).isEqualTo("Runs small Sent it back.");
        assertThat(ReviewText.of("", " only text ")).isEqualTo("only text");
        assertThat(ReviewText.of("only title ", "")).isEqualTo("only title");
        assertThat(ReviewText.of("很好\u3000用", "\u00A0物流快")).isEqualTo("很好 用 物流快");
    }

    @Test
    void blankIsEmpty() {
        assertThat(ReviewText.of("", "")).isEmpty();
        assertThat(ReviewText.of(" \t", "\n\u3000\uFEFF ")).isEmpty();
    }

    @Test
    void byteOrderMarksGoAndNothingElseChanges() {
        assertThat(ReviewText.of("\uFEFFGood", "\uFEFF<b>GREAT</b> &amp; cheap \uD83D\uDE0D"))
                .isEqualTo("Good <b>GREAT</b> &amp; cheap \uD83D\uDE0D");
        assertThat(ReviewText.of("a\uFEFFb", "")).isEqualTo("ab");
    }

    @Test
    void tidyingTwiceChangesNothing() {
        String once = ReviewText.of(" a  b ", "\n c\u2003d ");
        assertThat(ReviewText.of("", once)).isEqualTo(once);
    }

    @Test
    void aTableMayLackTitleOrText() {
        var title = new StoredColumn.Texts("t", Role.TITLE, new String[] {"A", ""});
        var text = new StoredColumn.Texts("x", Role.TEXT, new String[] {"b", "c"});
        var rating = new StoredColumn.Numbers("r", Role.RATING, ColumnType.NUMBER, new double[] {1, 2});
        assertThat(ReviewText.ofTable(table(title, text, rating))).containsExactly("A b", "c");
        assertThat(ReviewText.ofTable(table(text))).containsExactly("b", "c");
        assertThat(ReviewText.ofTable(table(title))).containsExactly("A", "");
        assertThat(ReviewText.ofTable(table(rating))).containsExactly("", "");
    }

    private static StoredTable table(StoredColumn... columns) {
        var source = new ImportReport(
                1, "f.csv", FileKind.REVIEWS, "UTF-8", ",", 2, 2, 0, 0, 0, 0, "", 0, "", "", Instant.EPOCH, 0);
        return new StoredTable(source, List.of(columns), new long[] {2, 3});
    }
}
