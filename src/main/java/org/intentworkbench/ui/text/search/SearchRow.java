package org.intentworkbench.ui.text.search;

import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.search.ReviewSearch;
import org.intentworkbench.text.search.WordMatch;

/// A line in the list of results.
sealed interface SearchRow {
    /// Begins the results of a language, where there is more than one.
    record Head(ReviewSearch.Asked asked) implements SearchRow {}

    /// @param literal words the question has too
    record Hit(ReviewSearch.Result result, List<WordMatch> literal) implements SearchRow {
        public Hit {
            literal = List.copyOf(literal);
        }
    }

    /// From here on results lie hardly nearer than reviews that have nothing to do with the question.
    record Weak(Language language) implements SearchRow {}
}
