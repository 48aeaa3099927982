package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.SampleShop;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What query features and the signals of reviews seen are worth on the sample shop, on the same splits:
/// `mvn -Pbench test -Dtest=ReviewSignalsBench`. The figures of `decisions/review-signals-as-features.md`. With
/// `-Dbench.workspaces=FOLDER` a copy of `sample.mv.db` there is used, whose reviews are read already.
@Tag("bench")
final class ReviewSignalsBench {
    private static final List<String> DAYS = List.of("2026-05-02", "2026-05-13", "2026-05-16", "2026-05-20");
    private static final Set<String> QUERIES =
            Set.of("specific_searches_30d", "refined_searches_7d", "searches_no_click_7d");
    private static final String SIZE = "size_complaint_signal_seen_14d";
    private static final int REPEATS = 20;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatTheyAreWorth() throws IOException {
        String ready = System.getProperty("bench.workspaces", "");
        Path file = folder.resolve("sample.mv.db");
        if (!ready.isEmpty()) {
            Files.copy(Path.of(ready).resolve("sample.mv.db"), file);
        }
        try (Workspace workspace =
                ready.isEmpty() ? SampleShop.open(file, Progress.silent()) : Workspace.openExisting(file)) {
            measure(workspace);
        }
    }

    private static void measure(Workspace workspace) {
        for (String day : DAYS) {
            ExperimentResult base = null;
            for (var variant : variants(workspace).entrySet()) {
                var spec = ExperimentSpec.of(SubjectKind.SHOPPER)
                        .withFeatures(variant.getValue().withAsOf(Instant.parse(day + "T00:00:00Z")))
                        .withRepeats(REPEATS);
                ExperimentResult result = new Experiment(new BertEncoders())
                        .run(workspace, spec, Progress.silent())
                        .result();
                base = base == null ? result : base;
                System.out.printf(
                        Locale.ROOT,
                        "%s %-28s AUC %.4f (%+.4f +- %.4f) AP %.4f log loss %.4f  %s%n",
                        day,
                        variant.getKey(),
                        result.auc().mean(),
                        result.auc().mean() - base.auc().mean(),
                        errorOfDifference(result, base),
                        result.averagePrecision().mean(),
                        result.logLoss().mean(),
                        weights(result));
                assertThat(result.auc().mean()).isGreaterThan(.7);
            }
        }
    }

    private static Map<String, FeatureSpec> variants(Workspace workspace) {
        Set<String> others = new FeatureTables(new BertEncoders())
                .reviewSignals(workspace).stream()
                        .map(FeatureColumn::name)
                        .filter(name -> !name.equals(SIZE))
                        .collect(Collectors.toCollection(TreeSet::new));
        FeatureSpec all = FeatureSpec.of(SubjectKind.SHOPPER);
        FeatureSpec without = all.withGroupsLeftOut(Set.of(FeatureGroup.REVIEWS_SEEN));
        Map<String, FeatureSpec> variants = new LinkedHashMap<>();
        variants.put("behaviour", without.withDropped(QUERIES));
        variants.put("+ queries", without);
        variants.put("+ patterns", all.withDropped(QUERIES));
        variants.put("+ size signal", without.withReviewSignals(true).withDropped(union(QUERIES, others)));
        variants.put("+ seven signals", without.withReviewSignals(true).withDropped(QUERIES));
        variants.put("+ patterns, size signal", all.withReviewSignals(true).withDropped(union(QUERIES, others)));
        variants.put("+ queries, patterns", all);
        variants.put("+ queries, patterns, signals", all.withReviewSignals(true));
        return variants;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /// Standard deviation of the differences of AUC split by split, by the square root of the splits; splits overlap,
    /// so
    /// it flatters.
    private static double errorOfDifference(ExperimentResult one, ExperimentResult other) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < one.repeats().size(); i++) {
            Figures a = one.repeats().get(i);
            differences.add(a.auc() - other.repeats().get(i).auc());
        }
        double mean = differences.stream().mapToDouble(d -> d).average().orElseThrow();
        double squares =
                differences.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
        return Math.sqrt(squares / (differences.size() - 1) / differences.size());
    }

    private static String weights(ExperimentResult result) {
        return result.weights().stream()
                .filter(w -> w.feature().startsWith("size_complaint") || QUERIES.contains(w.feature()))
                .map(w -> String.format(Locale.ROOT, "%s %+.3f", w.feature(), w.value()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
