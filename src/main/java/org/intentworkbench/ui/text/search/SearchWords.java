package org.intentworkbench.ui.text.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.search.ReviewSearch;
import org.intentworkbench.ui.kit.Messages;

/// What the tab says of a result.
final class SearchWords {
    private static final int TENTHS = 1000;

    private SearchWords() {}

    static String language(Messages messages, Language language) {
        return messages.text("text.search.language." + language);
    }

    /// "0.803 · closer than 99.9 % of reviews"; rounded down, since nothing but itself is closer than all.
    static String nearness(Messages messages, ReviewSearch.Result result) {
        return messages.text(
                "text.search.nearness",
                messages.number(result.similarity(), 2),
                messages.percent(Math.floor(TENTHS * result.closerThan()) / TENTHS, 1));
    }

    /// Stars, outcome, product, day and number of reviews, as far as known.
    static String facts(Messages messages, Corpus corpus, ReviewSearch.Result result) {
        Corpus.Review first = corpus.review(result.reviews().getFirst());
        List<String> facts = new ArrayList<>();
        if (!Double.isNaN(first.rating())) {
            facts.add(messages.text("text.search.stars", messages.number(first.rating(), isWhole(first) ? 0 : 1)));
        }
        if (first.outcome() >= 0) {
            facts.add(messages.text(first.outcome() == 1 ? "text.search.outcome.yes" : "text.search.outcome.no"));
        }
        facts.add(first.product());
        facts.add(first.category());
        facts.add(day(messages, first.time()));
        if (result.reviews().size() > 1) {
            facts.add(messages.text(
                    "text.search.reviews", messages.count(result.reviews().size())));
        }
        return facts.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static boolean isWhole(Corpus.Review review) {
        return review.rating() == Math.rint(review.rating());
    }

    private static String day(Messages messages, long time) {
        return time == Long.MIN_VALUE
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(messages.locale())
                        .format(Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC));
    }
}
