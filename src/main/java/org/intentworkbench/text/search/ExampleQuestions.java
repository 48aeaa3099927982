package org.intentworkbench.text.search;

import java.util.List;
import org.intentworkbench.domain.Language;

/// What one may ask, in the language of the reviews and not of the window.
public final class ExampleQuestions {
    private ExampleQuestions() {}

    public static List<String> of(Language language) {
        return switch (language) {
            case ENGLISH ->
                List.of(
                        "runs small after washing",
                        "which customers complain about delivery",
                        "stopped working after a few weeks",
                        "bought as a gift");
            case CHINESE -> List.of("洗后缩水变小", "哪些顾客抱怨物流", "用了几周就坏了", "买来送人的");
        };
    }
}
