package org.intentworkbench.store;

import java.time.Instant;
import java.util.Set;
import org.intentworkbench.domain.EventKind;
import org.jspecify.annotations.Nullable;

/// Which events are counted: those that meet all of it.
///
/// @param kinds empty = all
/// @param categories empty = all; the empty word stands for events without a category
/// @param brands as the categories
/// @param leastPrice, and `mostPrice` still counts too; where either is finite, events without a price do not count
/// @param from the first moment that counts; null = any
/// @param before the first moment that counts no more; null = any
public record EventFilter(
        Set<EventKind> kinds,
        Set<String> categories,
        Set<String> brands,
        double leastPrice,
        double mostPrice,
        @Nullable Instant from,
        @Nullable Instant before) {
    /// All events.
    public static final EventFilter ALL = new EventFilter(
            Set.of(), Set.of(), Set.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null, null);

    public EventFilter {
        kinds = Set.copyOf(kinds);
        categories = Set.copyOf(categories);
        brands = Set.copyOf(brands);
    }

    public EventFilter withKinds(Set<EventKind> changed) {
        return new EventFilter(changed, categories, brands, leastPrice, mostPrice, from, before);
    }

    public EventFilter withCategories(Set<String> changed) {
        return new EventFilter(kinds, changed, brands, leastPrice, mostPrice, from, before);
    }

    public EventFilter withBrands(Set<String> changed) {
        return new EventFilter(kinds, categories, changed, leastPrice, mostPrice, from, before);
    }

    public EventFilter withPrices(double least, double most) {
        return new EventFilter(kinds, categories, brands, least, most, from, before);
    }

    public EventFilter withTimes(@Nullable Instant first, @Nullable Instant end) {
        return new EventFilter(kinds, categories, brands, leastPrice, mostPrice, first, end);
    }

    boolean asksForPrice() {
        return leastPrice > Double.NEGATIVE_INFINITY || mostPrice < Double.POSITIVE_INFINITY;
    }
}
