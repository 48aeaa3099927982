package org.intentworkbench.text.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ClausesTest {
    private static List<String> cut(String text) {
        return Clauses.of(text).stream().map(clause -> clause.of(text)).toList();
    }

    @Test
    void englishIsCutAfterItsStopsWhateverLetterFollows() {
        assertThat(cut("Way too small. i wear a 5.5 and paid £12.99! why? they came late... 👍"))
                .containsExactly("Way too small.", "i wear a 5.5 and paid £12.99!", "why?", "they came late...");
        assertThat(cut("Fits, does not pinch")).containsExactly("Fits, does not pinch");
    }

    @Test
    void chineseIsCutAtStopsAndGapsAndAtCommasBetweenLongParts() {
        assertThat(cut("太小了 平时穿四十码。电池不行……充不进去！")).containsExactly("太小了", "平时穿四十码。", "电池不行……", "充不进去！");
        assertThat(cut("很好，满意")).containsExactly("很好，满意");
        assertThat(cut("物流等了整整两个星期才送到，打开一看杯子已经碎成好几块")).containsExactly("物流等了整整两个星期才送到，", "打开一看杯子已经碎成好几块");
    }

    @Test
    void nothingComesOfTextWithoutLettersAndLittleOfAMegabyte() {
        assertThat(cut("👍 !!! …")).isEmpty();
        assertThat(cut("")).isEmpty();
        var long1 = "word ".repeat(200_000);
        assertThat(cut(long1)).hasSizeLessThanOrEqualTo(200).allMatch(one -> one.length() < 500);
    }

    @Test
    @Timeout(5)
    void aMegabyteOfCommasIsNotCountedAgainAtEach() {
        assertThat(cut("啊，".repeat(500_000))).hasSize(1);
    }
}
