package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.junit.jupiter.api.Test;

/// A profile says the same however the column is cut into pieces.
final class ColumnProfileTest {
    private static final String[] WORDS = {
        "1",
        "0",
        "7",
        "1.5",
        "1.234",
        "1,234",
        "0,435",
        "1.234,5",
        "1,234.5",
        "12%",
        "$5",
        "€6",
        "3a",
        "",
        "?",
        "NULL",
        "true",
        "no",
        "2026-03-04",
        "03/04/2026",
        "31/12/2026",
        "1569888000",
        "007",
        "12345678901234567",
        "质量很好",
        "view"
    };

    private static List<String> column(SplittableRandom random, int cells) {
        int kinds = 1 + random.nextInt(4);
        var words = new String[kinds];
        for (int i = 0; i < kinds; i++) {
            words[i] = WORDS[random.nextInt(WORDS.length)];
        }
        // now and then more different cells than are kept, or the number of the row
        int style = random.nextInt(4);
        var column = new ArrayList<String>();
        for (int i = 0; i < cells; i++) {
            var word = words[random.nextInt(kinds)];
            column.add(style == 0 ? "w" + random.nextInt(2_000) : style == 1 ? Integer.toString(i) : word);
        }
        return column;
    }

    private static void add(ColumnProfile profile, List<String> column, int from, int to) {
        for (int i = from; i < to; i++) {
            var chars = column.get(i).toCharArray();
            profile.add(i + 2, chars, 0, chars.length);
        }
    }

    private static List<Object> said(ColumnProfile profile) {
        var said = new ArrayList<Object>();
        for (var type : ColumnType.values()) {
            var column = profile.fitted(new ColumnMapping(0, "x", Role.FEATURE, type));
            said.add(column);
            said.add(profile.strays(column));
        }
        said.add(profile.type("x"));
        said.add(profile.type("is_x"));
        said.add(profile.type("event_time"));
        said.add(profile.numbers());
        said.add(profile.times(true));
        said.add(profile.times(false));
        said.add(profile.levels());
        said.add(profile.levelCounts());
        said.add(profile.codes());
        said.add(profile.hasManyLevels());
        said.add(profile.isUnique());
        said.add(profile.countsRows());
        said.add(profile.isKind());
        said.add(profile.isProse());
        said.add(profile.averageLength());
        return said;
    }

    @Test
    void anySplitGivesTheSame() {
        var random = new SplittableRandom(3);
        for (int round = 0; round < 60; round++) {
            var column = column(random, 1 + random.nextInt(4_000));
            var whole = new ColumnProfile(true);
            add(whole, column, 0, column.size());
            var pieced = new ColumnProfile(true);
            for (int at = 0; at < column.size(); ) {
                int to = Math.min(column.size(), at + random.nextInt(random.nextBoolean() ? 5 : 1_500));
                // a piece may know what the ones before it found, or not
                var piece = random.nextBoolean() ? pieced.next() : new ColumnProfile(true);
                add(piece, column, at, to);
                pieced.append(piece);
                at = to;
            }
            assertThat(said(pieced)).as("round " + round).isEqualTo(said(whole));
        }
    }

    @Test
    void nothingAtAllIsACategory() {
        var profile = new ColumnProfile(true);
        assertThat(profile.type("x")).isEqualTo(ColumnType.CATEGORY);
        assertThat(profile.isNumber()).isFalse();
        assertThat(profile.isUnique()).isFalse();
        assertThat(profile.numbers()).isEqualTo(new ReadingChoice(Reading.PLAIN, "", 0));
    }

    @Test
    void figuresAreExact() {
        var figures = new Figures();
        assertThat(figures.median()).isNaN();
        for (double value : new double[] {3, Double.NaN, 1, 2, 10}) {
            figures.add(value);
        }
        assertThat(figures.minimum()).isEqualTo(1);
        assertThat(figures.median()).isEqualTo(2.5);
        assertThat(figures.maximum()).isEqualTo(10);
    }
}
