package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
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
    private static final int CHECK = 4096;

    static ShopperColumns of(ShopperFeatures.Sources sources, Past past, FeatureSpec spec, Progress progress) {
        progress.check();
        ProductOpinions opinions = ProductOpinions.of(past, sources.reviews());
        LatestPrices prices = LatestPrices.of(past);
        int[] starts = starts(past);
        SearchMarks searches = past.searches(sources.products(), progress);
        double[][] values = fold(new BehaviourFold(past, prices, opinions, searches), starts, progress);
        List<FeatureColumn> built = new ArrayList<>();
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            if (opinions.known() || feature.group() != FeatureGroup.REVIEWS_SEEN) {
                built.add(feature.column(values[feature.ordinal()]));
            }
        }
        String category = category(spec);
        if (category != null) {
            built.addAll(
                    CategoryInterest.columns(past, starts, CategoryChoice.of(sources.events(), category), progress));
        }
        if (opinions.known() && FeatureSelection.takes(spec, FeatureGroup.REVIEW_SIGNALS)) {
            built.addAll(
                    new SeenSignals(sources.signals().apply(past), past.products()).columns(past, starts, progress));
        }
        return new ShopperColumns(past, starts, built, opinions, prices);
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

    private static int[] starts(Past past) {
        int[] starts = new int[past.size() + 1];
        int count = 0;
        for (int event = 0; event < past.size(); event++) {
            if (event == 0 || past.shopper(event) != past.shopper(event - 1)) {
                starts[count++] = event;
            }
        }
        starts[count] = past.size();
        return Arrays.copyOf(starts, count + 1);
    }

    private static double[][] fold(BehaviourFold fold, int[] starts, Progress progress) {
        int shoppers = starts.length - 1;
        double[][] values = new double[BehaviourFeature.values().length][shoppers];
        for (int i = 0; i < shoppers; i++) {
            if (i % CHECK == 0) {
                progress.at(Stage.BUILDING_FEATURES, i, shoppers);
                progress.check();
            }
            double[] of = fold.fold(starts[i], starts[i + 1]);
            for (int j = 0; j < of.length; j++) {
                values[j][i] = of[j];
            }
        }
        return values;
    }
}
