package org.intentworkbench.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.intentworkbench.domain.Language.CHINESE;
import static org.intentworkbench.domain.Language.ENGLISH;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class QuestionTest {
    @Test
    void eachLanguageIsAskedItsOwnWords() {
        assertThat(Question.of(" runs  small ").parts()).isEqualTo(Map.of(ENGLISH, "runs small"));
        assertThat(Question.of("哪些顾客抱怨物流").parts()).isEqualTo(Map.of(CHINESE, "哪些顾客抱怨物流"));
        assertThat(Question.of("物流太慢 delivery was late").parts())
                .isEqualTo(Map.of(CHINESE, "物流太慢", ENGLISH, "delivery was late"));
    }

    @Test
    void oneLatinWordAmongChineseIsABrand() {
        assertThat(Question.of("iPhone 屏幕碎了").parts()).isEqualTo(Map.of(CHINESE, "iPhone 屏幕碎了"));
    }

    @Test
    void nothingIsAskedNothing() {
        assertThat(Question.of(" \u3000 ").isEmpty()).isTrue();
        assertThat(Question.of("").parts()).isEmpty();
        assertThat(Question.of("size 12?").parts()).isEqualTo(Map.of(ENGLISH, "size 12?"));
        assertThat(Question.of("很好 👍👍").parts()).isEqualTo(Map.of(CHINESE, "很好 👍👍"));
    }

    @Test
    void theSameInTheOtherLanguageIsAdded() {
        assertThat(Question.of("runs small").and(Question.of("尺码偏小")).parts())
                .isEqualTo(Map.of(ENGLISH, "runs small", CHINESE, "尺码偏小"));
        assertThat(Question.of("runs small").and(Question.of("")).parts()).isEqualTo(Map.of(ENGLISH, "runs small"));
    }
}
