package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.topics.Topic;
import org.intentworkbench.text.topics.Topics;

/// What `text topics --json` prints; members as in [Printed].
///
/// @param language `en` or `zh`
record PrintedTopics(List<Ground> grounds, List<One> topics) {
    record Ground(
            String language,
            String model,
            int topics,
            int texts,
            int reviews,
            int sentences,
            int foundIn,
            int added,
            int without,
            int gone,
            long seed,
            List<String> notes) {}

    record One(
            int id,
            String language,
            String name,
            boolean renamed,
            boolean hidden,
            int merged,
            List<Term> terms,
            int sentences,
            int texts,
            int reviews,
            double share,
            Mood mood,
            List<Period> trend,
            List<Example> examples,
            List<Place> where) {}

    record Term(String term, double z, int sentences, int rest) {}

    record Mood(double score, double againstAverage, double recommended, int known) {}

    record Period(String start, int reviews, int all, double share) {}

    record Example(String sentence, String text, String product, long line) {}

    record Place(String name, String kind, int reviews, double share, double times) {}

    static PrintedTopics of(List<Topics> all, Corpus corpus) {
        var grounds = new ArrayList<Ground>();
        var topics = new ArrayList<One>();
        for (Topics found : all) {
            String language = found.language().code();
            grounds.add(new Ground(
                    language,
                    found.model(),
                    found.topics().size(),
                    found.texts(),
                    found.reviews(),
                    found.sentences(),
                    found.foundIn(),
                    found.added(),
                    found.without(),
                    found.gone(),
                    found.settings().seed(),
                    found.notes().stream().map(n -> n.in(Locale.ENGLISH)).toList()));
            found.topics().forEach(topic -> topics.add(one(topic, language, corpus)));
        }
        return new PrintedTopics(grounds, topics);
    }

    private static One one(Topic topic, String language, Corpus corpus) {
        Topic.Mood mood = topic.mood();
        return new One(
                topic.id(),
                language,
                topic.name(),
                topic.renamed(),
                topic.hidden(),
                topic.merged(),
                topic.terms().stream()
                        .map(t -> new Term(t.term(), t.z(), t.sentences(), t.rest()))
                        .toList(),
                topic.sentences(),
                topic.texts(),
                topic.reviews().cardinality(),
                topic.share(),
                new Mood(mood.score(), mood.againstAverage(), mood.recommended(), mood.known()),
                topic.trend().stream()
                        .map(p -> new Period(p.start(), p.reviews(), p.all(), p.share()))
                        .toList(),
                topic.examples().stream()
                        .map(e -> new Example(
                                words(e, corpus),
                                corpus.review(e.review()).text(),
                                corpus.review(e.review()).product(),
                                corpus.review(e.review()).line()))
                        .toList(),
                topic.where().stream()
                        .map(w -> new Place(
                                w.name(), w.category() ? "category" : "product", w.reviews(), w.share(), w.times()))
                        .toList());
    }

    static String words(Topic.Example example, Corpus corpus) {
        return corpus.review(example.review()).text().substring(example.start(), example.end());
    }
}
