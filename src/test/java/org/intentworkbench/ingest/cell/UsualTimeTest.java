package org.intentworkbench.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class UsualTimeTest {
    private static final String LETTERS = "0123456789-: TZUC+.a";

    @Test
    void whatItReadsTheReaderOfAllFormsReadsTheSame() {
        var random = new SplittableRandom(3);
        var zone = LocalClock.of("Asia/Shanghai");
        String[] forms = {"2019-10-31 23:59:07", "2024-02-29T00:00:00Z", "2019-12-01 08:30:59 UTC"};
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            var chars = (" " + forms[i % 3] + " ").toCharArray();
            for (int change = random.nextInt(4); change > 0; change--) {
                chars[1 + random.nextInt(chars.length - 2)] = LETTERS.charAt(random.nextInt(LETTERS.length()));
            }
            int to = chars.length - 1;
            long usual = UsualTime.read(chars, 1, to, zone);
            if (usual != Times.NONE) {
                read++;
                assertThat(new TimeText(chars, 1, to, Reading.PLAIN, zone).read())
                        .as(new String(chars))
                        .isEqualTo(usual);
            }
        }
        assertThat(read).isGreaterThan(50_000);
    }
}
