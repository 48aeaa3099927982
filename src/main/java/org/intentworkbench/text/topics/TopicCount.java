package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.TextHash;
import org.intentworkbench.text.Corpus;

/// Counts kept topics over the reviews of a corpus.
final class TopicCount {
    private static final int TERMS = 12;
    private static final int NAME_TERMS = 3;
    private static final int EXAMPLES = 12;
    private static final int TEXTS_A_CHECK = 1024;

    private final KeptTopics kept;
    private final EditedClusters edited;
    private final Corpus corpus;
    private final Progress progress;

    /// Reviews of each kept text; empty where it is no longer there.
    private final List<List<Integer>> reviewsOf;

    private final BitSet read = new BitSet();
    private final int[] main;
    private final double moodMean;
    private final double moodSpread;
    private int without;
    private int fresh;

    TopicCount(KeptTopics kept, EditedClusters edited, Corpus corpus, Progress progress) {
        this.kept = kept;
        this.edited = edited;
        this.corpus = corpus;
        this.progress = progress;
        this.reviewsOf = new ArrayList<>(java.util.Collections.nCopies(kept.texts().length, List.of()));
        var places = new HashMap<Long, Integer>();
        for (int t = 0; t < kept.texts().length; t++) {
            places.put(kept.texts()[t], t);
        }
        Map<String, List<Integer>> distinct = corpus.distinct(kept.settings().language());
        var hash = new TextHash();
        var looked = new AtomicInteger();
        distinct.forEach((text, reviews) -> {
            if (looked.getAndIncrement() % TEXTS_A_CHECK == 0) {
                progress.check();
            }
            Integer place = places.get(TextHash.high(hash.of(text)));
            if (place == null) {
                without++;
            } else {
                reviewsOf.set(place, reviews);
                reviews.forEach(read::set);
            }
        });
        // texts that were not drawn have no topic either, but are not new
        fresh = Math.max(0, without - (kept.all() - kept.foundIn()));
        main = mainTopics();
        moodMean = kept.directions().moodMean();
        moodSpread = kept.directions().moodSpread();
    }

    private boolean isThere(int sentence) {
        return !reviewsOf.get(kept.sentences().text()[sentence]).isEmpty();
    }

    private int[] mainTopics() {
        int[] topics = new int[corpus.size()];
        float[] closest = new float[corpus.size()];
        Arrays.fill(closest, Float.NEGATIVE_INFINITY);
        Sentences sentences = kept.sentences();
        for (int s = 0; s < sentences.size(); s++) {
            for (int review : reviewsOf.get(sentences.text()[s])) {
                if (sentences.closeness()[s] > closest[review]) {
                    closest[review] = sentences.closeness()[s];
                    topics[review] = edited.topic(sentences.cluster()[s]);
                }
            }
        }
        return topics;
    }

    Topics topics() {
        var timeline = Timeline.of(corpus, read);
        var members = new LinkedHashMap<Integer, List<Integer>>();
        edited.topics().forEach(topic -> members.put(topic, new ArrayList<>()));
        int there = 0;
        for (int s = 0; s < kept.sentences().size(); s++) {
            if (isThere(s)) {
                there++;
                members.computeIfAbsent(edited.topic(kept.sentences().cluster()[s]), t -> new ArrayList<>())
                        .add(s);
            }
        }
        var places = new TopicPlaces(corpus, read);
        var topics = new ArrayList<Topic>();
        members.forEach((id, sentences) -> {
            progress.check();
            topics.add(topic(id, sentences, timeline, places));
        });
        topics.sort(Comparator.comparingInt((Topic topic) -> -topic.reviews().cardinality())
                .thenComparingInt(Topic::id));
        int texts =
                (int) reviewsOf.stream().filter(reviews -> !reviews.isEmpty()).count();
        return new Topics(
                kept.settings().language(),
                kept.settings(),
                kept.model(),
                topics,
                texts,
                read.cardinality(),
                kept.foundIn(),
                kept.texts().length - kept.foundIn(),
                without,
                fresh,
                kept.texts().length - texts,
                there,
                main,
                notes(timeline));
    }

