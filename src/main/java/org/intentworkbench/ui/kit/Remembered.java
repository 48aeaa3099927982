package org.intentworkbench.ui.kit;

import java.util.HashMap;
import java.util.Map;

/// Small choices of a person that outlast the window, such as which columns of a table are shown.
public interface Remembered {
    String recall(String name, String otherwise);

    void remember(String name, String value);

    /// Remembers as long as the window stands; for tests and tours.
    static Remembered forNow() {
        Map<String, String> values = new HashMap<>();
        return new Remembered() {
            @Override
            public String recall(String name, String otherwise) {
                return values.getOrDefault(name, otherwise);
            }

            @Override
            public void remember(String name, String value) {
                values.put(name, value);
            }
        };
    }
}
