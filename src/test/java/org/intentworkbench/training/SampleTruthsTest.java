package org.intentworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.TextEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What sample-data/README.md says was planted comes out of behaviour, with the standard settings.
class SampleTruthsTest {
    @TempDir
    Path folder;

    @Test
    void plantedTruthsComeOutInSignAndRank() {
        FeatureTable table = table();
        double[] sums = new double[0];
        List<DesignColumn> inputs = List.of();
        double auc = 0;
        for (int repeat = 0; repeat < 10; repeat++) {
            Split split = Split.of(table, new SplitSpec.Random(0.3), 7, repeat);
            FittedModel model = FittedModel.fit(LogisticLearner.standard(), table, split.train(), 7, Progress.silent());
            int[] labels =
                    Arrays.stream(split.test()).map(i -> table.labels()[i]).toArray();
            auc += Auc.of(model.scores(table, split.test(), Progress.silent()), labels) / 10;
            if (repeat == 0) {
                inputs = model.encoder().columns();
                sums = ((LogisticModel) model.classifier()).weights();
            }
        }
        assertThat(auc).isBetween(0.80, 0.86);
        double[] weights = sums;
        List<String> names = inputs.stream().map(DesignColumn::name).toList();
        List<String> ranked = new ArrayList<>(names);
        ranked.sort(Comparator.comparingDouble(name -> -Math.abs(weights[names.indexOf(name)])));
        System.out.printf("sample shop: mean AUC %.4f, weights %s%n", auc, ranked.subList(0, 12));
        assertThat(ranked.subList(0, 2)).containsExactlyInAnyOrder("repeated_searches_7d", "days_since_event");
        assertThat(ranked.subList(0, 8)).contains("cart_warmth");
        assertThat(ranked.subList(0, 14)).contains("price_drop_seen_7d");
        for (String raises : List.of("repeated_searches_7d", "cart_warmth", "price_drop_seen_7d")) {
            assertThat(weights[names.indexOf(raises)]).as(raises).isPositive();
        }
        for (String lowers : List.of("days_since_event", "size_complaints_seen_14d", "purchases_7d")) {
            assertThat(weights[names.indexOf(lowers)]).as(lowers).isNegative();
        }
    }

    private FeatureTable table() {
        EncoderFactory none = new EncoderFactory() {
            @Override
            public TextEncoder open(Language language) {
                throw new AssertionError("no text is needed");
            }

            @Override
            public String model(Language language) {
                return "none";
            }

            @Override
            public int dimension(Language language) {
                return 1;
            }
        };
        try (Workspace workspace = Workspace.open(folder.resolve("shop"))) {
            for (String file : List.of("events.csv", "reviews.csv")) {
                Path path = Path.of("sample-data", file);
                assertThat(Files.exists(path)).isTrue();
                workspace.importFile(
                        FileProbe.probe(path, null, null, Progress.silent()).plan(), Progress.silent());
            }
            return new FeatureTables(none).build(workspace, FeatureSpec.of(SubjectKind.SHOPPER), Progress.silent());
        }
    }
}
