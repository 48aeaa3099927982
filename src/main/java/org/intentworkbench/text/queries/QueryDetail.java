package org.intentworkbench.text.queries;

import java.util.List;

/// More of one query.
///
/// @param refinedInto queries that refined it, most frequent first
/// @param refinedFrom queries it refined, most frequent first
/// @param products clicked in its results, most frequent first; empty where searches carry no product
public record QueryDetail(List<Count> refinedInto, List<Count> refinedFrom, List<Count> products) {
    public QueryDetail {
        refinedInto = List.copyOf(refinedInto);
        refinedFrom = List.copyOf(refinedFrom);
        products = List.copyOf(products);
    }

    /// @param text a query, or a product's name with its id
    public record Count(String text, int times) {}
}
