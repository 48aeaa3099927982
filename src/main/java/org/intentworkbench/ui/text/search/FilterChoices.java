package org.intentworkbench.ui.text.search;

import java.util.List;
import java.util.function.Function;
import org.intentworkbench.text.Corpus;

/// What the reviews can be filtered by: only what they say.
///
/// @param stars whether any has a rating
/// @param outcomes whether any has an outcome
/// @param times whether any has a time
/// @param categories by the alphabet
/// @param products by the alphabet
record FilterChoices(boolean stars, boolean outcomes, boolean times, List<String> categories, List<String> products) {
    static final FilterChoices NONE = new FilterChoices(false, false, false, List.of(), List.of());

    FilterChoices {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }

    static FilterChoices of(Corpus corpus) {
        List<Corpus.Review> all = corpus.reviews();
        return new FilterChoices(
                all.stream().anyMatch(review -> !Double.isNaN(review.rating())),
                all.stream().anyMatch(review -> review.outcome() >= 0),
                all.stream().anyMatch(review -> review.time() != Long.MIN_VALUE),
                names(all, Corpus.Review::category),
                names(all, Corpus.Review::product));
    }

    private static List<String> names(List<Corpus.Review> all, Function<Corpus.Review, String> name) {
        return all.stream()
                .map(name)
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