    private Topic topic(int id, List<Integer> sentences, Timeline timeline, TopicPlaces places) {
        BitSet texts = new BitSet();
        BitSet reviews = new BitSet();
        double mood = 0;
        for (int s : sentences) {
            texts.set(kept.sentences().text()[s]);
            mood += kept.sentences().mood()[s] / sentences.size();
        }
        texts.stream().forEach(text -> reviewsOf.get(text).forEach(reviews::set));
        List<TopicTerm> terms = terms(id);
        String given = edited.name(id);
        return new Topic(
                id,
                given.isEmpty() ? name(terms) : given,
                !given.isEmpty(),
                edited.isHidden(id),
                terms,
                edited.clusters(id).size(),
                sentences.size(),
                texts.cardinality(),
                reviews,
                read.isEmpty() ? 0 : reviews.cardinality() / (double) read.cardinality(),
                mood(mood, reviews),
                timeline.periods(reviews),
                examples(id),
                places.of(reviews));
    }

    private String name(List<TopicTerm> terms) {
        return String.join(
                " · ", terms.stream().limit(NAME_TERMS).map(TopicTerm::term).toList());
    }

    /// Of merged topics the terms of all, the most telling first; one that several have counts once.
    private List<TopicTerm> terms(int id) {
        var best = new LinkedHashMap<String, TopicTerm>();
        for (int cluster : edited.clusters(id)) {
            for (TopicTerm term : kept.terms().get(cluster)) {
                best.merge(term.term(), term, (a, b) -> a.z() >= b.z() ? a : b);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble((TopicTerm term) -> -term.z())
                        .thenComparing(TopicTerm::term))
                .limit(TERMS)
                .toList();
    }

    private Topic.Mood mood(double score, BitSet reviews) {
        int known = 0;
        int recommending = 0;
        for (int review = reviews.nextSetBit(0); review >= 0; review = reviews.nextSetBit(review + 1)) {
            int outcome = corpus.review(review).outcome();
            known += outcome >= 0 ? 1 : 0;
            recommending += outcome == 1 ? 1 : 0;
        }
        return new Topic.Mood(
                score,
                moodSpread > 0 ? (score - moodMean) / moodSpread : 0,
                known == 0 ? Double.NaN : recommending / (double) known,
                known);
    }

    /// Of merged topics in turn, the nearest of each first.
    private List<Topic.Example> examples(int id) {
        var examples = new ArrayList<Topic.Example>();
        Sentences sentences = kept.sentences();
        for (int nth = 0; nth < Examples.MOST; nth++) {
            for (int cluster : edited.clusters(id)) {
                int[] all = kept.examples().get(cluster);
                if (nth < all.length && isThere(all[nth]) && examples.size() < EXAMPLES) {
                    int review = reviewsOf.get(sentences.text()[all[nth]]).getFirst();
                    examples.add(new Topic.Example(
                            review, sentences.start()[all[nth]], sentences.end()[all[nth]]));
                }
            }
        }
        return examples;
    }

    private List<Wording> notes(Timeline timeline) {
        var notes = new ArrayList<Wording>();
        notes.add(Wording.of("note.topics.mood", kept.model()));
        if (kept.foundIn() < kept.all()) {
            notes.add(Wording.of("note.topics.drawn", Integer.toString(kept.foundIn()), Integer.toString(kept.all())));
        }
        if (timeline.isEmpty()) {
            notes.add(Wording.of("note.topics.timeless"));
        } else if (timeline.timeless() > 0) {
            notes.add(Wording.of("note.topics.someTimeless", Integer.toString(timeline.timeless())));
        }
        if (fresh > 0) {
            notes.add(Wording.of("note.topics.fresh", Integer.toString(fresh)));
        }
        if (kept.texts().length > kept.foundIn()) {
            notes.add(Wording.of("note.topics.added", Integer.toString(kept.texts().length - kept.foundIn())));
        }
        return notes;
    }
}
