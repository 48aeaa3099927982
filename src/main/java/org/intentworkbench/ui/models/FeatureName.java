package org.intentworkbench.ui.models;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// A feature that may be left out.
///
/// @param known when it is known
record FeatureName(String name, FeatureGroup group, Wording label, Wording unit, Wording definition, Wording known) {
    /// What there is to learn from, or why the table cannot be built.
    record Offer(List<FeatureName> features, @Nullable Problem problem) {
        static final Offer NONE = new Offer(List.of(), null);
    }

    /// Builds the table without text vectors, which nobody leaves out one by one, and without reading reviews; review
    /// signals are named where there are reviews to read them in.
    static Offer of(Workspace workspace, FeatureTables tables, FeatureSpec spec, Progress progress) {
        try {
            List<FeatureColumn> columns =
                    new ArrayList<>(tables.offered(workspace, spec, progress).columns());
            if (columns.stream().anyMatch(column -> column.group() == FeatureGroup.REVIEWS_SEEN)) {
                columns.addAll(tables.reviewSignals(workspace));
            }
            return new Offer(
                    columns.stream()
                            .map(c -> new FeatureName(
                                    c.name(), c.group(), c.label(), c.unit(), c.definition(), c.known()))
                            .toList(),
                    null);
        } catch (Problem problem) {
            // reviews may have nothing but their text
            boolean textAlone =
                    spec.subject() == SubjectKind.REVIEW && problem.key().equals("problem.features.none");
            return new Offer(List.of(), textAlone ? null : problem);
        }
    }
}
