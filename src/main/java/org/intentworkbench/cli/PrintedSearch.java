package org.intentworkbench.cli;

import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.search.ReviewSearch;
import org.intentworkbench.text.search.WordMatch;

/// What `text search --json` prints; members as in [Printed].
///
/// @param query as typed, or the place of the review that was asked for
/// @param results by language, nearest first
/// @param searched languages, with what each was asked
/// @param notSearched languages that have reviews but were asked nothing
/// @param millis of comparing with every vector and choosing the nearest
/// @param questionMillis of reading the question before that, the loading of its model included
record PrintedSearch(
        String query,
        List<Result> results,
        List<Searched> searched,
        List<String> notSearched,
        double millis,
        double questionMillis) {
    /// @param rank from 1 within its language
    /// @param closerThan share of the reviews of the language that lie less near
    /// @param reviews that have exactly this text; `product` and the like are those of the first of them
    /// @param outcome 1 or 0; -1 where unknown
    /// @param words that made it match
    record Result(
            int rank,
            double similarity,
            double closerThan,
            boolean weak,
            String text,
            String language,
            int reviews,
            String product,
            String shopper,
            double rating,
            int outcome,

            @com.google.gson.annotations.SerializedName("import")
            long importId,

            long line,
            List<Word> words) {
        static Result of(ReviewSearch.Result result, Corpus corpus, List<WordMatch> words) {
            Corpus.Review first = corpus.review(result.reviews().getFirst());
            return new Result(
                    result.rank(),
                    result.similarity(),
                    result.closerThan(),
                    result.weak(),
                    result.text(),
                    result.language().code(),
                    result.reviews().size(),
                    first.product(),
                    first.shopper(),
                    first.rating(),
                    first.outcome(),
                    first.importId(),
                    first.line(),
                    words.stream().map(Word::of).toList());
        }
    }

    /// @param literal whether the question has the word too
    /// @param effect by how much the similarity falls without the word; null where that was not asked
    record Word(String word, int start, int end, boolean literal, double effect) {
        static Word of(WordMatch match) {
            return new Word(match.word(), match.start(), match.end(), match.literal(), match.effect());
        }
    }

    /// @param question its part of the query; empty where it was asked for a review
    record Searched(String language, String question, long reviews, int texts) {}

    static PrintedSearch of(String query, ReviewSearch.Answer answer, List<Result> results, double allMillis) {
        return new PrintedSearch(
                query,
                List.copyOf(results),
                answer.asked().stream()
                        .map(one -> new Searched(one.language().code(), one.question(), one.reviews(), one.texts()))
                        .toList(),
                answer.unasked().stream().map(Language::code).toList(),
                answer.millis(),
                allMillis - answer.millis());
    }
}
