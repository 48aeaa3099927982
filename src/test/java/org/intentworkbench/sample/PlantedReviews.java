package org.intentworkbench.sample;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the reviews of the sample shop were made to complain of or praise, for tests of what is found in them.
public final class PlantedReviews {
    private final Map<String, Set<String>> themes = new HashMap<>();

    public PlantedReviews() {
        for (Review review : SampleShop.make().reviews()) {
            long time = SampleShop.FIRST_DAY.toEpochSecond(ZoneOffset.UTC) + review.second();
            themes.put(
                    key(review.shopper(), review.product().id(), time),
                    review.themes().stream()
                            .map(theme -> theme.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()));
        }
    }

    /// @param seconds since 1970
    /// @return such as `battery`, `size`, `delivery`; empty where the review names nothing
    public Set<String> themes(String shopper, String product, long seconds) {
        Set<String> found = themes.get(key(shopper, product, seconds));
        if (found == null) {
            throw new IllegalArgumentException("no such review: " + key(shopper, product, seconds));
        }
        return found;
    }

    private static String key(String shopper, String product, long seconds) {
        return shopper + " " + product + " " + seconds;
    }
}
