package org.intentworkbench.ui.text.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.terms.Token;
import org.intentworkbench.text.topics.ExampleMarks;
import org.intentworkbench.text.topics.Topic;
import org.intentworkbench.text.topics.TopicEdit;
import org.intentworkbench.text.topics.TopicShelf;
import org.intentworkbench.text.topics.Topics;

/// Topics as the tab shows them.
///
/// @param corpus their reviews
/// @param edits of the analyst, oldest first
/// @param marks terms of each topic within its examples, by [Topic#id]
record ShownTopics(
        Topics topics, Corpus corpus, List<TopicEdit> edits, Map<Integer, Map<Topic.Example, List<Token>>> marks) {
    ShownTopics {
        edits = List.copyOf(edits);
        marks = Map.copyOf(marks);
    }

    /// The sentence nearest to the middle of a topic, on one line; empty where there is none.
    String sentence(Topic topic) {
        if (topic.examples().isEmpty()) {
            return "";
        }
        Topic.Example first = topic.examples().getFirst();
        return corpus.review(first.review())
                .text()
                .substring(first.start(), first.end())
                .strip()
                .replaceAll("\\s+", " ");
    }

    static Optional<ShownTopics> of(Workspace workspace, Corpus corpus, Language language, Progress progress) {
        return Topics.of(workspace, corpus, language, progress).map(topics -> {
            var marks = new java.util.HashMap<Integer, Map<Topic.Example, List<Token>>>();
            topics.topics().forEach(topic -> marks.put(topic.id(), ExampleMarks.of(topic, corpus, language, progress)));
            return new ShownTopics(topics, corpus, new TopicShelf(workspace, language).edits(), marks);
        });
    }
}
