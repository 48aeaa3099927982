package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class RowHashesTest {
    @Test
    void columnByColumnIsRowByRow() {
        var all = new RowHashes();
        all.begin(3);
        for (int row = 0; row < 3; row++) {
            all.addBits(row, 7L * row);
        }
        all.addMissing(0, 3);
        for (int row = 0; row < 3; row++) {
            all.add(row, row, -row);
        }
        for (int row = 0; row < 3; row++) {
            var one = new RowHash();
            one.addBits(7L * row);
            one.add(0, 0);
            one.add(row, -row);
            assertThat(all.high(row)).isEqualTo(one.high());
            assertThat(all.low(row)).isEqualTo(one.low());
        }
    }

    @Test
    void aWordHasOneHashWhereverItLies() {
        var seen = new HashSet128();
        for (int length = 0; length < 40; length++) {
            var word = "0af3-是 electronics.smartphone, and some more of it".substring(0, length);
            var whole = new RowHash();
            whole.ofUtf8(word);
            assertThat(seen.add(whole.high(), whole.low())).isTrue();
            for (int before = 0; before < 9; before++) {
                var bytes = ("x".repeat(before) + word + "\0y".repeat(before / 4)).getBytes(StandardCharsets.UTF_8);
                var within = new RowHash();
                within.ofUtf8(bytes, before, before + word.getBytes(StandardCharsets.UTF_8).length);
                assertThat(within.high()).isEqualTo(whole.high());
                assertThat(within.low()).isEqualTo(whole.low());
            }
            var longer = new RowHash();
            longer.ofUtf8(word + "\0");
            assertThat(seen.contains(longer.high(), longer.low())).isFalse();
        }
    }
}
