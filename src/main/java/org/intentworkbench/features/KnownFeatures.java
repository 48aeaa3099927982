package org.intentworkbench.features;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.text.signals.IntentSignal;

/// Whether the program would build other features by the same spec than it did once. Of sessions and reviews the
/// features are the columns of their file, which never change; of shoppers they are what this program knows.
public final class KnownFeatures {
    private KnownFeatures() {}

    /// @param had names of the features that were built by the spec
    public static boolean differ(FeatureSpec spec, Collection<String> had) {
        if (spec.subject() != SubjectKind.SHOPPER) {
            return false;
        }
        Map<String, FeatureGroup> known = shoppers(spec);
        // where there were no reviews there were no features of them either: that is the data's doing
        boolean reviews = had.stream().anyMatch(name -> known.get(name) == FeatureGroup.REVIEWS_SEEN);
        Set<String> now = new LinkedHashSet<>();
        known.forEach((name, group) -> {
            boolean ofReviews = group == FeatureGroup.REVIEWS_SEEN || group == FeatureGroup.REVIEW_SIGNALS;
            if (FeatureSelection.takes(spec, group) && !spec.dropped().contains(name) && (reviews || !ofReviews)) {
                now.add(name);
            }
        });
        return !now.equals(new LinkedHashSet<>(had));
    }

    private static Map<String, FeatureGroup> shoppers(FeatureSpec spec) {
        Map<String, FeatureGroup> known = new LinkedHashMap<>();
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            known.put(feature.id(), feature.group());
        }
        if (ShopperColumns.category(spec) != null) {
            for (CategoryInterest feature : CategoryInterest.values()) {
                known.put(feature.id(), FeatureGroup.ACTIVITY);
            }
        }
        for (IntentSignal signal : SeenSignals.TAKEN) {
            known.put(SeenSignals.name(signal), FeatureGroup.REVIEW_SIGNALS);
        }
        return known;
    }
}
