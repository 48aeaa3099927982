package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.signals.IntentSignal;
import org.jspecify.annotations.Nullable;

/// The shoppers of a past and all that is known of each.
///
/// @param starts first event of each shopper in the past, and the number of events
/// @param built features, a value a shopper
/// @param opinions what reviews say of products
/// @param prices what products cost
record ShopperColumns(
        Past past, int[] starts, List<FeatureColumn> built, ProductOpinions opinions, LatestPrices prices) {
    /// @param several whether the features that tell one moment from another are built
    static ShopperColumns of(
            ShopperFeatures.Sources sources, Past past, FeatureSpec spec, boolean several, Progress progress) {
        progress.check();
        int[] starts = past.starts();
        BehaviourColumns behaviour = BehaviourColumns.of(
                past,
                new BehaviourColumns.Lists(sources.reviews(), sources.products()),
                FoldRows.ofShoppers(starts, past.asOf()),
                feature -> FeatureSelection.takes(spec, feature.group())
                        && !spec.dropped().contains(feature.id()),
                RangeWork.all(),
                progress);
        ProductOpinions opinions = behaviour.shop().opinions();
        List<FeatureColumn> built = new ArrayList<>(behaviour.columns(several));
        String category = category(spec);
        if (category != null) {
            built.addAll(
                    CategoryInterest.columns(past, starts, CategoryChoice.of(sources.events(), category), progress));
        }
        if (opinions.known() && FeatureSelection.takes(spec, FeatureGroup.REVIEW_SIGNALS)) {
            built.addAll(
                    new SeenSignals(sources.signals().apply(past), past.products()).columns(past, starts, progress));
        }
        return new ShopperColumns(
                past, starts, built, opinions, behaviour.shop().prices());
    }

    /// The category asked for, which shoppers with a product know none of.
    static @Nullable String category(FeatureSpec spec) {
        return spec.subject() == org.intentworkbench.domain.SubjectKind.SHOPPER
                ? spec.terms().category()
                : null;
    }

    /// Names of the features there may be, built or not.
    static SequencedSet<String> names() {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            names.add(feature.id());
        }
        for (CategoryInterest feature : CategoryInterest.values()) {
            names.add(feature.id());
        }
        for (IntentSignal signal : SeenSignals.TAKEN) {
            names.add(SeenSignals.name(signal));
        }
        return names;
    }

    /// The features a spec lets through.
    /// @throws Problem if a dropped feature does not exist, or none is left
    List<FeatureColumn> chosen(FeatureSpec spec) {
        return FeatureSelection.of(built, names(), spec);
    }

    int size() {
        return starts.length - 1;
    }

    String id(int shopper) {
        return past.shopperId(starts[shopper]);
    }

    /// Code of the shopper in the columns of events.
    int code(int shopper) {
        return past.shopper(starts[shopper]);
    }
}
