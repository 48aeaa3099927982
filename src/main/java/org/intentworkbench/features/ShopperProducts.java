package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.EventColumns;

/// Shoppers with each product they touched lately; the outcome is the purchase of that product.
final class ShopperProducts {
    private static final int CHECK = 1024;

    private ShopperProducts() {}

    /// The table of one moment, which may have no row.
    static FeatureTable table(
            EventColumns events, ShopperColumns shoppers, FeatureSpec spec, Moments moments, Progress progress) {
        Past past = shoppers.past();
        var fold = new ProductPairs(
                past, shoppers.prices(), shoppers.opinions(), spec.terms().touchedDays());
        List<ProductPairs.Pair> pairs = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int shopper = 0; shopper < shoppers.size(); shopper++) {
            if (shopper % CHECK == 0) {
                progress.at(Stage.BUILDING_FEATURES, shopper, shoppers.size());
                progress.check();
            }
            for (var pair : fold.fold(shoppers.starts()[shopper], shoppers.starts()[shopper + 1])) {
                pairs.add(pair);
                owners.add(shopper);
            }
        }
        int[] shopper = owners.stream().mapToInt(Integer::intValue).toArray();
        Set<Long> buys = new Outcomes(events).pairs(moments.opens(past.asOf()), moments.closes(past.asOf()));
        String[] ids = new String[shopper.length];
        String[] who = new String[shopper.length];
        int[] labels = new int[shopper.length];
        for (int i = 0; i < ids.length; i++) {
            int product = pairs.get(i).product();
            who[i] = shoppers.id(shopper[i]);
            ids[i] = who[i] + "/" + past.productId(product);
            labels[i] = buys.contains(Outcomes.pair(shoppers.code(shopper[i]), product)) ? 1 : 0;
        }
        List<FeatureColumn> built = new ArrayList<>();
        SequencedSet<String> known = new LinkedHashSet<>(ShopperColumns.names());
        for (PairFeature feature : PairFeature.values()) {
            known.add(feature.id());
            if (shoppers.opinions().known() || !feature.isOpinion()) {
                double[] values = pairs.stream()
                        .mapToDouble(pair -> pair.values()[feature.ordinal()])
                        .toArray();
                built.add(feature.column(values));
            }
        }
        for (FeatureColumn column : shoppers.built()) {
            built.add(column.withValues(column.values().at(shopper)));
        }
        return ShopperFeatures.at(shoppers, spec, moments, ids, who, labels, FeatureSelection.of(built, known, spec));
    }
}
