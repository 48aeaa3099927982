package org.intentworkbench.sample;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What was planted in each review of `sample-data/reviews.csv`, in the order of the file.
public final class PlantedThemes {
    private PlantedThemes() {}

    /// Names of the themes of each review, such as `SIZE`, `DELIVERY`, `BATTERY` (complaints) or `FAST` (praise).
    public static List<Set<String>> ofReviews() {
        return SampleShop.make().reviews().stream()
                .map(review -> review.themes().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }
}
