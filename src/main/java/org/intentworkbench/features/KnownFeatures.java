package org.intentworkbench.features;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intentworkbench.text.signals.IntentSignal;

/// The features this program knows to build from events, whatever a workspace holds: a run that was trained when it
/// knew others is no longer what the same spec would give. The features of imported tables are the columns of their
/// file, which never change.
public final class KnownFeatures {
    /// Built only where the data, or several moments, give reason to.
    private static final Set<FeatureGroup> CONDITIONAL =
            EnumSet.of(FeatureGroup.CALENDAR, FeatureGroup.REVIEWS_SEEN, FeatureGroup.REVIEW_SIGNALS);

    private KnownFeatures() {}

    /// Names and groups of what a spec lets through of what is known; empty where the features come from a file.
    public static SortedMap<String, FeatureGroup> of(FeatureSpec spec) {
        SortedMap<String, FeatureGroup> known = new TreeMap<>();
        SessionStart start = spec.start();
        switch (spec.subject()) {
            case SESSION -> {
                if (start != null) {
                    for (SessionFeature feature : SessionFeature.values()) {
                        if (feature.isKnown(start)) {
                            known.put(feature.id(), FeatureGroup.SESSION);
                        }
                    }
                    addBehaviour(known);
                }
            }
            case SHOPPER -> {
                addBehaviour(known);
                if (ShopperColumns.category(spec) != null) {
                    for (CategoryInterest feature : CategoryInterest.values()) {
                        known.put(feature.id(), FeatureGroup.ACTIVITY);
                    }
                }
                addSignals(known);
            }
            case SHOPPER_PRODUCT -> {
                for (PairFeature feature : PairFeature.values()) {
                    known.put(feature.id(), feature.isOpinion() ? FeatureGroup.REVIEWS_SEEN : FeatureGroup.PRODUCT);
                }
                addBehaviour(known);
                addSignals(known);
            }
            case REVIEW -> {}
        }
        known.entrySet()
                .removeIf(one -> !FeatureSelection.takes(spec, one.getValue())
                        || spec.dropped().contains(one.getKey()));
        return Collections.unmodifiableSortedMap(known);
    }

    /// A short text that changes when what [#of] gives changes.
    public static String digest(FeatureSpec spec) {
        return Integer.toHexString(String.join(",", of(spec).keySet()).hashCode());
    }

    /// Whether a run that did not say what was known had other features than its spec would give now.
    ///
    /// @param had names of its features
    public static boolean differ(FeatureSpec spec, Collection<String> had) {
        SortedMap<String, FeatureGroup> now = of(spec);
        return now.entrySet().stream()
                .anyMatch(one -> !CONDITIONAL.contains(one.getValue()) && !had.contains(one.getKey()));
    }

    private static void addBehaviour(SortedMap<String, FeatureGroup> known) {
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            known.put(feature.id(), feature.group());
        }
    }

    private static void addSignals(SortedMap<String, FeatureGroup> known) {
        for (IntentSignal signal : SeenSignals.TAKEN) {
            known.put(SeenSignals.name(signal), FeatureGroup.REVIEW_SIGNALS);
        }
    }
}
