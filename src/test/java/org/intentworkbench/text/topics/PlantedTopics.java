package org.intentworkbench.text.topics;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.intentworkbench.sample.PlantedReviews;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;

/// How well topics find what was planted in the reviews of the sample shop.
public final class PlantedTopics {
    public static final List<String> COMPLAINTS = List.of("size", "delivery", "battery", "quality", "picture", "price");

    private final Corpus corpus;
    private final PlantedReviews planted = new PlantedReviews();

    public PlantedTopics(Corpus corpus) {
        this.corpus = corpus;
    }

    /// The topic that finds a theme best, by F1, among those whose terms speak of it.
    ///
    /// @param purity share of the reviews of the topic that have the theme
    /// @param recall share of the reviews with the theme that the topic has
    /// @param base share of all reviews that have the theme
    public record Match(Topic topic, double purity, double recall, double base) {
        double f1() {
            return purity + recall == 0 ? 0 : 2 * purity * recall / (purity + recall);
        }
    }

    /// @param words of which the topic must have one among its terms
    public Match best(Topics topics, String theme, List<String> words) {
        BitSet with = new BitSet();
        int all = 0;
        for (int r = 0; r < corpus.size(); r++) {
            if (topics.main()[r] > 0) {
                all++;
                with.set(r, themes(r).contains(theme));
            }
        }
        int read = all;
        return topics.topics().stream()
                .filter(topic -> topic.terms().stream().anyMatch(term -> words.contains(term.term())))
                .map(topic -> {
                    BitSet both = (BitSet) with.clone();
                    both.and(topic.reviews());
                    double hits = both.cardinality();
                    return new Match(
                            topic,
                            hits / Math.max(1, topic.reviews().cardinality()),
                            hits / Math.max(1, with.cardinality()),
                            with.cardinality() / (double) read);
                })
                .max(Comparator.comparingDouble(Match::f1))
                .orElseThrow(() -> new AssertionError("no topic is named by any of " + words));
    }

    private Set<String> themes(int review) {
        Corpus.Review one = corpus.review(review);
        return planted.themes(one.shopper(), one.product(), one.time() / 1000);
    }

    /// Texts one of whose reviews has the theme, by their place.
    BitSet with(String theme, ReadTexts read) {
        BitSet with = new BitSet();
        for (int text = 0; text < read.size(); text++) {
            with.set(
                    text,
                    IntStream.of(read.reviews()[text])
                            .anyMatch(review -> themes(review).contains(theme)));
        }
        return with;
    }
}
