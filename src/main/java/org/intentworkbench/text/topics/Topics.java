package org.intentworkbench.text.topics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;

/// The kept topics of one language over the reviews there are now, with the analyst's edits. Arrays are not to be
/// changed.
///
/// @param settings they were found with
/// @param model whose vectors they stand on
/// @param topics hidden ones too; most reviews first
/// @param texts different texts that have topics
/// @param reviews that have topics
/// @param foundIn how many of the texts the topics were found in
/// @param added texts that came later and were given the nearest topic
/// @param without different texts of the language that have no topic: not drawn, or new
/// @param fresh of those without, the new ones; they get a topic by [TopicFinder#assignNew]
/// @param gone texts the topics were found in that are no longer there
/// @param sentences that have a topic
/// @param main for each review of the corpus the topic ([Topic#id]) of its sentence nearest to a centre; 0 where it
///     has none
/// @param notes what one must know to read the numbers
public record Topics(
        Language language,
        TopicSettings settings,
        String model,
        List<Topic> topics,
        int texts,
        int reviews,
        int foundIn,
        int added,
        int without,
        int fresh,
        int gone,
        int sentences,
        int[] main,
        List<Wording> notes) {
    public Topics {
        topics = List.copyOf(topics);
        notes = List.copyOf(notes);
    }

    /// Empty where none were found yet, or none of the reviews they were found in is left. Encodes nothing.
    public static Optional<Topics> of(Workspace workspace, Corpus corpus, Language language, Progress progress) {
        var shelf = new TopicShelf(workspace, language);
        return shelf.get().map(kept -> of(kept, shelf, corpus, progress)).filter(topics -> topics.texts() > 0);
    }

    private static Topics of(KeptTopics kept, TopicShelf shelf, Corpus corpus, Progress progress) {
        EditedClusters edited;
        try {
            edited = new EditedClusters(kept.clusters(), shelf.edits());
        } catch (Problem edits) {
            // those of a later version; the topics must show all the same
            edited = new EditedClusters(kept.clusters(), List.of());
        }
        return new TopicCount(kept, edited, corpus, progress).topics();
    }

    /// Whether the reviews have changed since the topics were found.
    public boolean isStale() {
        return fresh > 0 || added > 0 || gone > 0;
    }

    public Optional<Topic> topic(int id) {
        return topics.stream().filter(topic -> topic.id() == id).findFirst();
    }

    /// Topics that are not hidden, most reviews first.
    public List<Topic> shown() {
        return topics.stream().filter(topic -> !topic.hidden()).toList();
    }

    /// For each of the read texts the place of its main topic in [#shown]; -1 where it has none, or a hidden one.
    public int[] ofTexts(ReadTexts read) {
        var places = new HashMap<Integer, Integer>();
        List<Topic> shown = shown();
        for (int place = 0; place < shown.size(); place++) {
            places.put(shown.get(place).id(), place);
        }
        return Arrays.stream(read.reviews())
                .mapToInt(reviews -> reviews.length == 0 ? -1 : places.getOrDefault(main[reviews[0]], -1))
                .toArray();
    }
}
