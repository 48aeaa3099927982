package org.intentworkbench.text.topics;

import java.util.List;

/// What an analyst did to topics as they were found. A topic is named by its number, [Topic#id].
public sealed interface TopicEdit {
    /// @param name empty = the name by its terms again
    record Rename(int topic, String name) implements TopicEdit {}

    /// @param into keeps its number, name and place
    /// @param others go up in it
    record Merge(int into, List<Integer> others) implements TopicEdit {
        public Merge {
            others = List.copyOf(others);
        }
    }

    /// @param hidden false = shown again
    record Hide(int topic, boolean hidden) implements TopicEdit {}
}
