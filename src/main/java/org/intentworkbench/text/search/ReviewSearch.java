package org.intentworkbench.text.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;

/// Search by meaning over the reviews of a workspace, whatever their language. Each language is asked by its own model
/// and keeps a list of its own: similarities by two models cannot be compared. Immutable; may be asked by several
/// threads.
public final class ReviewSearch {
    private final Corpus corpus;
    private final Map<Language, MeaningSearch> searches;

    private ReviewSearch(Corpus corpus, Map<Language, MeaningSearch> searches) {
        this.corpus = corpus;
        this.searches = searches;
    }

    /// A text that was found.
    ///
    /// @param rank from 1 within its language
    /// @param similarity cosine of its vector and that of the question, -1..1
    /// @param closerThan share of all reviews of the language that lie less near, 0..1
    /// @param weak see [MeaningSearch.Hit]
    /// @param reviews places in the corpus of the reviews that have the text and pass the filter, ascending
    public record Result(
            int rank,
            Language language,
            String text,
            double similarity,
            double closerThan,
            boolean weak,
            List<Integer> reviews) {
        public Result {
            reviews = List.copyOf(reviews);
        }
    }

    /// What one language was asked.
    ///
    /// @param question empty where it was a review and not a question
    /// @param vector of the question or the review; not to be changed
    /// @param texts the filter let through
    /// @param reviews of the language that have been read
    /// @param waiting different texts of the language that have not been read yet
    public record Asked(Language language, String question, float[] vector, int texts, long reviews, int waiting) {}

    /// @param asked in the order of [Language]
    /// @param results by language, nearest first
    /// @param millis of comparing and choosing, without the reading of the question
    /// @param unasked languages that have reviews, but were not asked, since the question has no word of theirs
    public record Answer(List<Asked> asked, List<Result> results, double millis, List<Language> unasked) {
        public Answer {
            asked = List.copyOf(asked);
            results = List.copyOf(results);
            unasked = List.copyOf(unasked);
        }
    }

    public static ReviewSearch of(Corpus corpus, List<ReadTexts> languages, Progress progress) {
        var searches = new EnumMap<Language, MeaningSearch>(Language.class);
        for (ReadTexts read : languages) {
            searches.put(read.language(), MeaningSearch.of(corpus, read, progress));
        }
        return new ReviewSearch(corpus, searches);
    }

    public Corpus corpus() {
        return corpus;
    }

    /// @param most texts of a language to find
    /// @throws Problem where the question is empty, no review is of its language, or the reviews were read by another
    ///     model
    public Answer ask(Question question, SearchFilter filter, int most, QuestionEncoder encoder, Progress progress) {
        if (question.isEmpty()) {
            throw new Problem("problem.text.search.empty");
        }
        var asked = new EnumMap<Language, float[]>(Language.class);
        for (Language language : question.parts().keySet()) {
            MeaningSearch search = searches.get(language);
            if (search != null && search.texts().size() > 0) {
                if (!search.texts().model().equals(encoder.model(language))) {
                    throw new Problem("problem.text.search.unread");
                }
                asked.put(language, encoder.question(language, question.parts().getOrDefault(language, ""), progress));
            }
        }
        if (asked.isEmpty()) {
            Language first = question.parts().keySet().iterator().next();
            throw new Problem("problem.text.search.none." + first);
        }
        return answer(question.parts(), asked, filter, -1, most, progress);
    }

    /// Reviews like one of the corpus; its own text is not among them.
    /// @throws Problem where it has not been read yet
    public Answer like(int review, SearchFilter filter, int most, Progress progress) {
        Corpus.Review liked = corpus.review(review);
        MeaningSearch search = searches.get(liked.language());
        int text = search == null ? -1 : search.texts().texts().indexOf(liked.text());
        if (search == null || text < 0) {
            throw new Problem("problem.text.search.unread");
        }
        var asked = new EnumMap<Language, float[]>(Language.class);
        asked.put(liked.language(), search.texts().vectors()[text]);
        return answer(Map.of(), asked, filter, text, most, progress);
    }

    private int read(Language language) {
        MeaningSearch search = searches.get(language);
        return search == null ? 0 : search.texts().size();
    }

    private Answer answer(
            Map<Language, String> questions,
            EnumMap<Language, float[]> vectors,
            SearchFilter filter,
            int except,
            int most,
            Progress progress) {
        long start = System.nanoTime();
        var asked = new ArrayList<Asked>();
        var results = new ArrayList<Result>();
        vectors.forEach((language, vector) -> {
            MeaningSearch search = searches.get(language);
            if (search != null) {
                MeaningSearch.Found found = search.find(vector, filter, except, most, progress);
                asked.add(new Asked(
                        language,
                        questions.getOrDefault(language, ""),
                        vector,
                        found.texts(),
                        search.reviews(),
                        search.texts().waiting()));
                addResults(search, found, results);
            }
        });
        List<Language> unasked = searches.keySet().stream()
                .filter(language -> !vectors.containsKey(language) && read(language) > 0)
                .toList();
        return new Answer(asked, results, (System.nanoTime() - start) / 1e6, unasked);
    }

    private static void addResults(MeaningSearch search, MeaningSearch.Found found, List<Result> results) {
        int rank = 1;
        for (MeaningSearch.Hit hit : found.hits()) {
            results.add(new Result(
                    rank++,
                    search.language(),
                    search.texts().texts().get(hit.text()),
                    hit.similarity(),
                    hit.closerThan(),
                    hit.weak(),
                    java.util.Arrays.stream(hit.reviews()).boxed().toList()));
        }
    }
}
