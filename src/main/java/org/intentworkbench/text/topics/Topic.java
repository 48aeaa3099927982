package org.intentworkbench.text.topics;

import java.util.BitSet;
import java.util.List;

/// One topic, with the analyst's edits.
///
/// @param id its number, from 1; stays as long as the topics are not found anew
/// @param name the analyst's, or its first terms
/// @param renamed whether the name is the analyst's
/// @param terms that tell it from the rest, the most telling first
/// @param merged how many topics that were found are in it, from 1
/// @param sentences that have it
/// @param texts different texts with such a sentence
/// @param reviews places in the corpus of the reviews with such a sentence
/// @param share of the reviews that have topics at all, 0..1
/// @param mood of its sentences
/// @param trend reviews by period; empty where none has a time
/// @param examples sentences near its centre, different from each other
/// @param where categories and products it is more common in than elsewhere, the most outstanding first
public record Topic(
        int id,
        String name,
        boolean renamed,
        boolean hidden,
        List<TopicTerm> terms,
        int merged,
        int sentences,
        int texts,
        BitSet reviews,
        double share,
        Mood mood,
        List<Period> trend,
        List<Example> examples,
        List<Place> where) {
    public Topic {
        terms = List.copyOf(terms);
        trend = List.copyOf(trend);
        examples = List.copyOf(examples);
        where = List.copyOf(where);
    }

    /// @param score mean score of SENTIMENT of the sentences, by the anchor sentences: no label, no star
    /// @param againstAverage the same less the mean of all sentences, in standard deviations of a sentence: what is
    ///     shown, since the score itself has no natural zero
    /// @param recommended share of the topic's reviews that recommend the product, where it is known; NaN where for
    ///     none
    /// @param known reviews of the topic that say whether they recommend
    public record Mood(double score, double againstAverage, double recommended, int known) {}

    /// @param start first day, `2026-03-01` (UTC)
    /// @param reviews of the topic written in it
    /// @param all reviews with topics written in it
    public record Period(String start, int reviews, int all) {
        /// 0..1; NaN in a period without reviews.
        public double share() {
            return all == 0 ? Double.NaN : reviews / (double) all;
        }
    }

    /// @param review place in the corpus
    /// @param start,end the sentence in the text of the review, in `char`s
    public record Example(int review, int start, int end) {}

    /// @param category whether it is a category; else a product
    /// @param reviews of the topic there
    /// @param share of the reviews there that have the topic
    /// @param times the share in all other reviews
    public record Place(String name, boolean category, int reviews, double share, double times) {}
}
