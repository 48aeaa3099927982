package org.intentworkbench.features;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.intentworkbench.domain.Problem;

/// Which of the features there are a spec lets through.
final class FeatureSelection {
    private FeatureSelection() {}

    static boolean takes(FeatureSpec spec, FeatureGroup group) {
        boolean chosen = switch (spec.choice()) {
            case ALL -> true;
            case BEHAVIOUR -> group != FeatureGroup.TEXT && group != FeatureGroup.REVIEW_SIGNALS;
            case TEXT -> group == FeatureGroup.TEXT;
        };
        boolean asked = group.isOnRequest()
                ? spec.groupsAdded().contains(group)
                : group != FeatureGroup.REVIEW_SIGNALS || spec.reviewSignals();
        return chosen && asked && !spec.groupsLeftOut().contains(group);
    }

    /// @param known names of features there are though they were not built
    /// @throws Problem if a dropped feature does not exist, or none is left
    static List<FeatureColumn> of(List<FeatureColumn> built, SequencedSet<String> known, FeatureSpec spec) {
        SequencedSet<String> names = new LinkedHashSet<>(known);
        built.forEach(column -> names.add(column.name()));
        for (String dropped : spec.dropped()) {
            if (!names.contains(dropped)) {
                throw new Problem("problem.features.dropped", dropped, NearestName.to(dropped, names));
            }
        }
        List<FeatureColumn> left = built.stream().filter(spec::takes).toList();
        if (left.isEmpty()) {
            throw new Problem(
                    spec.choice() == FeatureChoice.TEXT && built.stream().noneMatch(c -> c.group() == FeatureGroup.TEXT)
                            ? "problem.features.noText"
                            : "problem.features.none");
        }
        return left;
    }
}
