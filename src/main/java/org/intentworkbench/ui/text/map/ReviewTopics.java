package org.intentworkbench.ui.text.map;

import java.util.List;
import java.util.Optional;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;

/// Where the map learns the topics of reviews from; handed in by the screen.
@FunctionalInterface
public interface ReviewTopics {
    /// @param names of the topics, the largest first
    /// @param of for each text of the read ones its topic; -1 for none
    record Topics(List<String> names, int[] of) {
        public Topics {
            names = List.copyOf(names);
        }
    }

    /// @return empty where no topics were made for the language, or none that fit
    Optional<Topics> of(Workspace workspace, Corpus corpus, ReadTexts read, Progress progress);

    static ReviewTopics none() {
        return (workspace, corpus, read, progress) -> Optional.empty();
    }
}
