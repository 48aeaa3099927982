package org.intentworkbench.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import picocli.CommandLine.Option;

/// Which features are taken.
final class FeatureOptions {
    @Option(names = "--features", defaultValue = "ALL", description = "${COMPLETION-CANDIDATES}; default all")
    private FeatureChoice features = FeatureChoice.ALL;

    @Option(names = "--drop", paramLabel = "COLUMN", description = "a feature to leave out; may be repeated")
    private List<String> drop = List.of();

    @Option(
            names = "--drop-group",
            paramLabel = "GROUP",
            description = "a family of features to leave out; may be repeated")
    private Set<FeatureGroup> dropGroups = Set.of();

    @Option(
            names = "--review-signals",
            description =
                    "shoppers: take what BERT reads in the reviews of products seen; reviews not yet read are read first")
    private boolean reviewSignals;

    FeatureSpec in(FeatureSpec spec) {
        return spec.withChoice(features)
                .withDropped(new TreeSet<>(drop))
                .withGroupsLeftOut(dropGroups)
                .withReviewSignals(reviewSignals);
    }
}
