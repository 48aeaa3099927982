package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeComplaintTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runs a good size small.",
                "They come up too narrow for me",
                "It didn't fit at all",
                "Size up, trust me",
                "I had to exchange it for a bigger size",
                "The size chart is a joke",
                "尺码偏小，平时穿M",
                "建议买大一码",
                "穿不进去",
                "尺码表完全不准"
            })
    void complaints(String text) {
        assertThat(SizeComplaint.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Fits perfectly, true to size",
                "The battery died after two weeks",
                "A small gift for my mother",
                "Delivery took long",
                "尺码很准，刚刚好",
                "大小合适，很舒服",
                "质量太差"
            })
    void otherReviews(String text) {
        assertThat(SizeComplaint.isIn(text)).isFalse();
    }
}
