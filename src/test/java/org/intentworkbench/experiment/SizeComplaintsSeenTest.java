package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.explanation.FeatureWeight;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.fixture.ReadSample;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In the made-up shop, complaints of the size on products seen lower buying: by pattern, and by what BERT reads.
final class SizeComplaintsSeenTest {
    private static final String SIGNAL = "size_complaint_signal_seen_14d";
    private static final String PATTERN = "size_complaints_seen_14d";
    private static final FeatureSpec DAY_80 =
            FeatureSpec.of(SubjectKind.SHOPPER).withAsOf(Instant.parse("2026-05-20T00:00:00Z"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theyLowerIntentByPatternAndByMeaning() {
        try (Workspace workspace = Workspace.open(ReadSample.workspace(folder))) {
            Set<String> others = new TreeSet<>();
            new FeatureTables(new BertEncoders()).reviewSignals(workspace).forEach(column -> others.add(column.name()));
            others.remove(SIGNAL);
            var byMeaning = DAY_80.withReviewSignals(true)
                    .withGroupsLeftOut(Set.of(FeatureGroup.REVIEWS_SEEN))
                    .withDropped(others);
            assertThat(weight(workspace, DAY_80, PATTERN)).isBetween(-.2, -.05);
            assertThat(weight(workspace, byMeaning, SIGNAL)).isBetween(-.3, -.1);
            assertThat(weight(workspace, DAY_80.withReviewSignals(true), SIGNAL))
                    .as("beside the pattern and the other signals")
                    .isLessThan(-.1);
        }
    }

    private static double weight(Workspace workspace, FeatureSpec features, String feature) {
        return new Experiment(new BertEncoders())
                        .run(
                                workspace,
                                ExperimentSpec.of(SubjectKind.SHOPPER)
                                        .withFeatures(features)
                                        .withRepeats(1),
                                Progress.silent())
                        .result()
                        .weights()
                        .stream()
                        .filter(weight -> weight.feature().equals(feature))
                        .mapToDouble(FeatureWeight::value)
                        .findFirst()
                        .orElseThrow();
    }
}
