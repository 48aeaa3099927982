package org.intentworkbench.ui.text.map;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.intentworkbench.text.Corpus.Review;
import org.intentworkbench.ui.chart.ScatterGroups;
import org.intentworkbench.ui.chart.ScatterPalette;
import org.intentworkbench.ui.text.map.MapColour.Fact;

/// Groups of the points of a map by what stands in the reviews.
final class FactGroups {
    private static final int MOST_NAMED = 12;
    private static final int MOST_SPANS = 7;
    private static final int STARS = 5;

    private FactGroups() {}

    /// Whether at least two groups would have a point.
    static boolean isKnown(ShownMap map, Fact fact) {
        return switch (fact) {
            case OUTCOME -> varies(map, point -> map.review(point).outcome());
            case STARS -> varies(map, point -> star(map.review(point)));
            case CATEGORY -> differs(map, Review::category);
            case PRODUCT -> differs(map, Review::product);
            case TIME -> varies(map, point -> month(map.review(point)));
        };
    }

    /// @param words says the names that are ours
    static ScatterGroups of(ShownMap map, Fact fact, MapWords words) {
        return switch (fact) {
            case OUTCOME ->
                new ScatterGroups(
                        List.of(words.positive(), words.negative()),
                        each(
                                map,
                                point -> map.review(point).outcome() < 0
                                        ? -1
                                        : 1 - map.review(point).outcome()),
                        ScatterPalette.OUTCOME);
            case STARS ->
                new ScatterGroups(
                        IntStream.rangeClosed(1, STARS).mapToObj(words::stars).toList(),
                        each(map, point -> star(map.review(point)) - (star(map.review(point)) < 0 ? 0 : 1)),
                        ScatterPalette.DIVERGING);
            case CATEGORY -> named(map, Review::category, words::others);
            case PRODUCT -> named(map, Review::product, words::otherProducts);
            case TIME -> spans(map, words);
        };
    }

    /// The most frequent by name, the others together.
    ///
    /// @param others says how many the others are
    private static ScatterGroups named(ShownMap map, Function<Review, String> name, IntFunction<String> others) {
        Map<String, Integer> counts = new HashMap<>();
        for (int point = 0; point < map.size(); point++) {
            String one = name.apply(map.review(point));
            if (!one.isEmpty()) {
                counts.merge(one, 1, Integer::sum);
            }
        }
        List<String> ranked = counts.keySet().stream()
                .sorted(Comparator.comparing((String one) -> -counts.getOrDefault(one, 0))
                        .thenComparing(one -> one))
                .toList();
        int named = ranked.size() <= MOST_NAMED ? ranked.size() : MOST_NAMED - 1;
        var groups = new HashMap<String, Integer>();
        for (int i = 0; i < ranked.size(); i++) {
            groups.put(ranked.get(i), Math.min(i, named));
        }
        var names = new java.util.ArrayList<>(ranked.subList(0, named));
        if (named < ranked.size()) {
            names.add(others.apply(ranked.size() - named));
        }
        return new ScatterGroups(
                names,
                each(map, point -> groups.getOrDefault(name.apply(map.review(point)), -1)),
                ScatterPalette.NAMED);
    }

    /// Months, or as many together as leave at most seven spans.
    private static ScatterGroups spans(ShownMap map, MapWords words) {
        int[] months = each(map, point -> month(map.review(point)));
        int first = Arrays.stream(months).filter(m -> m >= 0).min().orElse(0);
        int last = Arrays.stream(months).max().orElse(0);
        int length = (last - first) / MOST_SPANS + 1;
        List<String> names = IntStream.rangeClosed(0, (last - first) / length)
                .mapToObj(span -> words.months(
                        yearMonth(first + span * length), yearMonth(Math.min(last, first + (span + 1) * length - 1))))
                .toList();
        return new ScatterGroups(
                names,
                Arrays.stream(months)
                        .map(m -> m < 0 ? -1 : (m - first) / length)
                        .toArray(),
                ScatterPalette.ORDERED);
    }

    private static int star(Review review) {
        double rating = review.rating();
        return rating >= 0.5 && rating < STARS + 0.5 ? (int) Math.round(rating) : -1;
    }

    /// Months since the year 0, UTC; -1 where the time is not known.
    private static int month(Review review) {
        if (review.time() == Long.MIN_VALUE) {
            return -1;
        }
        var time = Instant.ofEpochMilli(review.time()).atZone(ZoneOffset.UTC);
        return Math.max(-1, time.getYear() * 12 + time.getMonthValue() - 1);
    }

    private static YearMonth yearMonth(int month) {
        return YearMonth.of(month / 12, month % 12 + 1);
    }

    private static boolean differs(ShownMap map, Function<Review, String> name) {
        return IntStream.range(0, map.size())
                        .mapToObj(point -> name.apply(map.review(point)))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private static boolean varies(ShownMap map, IntUnaryOperator value) {
        return IntStream.range(0, map.size())
                        .map(value)
                        .filter(v -> v >= 0)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private static int[] each(ShownMap map, IntUnaryOperator group) {
        return IntStream.range(0, map.size()).map(group).toArray();
    }
}
