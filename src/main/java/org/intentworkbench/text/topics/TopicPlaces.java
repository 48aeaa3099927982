package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.intentworkbench.text.Corpus;

/// Where a topic is more common than elsewhere: categories and products.
final class TopicPlaces {
    private static final int MOST = 4;

    /// Fewer reviews of a topic in one place say nothing.
    private static final int LEAST_REVIEWS = 5;

    /// Standard errors the share must be above the rest, so that the luckiest of a thousand products is not named.
    private static final double LEAST_Z = 3.3;

    private final Corpus corpus;
    private final BitSet read;
    private final Map<String, Integer> categories;
    private final Map<String, Integer> products;

    /// @param read reviews that are counted
    TopicPlaces(Corpus corpus, BitSet read) {
        this.corpus = corpus;
        this.read = read;
        this.categories = count(read, Corpus.Review::category);
        this.products = count(read, Corpus.Review::product);
    }

    private Map<String, Integer> count(BitSet reviews, Function<Corpus.Review, String> place) {
        var counts = new HashMap<String, Integer>();
        reviews.stream().forEach(review -> counts.merge(place.apply(corpus.review(review)), 1, Integer::sum));
        counts.remove("");
        return counts;
    }

    /// Categories first, each kind with the most outstanding first.
    List<Topic.Place> of(BitSet topic) {
        var places = outstanding(topic, categories, Corpus.Review::category, true);
        places.addAll(outstanding(topic, products, Corpus.Review::product, false));
        return places;
    }

    private List<Topic.Place> outstanding(
            BitSet topic, Map<String, Integer> all, Function<Corpus.Review, String> place, boolean category) {
        record Scored(Topic.Place place, double z) {}
        var scored = new ArrayList<Scored>();
        count(topic, place).forEach((name, here) -> {
            int n = all.getOrDefault(name, here);
            int rest = read.cardinality() - n;
            // a topic that all reviews have is nowhere more common than elsewhere
            if (here >= LEAST_REVIEWS && rest > 0 && topic.cardinality() < read.cardinality()) {
                double share = here / (double) n;
                double elsewhere = (topic.cardinality() - here + .5) / (rest + 1);
                double expected = topic.cardinality() / (double) read.cardinality();
                double z = (share - elsewhere) / Math.sqrt(expected * (1 - expected) * (1.0 / n + 1.0 / rest));
                if (z >= LEAST_Z) {
                    scored.add(new Scored(new Topic.Place(name, category, here, share, share / elsewhere), z));
                }
            }
        });
        scored.sort(Comparator.comparingDouble((Scored one) -> -one.z())
                .thenComparing(one -> one.place().name()));
        return new ArrayList<>(scored.stream().limit(MOST).map(Scored::place).toList());
    }
}
