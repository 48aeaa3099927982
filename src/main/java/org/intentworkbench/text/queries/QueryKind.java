package org.intentworkbench.text.queries;

import java.util.Set;
import org.intentworkbench.domain.Wording;

/// How sure of the thing a shopper is who types a query. On screen it is called `text.queries.kind.<name>`.
public enum QueryKind {
    /// Names a kind of thing, a use or a wish, and nothing of [QueryTrait#isSpecific].
    VAGUE,
    /// Names a brand, a product, a size or a model.
    SPECIFIC;

    static QueryKind of(Set<QueryTrait> traits) {
        return traits.stream().anyMatch(QueryTrait::isSpecific) ? SPECIFIC : VAGUE;
    }

    public Wording label() {
        return Wording.of("text.queries.kind." + this);
    }
}
