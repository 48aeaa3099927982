package org.intentworkbench.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.ingest.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellsTest {
    private static double number(String text) {
        return Cells.number(text.toCharArray(), 0, text.length());
    }

    private static long time(String text) {
        return Times.parse(text.toCharArray(), 0, text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "+7",
                "0.1",
                "2.666666667",
                ".5",
                "5.",
                "-12.75",
                "1e5",
                "1.5E-3",
                "123456789012345",
                "1234567890123456789",
                "0.000000000000001",
                "0.3333333333333333333",
                "9007199254740993",
                "1e-400"
            })
    void aNumberReadsAsJavaReadsIt(String text) {
        assertThat(Double.doubleToLongBits(number(text))).isEqualTo(Double.doubleToLongBits(Double.parseDouble(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "1,5", "1.2.3", "1e", "e5", "1e999", "0x10", "1f", "1d", "12a", "1 000", "Infinity"
            })
    void whatIsNotPlainlyANumberIsNone(String text) {
        assertThat(number(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-10-01T00:00:00Z,                2019-10-01T00:00:00Z",
        "2019-10-01 00:00:00 UTC,             2019-10-01T00:00:00Z",
        "2019-10-01 23:59:59.250,             2019-10-01T23:59:59.250Z",
        "2019-10-01T08:00:00+08:00,           2019-10-01T00:00:00Z",
        "2019-10-01T00:00:00-0330,            2019-10-01T03:30:00Z",
        "2019-10-01T00:00:00.123456789Z,      2019-10-01T00:00:00.123Z",
        "2019-10-01,                          2019-10-01T00:00:00Z",
        "2019/1/2 8:05,                       2019-01-02T08:05:00Z",
        "2024-02-29,                          2024-02-29T00:00:00Z",
        "31-Jul-18,                           2018-07-31T00:00:00Z",
        "1-JAN-1999,                          1999-01-01T00:00:00Z",
        "1900-01-01,                          1900-01-01T00:00:00Z"
    })
    void timesAreRead(String text, Instant expected) {
        assertThat(time(text)).isEqualTo(expected.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2019-13-01",
                "2019-00-10",
                "2019-01-32",
                "03/04/2026",
                "31-Jux-18",
                "2019-10-01 24:00:00",
                "2019-10-01 10:60",
                "2019-10-01 10:00:00 CET",
                "2019-10-01x",
                "20191301",
                "2019-10-01T",
                "1-Jan-199",
                "2019-10-01 10:00:00 +25:00"
            })
    void whatIsNoTimeOrAmbiguousIsNone(String text) {
        assertThat(time(text)).isEqualTo(Times.NONE);
    }

    @Test
    void missingWords() {
        for (var word : new String[] {"", "?", "NA", "n/a", "NULL", "null", "NaN", "None", "空", "empty"}) {
            assertThat(Cells.isMissing(word.toCharArray(), 0, word.length()))
                    .as(word)
                    .isTrue();
        }
        for (var word : new String[] {"0", "nothing", "-", "no"}) {
            assertThat(Cells.isMissing(word.toCharArray(), 0, word.length()))
                    .as(word)
                    .isFalse();
        }
    }

    @Test
    void dictionaryGivesOneCodeAWord() {
        var levels = new Levels();
        for (int i = 0; i < 10_000; i++) {
            assertThat(levels.code("word" + i % 3000)).isEqualTo(i % 3000);
        }
        assertThat(levels.size()).isEqualTo(3000);
        assertThat(levels.level(2999)).isEqualTo("word2999");
    }

    @Test
    void hashSetKnowsItsMembers() {
        var set = new HashSet128();
        assertThat(set.add(0, 0)).isTrue();
        assertThat(set.add(0, 0)).isFalse();
        for (int i = 1; i < 20_000; i++) {
            assertThat(set.add(i % 7, i)).isTrue();
        }
        assertThat(set.contains(3 % 7, 3)).isTrue();
        assertThat(set.contains(5, 3)).isFalse();
        assertThat(set.size()).isEqualTo(20_000);
    }
}
