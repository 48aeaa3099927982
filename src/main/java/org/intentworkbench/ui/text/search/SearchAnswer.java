package org.intentworkbench.ui.text.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.search.ReviewSearch;
import org.intentworkbench.text.search.WordMatch;
import org.intentworkbench.text.search.WordMatches;

/// An answer as it is shown.
///
/// @param liked text of the review that was asked for; empty where it was a question
/// @param rows of the list
/// @param words cut and compare the words of each language
record SearchAnswer(ReviewSearch.Answer answer, String liked, List<SearchRow> rows, Map<Language, WordMatches> words) {
    SearchAnswer {
        rows = List.copyOf(rows);
        words = Map.copyOf(words);
    }

    static SearchAnswer of(ReviewSearch.Answer answer, String liked, Progress progress) {
        var rows = new ArrayList<SearchRow>();
        var words = new EnumMap<Language, WordMatches>(Language.class);
        for (ReviewSearch.Asked asked : answer.asked()) {
            var matches = new WordMatches(asked.language());
            words.put(asked.language(), matches);
            if (answer.asked().size() > 1) {
                rows.add(new SearchRow.Head(asked));
            }
            boolean weak = false;
            for (ReviewSearch.Result result : answer.results()) {
                if (result.language() == asked.language()) {
                    if (result.weak() && !weak) {
                        rows.add(new SearchRow.Weak(asked.language()));
                        weak = true;
                    }
                    List<WordMatch> literal = asked.question().isEmpty()
                            ? List.of()
                            : matches.literal(asked.question(), result.text(), progress);
                    rows.add(new SearchRow.Hit(result, literal));
                }
            }
        }
        return new SearchAnswer(answer, liked, rows, words);
    }

    Stream<SearchRow.Hit> hits() {
        return rows.stream().filter(SearchRow.Hit.class::isInstance).map(SearchRow.Hit.class::cast);
    }

    ReviewSearch.Asked asked(Language language) {
        return answer.asked().stream()
                .filter(one -> one.language() == language)
                .findFirst()
                .orElseThrow();
    }

    /// The reviews of all results that are not weak; of all where all are.
    BitSet reviews() {
        List<ReviewSearch.Result> strong =
                answer.results().stream().filter(result -> !result.weak()).toList();
        List<ReviewSearch.Result> wanted = strong.isEmpty() ? answer.results() : strong;
        var reviews = new BitSet();
        for (Integer review :
                wanted.stream().flatMap(result -> result.reviews().stream()).collect(Collectors.toSet())) {
            reviews.set(review);
        }
        return reviews;
    }
}
