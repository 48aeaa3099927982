package org.intentworkbench.text.queries;

import java.util.Set;
import org.intentworkbench.domain.Language;

/// One query and what became of its searches.
///
/// @param number of the query, for [QueryReport#detail]
/// @param query as it was typed first
/// @param refinedInto the query that most refined it; empty where none did
/// @param refinedIntoTimes how often that one did
public record QueryRow(
        int number,
        String query,
        Language language,
        QueryKind kind,
        Set<QueryTrait> traits,
        QueryFigures figures,
        String refinedInto,
        int refinedIntoTimes) {
    public QueryRow {
        traits = java.util.Collections.unmodifiableSet(traits);
    }
}
