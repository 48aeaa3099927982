package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.search.Question;
import org.intentworkbench.text.search.QuestionEncoder;
import org.intentworkbench.text.search.ReviewSearch;
import org.intentworkbench.text.search.SearchFilter;
import org.intentworkbench.text.search.WordMatch;
import org.intentworkbench.text.search.WordMatches;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = "Find the reviews nearest in meaning to a question, English or Chinese or both. Reviews not yet "
                + "read by BERT are read first, as by the command embed.")
final class SearchCommand extends WorkspaceCommand {
    private static final int TOP = 10;

    @Parameters(
            arity = "0..1",
            paramLabel = "QUESTION",
            description = "such as \"runs small after washing\"; each language is asked its own words")
    private String question = "";

    @Option(
            names = "--like",
            paramLabel = "IMPORT:LINE",
            description = "reviews like this one instead: number of the import and line of its file")
    private @Nullable String like;

    @Option(names = "--top", defaultValue = "" + TOP, description = "texts of a language; default ${DEFAULT-VALUE}")
    private int top = TOP;

    @Option(
            names = "--language",
            converter = LanguageCode.class,
            paramLabel = "en|zh",
            description = "put the whole question to the reviews of this language only")
    private @Nullable Language language;

    @Option(
            names = "--literal",
            description = "name only the words the question has too; else also those the model goes by, which takes "
                    + "about half a second a result")
    private boolean literalOnly;

    private final EncoderFactory encoders;

    SearchCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        new Embedding(encoders).run(open, progress);
        Corpus corpus = Corpus.of(open, progress);
        List<ReadTexts> read = Arrays.stream(Language.values())
                .map(one -> ReadTexts.of(open, encoders, corpus, one, progress))
                .filter(one -> one.size() > 0)
                .toList();
        if (read.isEmpty()) {
            throw new Problem("problem.text.search.nothing");
        }
        ReviewSearch search = ReviewSearch.of(corpus, read, progress);
        try (var encoder = new QuestionEncoder(encoders).in(open)) {
            long start = System.nanoTime();
            ReviewSearch.Answer answer = like == null
                    ? search.ask(question(), SearchFilter.all(), top, encoder, progress)
                    : search.like(liked(corpus, like), SearchFilter.all(), top, progress);
            double millis = (System.nanoTime() - start) / 1e6;
            var results = new ArrayList<PrintedSearch.Result>();
            for (ReviewSearch.Asked asked : answer.asked()) {
                var matches = new WordMatches(asked.language());
                for (ReviewSearch.Result result : answer.results()) {
                    if (result.language() == asked.language()) {
                        results.add(PrintedSearch.Result.of(
                                result, corpus, words(matches, asked, result, encoder, progress)));
                    }
                }
            }
            var printed = PrintedSearch.of(like == null ? question : like, answer, results, millis);
            if (json()) {
                print(Printed.json(printed));
            } else {
                tell(printed);
            }
        }
    }

    private List<WordMatch> words(
            WordMatches matches,
            ReviewSearch.Asked asked,
            ReviewSearch.Result result,
            QuestionEncoder encoder,
            Progress progress) {
        return literalOnly
                ? matches.literal(asked.question(), result.text(), progress)
                : matches.byMeaning(
                        asked.question(),
                        asked.vector(),
                        encoder.words(asked.language(), result.text(), progress),
                        progress);
    }

    private Question question() {
        if (language == null || question.isBlank()) {
            return Question.of(question);
        }
        return new Question(Map.of(language, question.strip()));
    }

    private static int liked(Corpus corpus, String place) {
        String[] parts = place.split(":", -1);
        for (int review = 0; parts.length == 2 && review < corpus.size(); review++) {
            Corpus.Review one = corpus.review(review);
            if (Long.toString(one.importId()).equals(parts[0].strip())
                    && Long.toString(one.line()).equals(parts[1].strip())) {
                return review;
            }
        }
        throw new Problem("problem.text.search.like", place);
    }

    private void tell(PrintedSearch printed) {
        for (var searched : printed.searched()) {
            print(String.format(
                    Locale.ROOT,
                    "%s: %,d reviews, %s",
                    searched.language(),
                    searched.reviews(),
                    searched.question().isEmpty() ? "like " + printed.query() : "“" + searched.question() + "”"));
        }
        for (var result : printed.results()) {
            print(String.format(
                    Locale.ROOT,
                    "%s %2d. %.3f, closer than %.1f %%%s%s%s",
                    result.language(),
                    result.rank(),
                    result.similarity(),
                    Math.floor(1000 * result.closerThan()) / 10,
                    result.weak() ? ", weak" : "",
                    Double.isNaN(result.rating()) ? "" : String.format(Locale.ROOT, ", %.0f stars", result.rating()),
                    result.product().isEmpty() ? "" : ", " + result.product()));
            print("     " + result.text());
            if (!result.words().isEmpty()) {
                print("     words: "
                        + String.join(
                                ", ",
                                result.words().stream()
                                        .map(PrintedSearch.Word::word)
                                        .distinct()
                                        .toList()));
            }
        }
        for (String language : printed.notSearched()) {
            print("note: reviews in " + language + " were not searched; ask in their words too");
        }
        print(String.format(
                Locale.ROOT,
                "searched in %.1f ms, after %.0f ms for loading the model and reading the question",
                printed.millis(),
                printed.questionMillis()));
    }
}
