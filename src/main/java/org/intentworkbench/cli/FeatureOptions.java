package org.intentworkbench.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Problem;
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

    @Option(
            names = "--add-group",
            split = ",",
            paramLabel = "GROUP",
            description =
                    "a family that is taken on request only, such as visits, sequence, search_detail, cart_detail, "
                            + "money, demand or calendar; may be repeated")
    private Set<FeatureGroup> addGroups = Set.of();

    @Option(names = "--all-groups", description = "take all families that are taken on request only")
    private boolean allGroups;

    /// @throws Problem if a group to be added is none that is taken on request only
    FeatureSpec in(FeatureSpec spec) {
        return spec.withChoice(features)
                .withDropped(new TreeSet<>(drop))
                .withGroupsLeftOut(dropGroups)
                .withGroupsAdded(added())
                .withReviewSignals(reviewSignals);
    }

    private Set<FeatureGroup> added() {
        for (FeatureGroup group : addGroups) {
            if (!group.isOnRequest()) {
                throw new Problem(
                        "problem.cli.addGroup",
                        Printed.lower(group),
                        FeatureGroup.onRequest().stream().map(Printed::lower).collect(Collectors.joining(", ")));
            }
        }
        return allGroups ? FeatureGroup.onRequest() : addGroups;
    }
}
