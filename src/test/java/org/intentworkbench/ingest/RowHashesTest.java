package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RowHashesTest {
    @Test
    void columnByColumnIsRowByRow() {
        var all = new RowHashes();
        all.begin(3);
        for (int row = 0; row < 3; row++) {
            all.addBits(row, 7L * row);
        }
        all.addMissing();
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
    void aWordIsHashedTheSameInOnePass() {
        var chars = "0af3-是 electronics.smartphone".toCharArray();
        var hash = new RowHash();
        for (int to = 0; to <= chars.length; to++) {
            hash.ofText(chars, to / 3, to);
            assertThat(hash.high()).isEqualTo(RowHash.high(chars, to / 3, to));
            assertThat(hash.low()).isEqualTo(RowHash.low(chars, to / 3, to));
        }
    }
}
