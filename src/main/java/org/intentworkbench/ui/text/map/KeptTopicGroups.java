package org.intentworkbench.ui.text.map;

import java.util.Optional;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.topics.Topic;

/// The topics that are kept in the workspace, with the analyst's edits; hidden ones are left out.
public final class KeptTopicGroups implements ReviewTopics {
    @Override
    public Optional<Topics> of(Workspace workspace, Corpus corpus, ReadTexts read, Progress progress) {
        return org.intentworkbench.text.topics.Topics.of(workspace, corpus, read.language(), progress)
                .filter(found -> !found.shown().isEmpty())
                .map(found -> new Topics(found.shown().stream().map(Topic::name).toList(), found.ofTexts(read)));
    }
}
