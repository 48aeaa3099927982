package org.intentworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LanguageTest {
    @Test
    void scriptDecides() {
        assertThat(Language.ofText("Runs small, 太小了 not for me at all, sent it back"))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.ofText("iPhone手机很好用，电池耐用")).isEqualTo(Language.CHINESE);
        assertThat(Language.ofText("")).isEqualTo(Language.ENGLISH);
        assertThat(Language.ofText("12345 !!")).isEqualTo(Language.ENGLISH);
    }
}
