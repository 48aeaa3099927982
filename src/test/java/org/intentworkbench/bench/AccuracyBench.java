package org.intentworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.SampleShop;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.TreeLearner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of `src/site/markdown/benchmarks.md` on real data, from file to figure through the program's own
/// experiment. `mvn -Pbench test -Dtest=AccuracyBench`; ten minutes, most of them BERT on 22,637 reviews. The table is
/// also left in `target/bench/accuracy.md`.
@Tag("bench")
final class AccuracyBench {
    private static final Path DATA = Path.of("../shared/data");
    private static final int CHINESE_ROWS = 5_000;

    private final Experiment experiment = new Experiment(new BertEncoders());
    private final List<String> table = new ArrayList<>(List.of(
            "| data | what | rows | positive | split | AUC | average precision | F1 of the positive class at .5 | Brier |",
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void figures() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA), "needs ../shared/data");
        sessions();
        reviews("Women's Clothing, text", DATA.resolve("Womens Clothing E-Commerce Reviews.csv"));
        reviews("online_shopping_10_cats, first 5,000, text", chinese());
        sample();
        Path out = Path.of("target/bench/accuracy.md");
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, table);
        table.forEach(System.out::println);
    }

    private void sessions() {
        try (Workspace workspace =
                workspace("sessions", DATA.resolve("online_shoppers_intention.csv"), FileKind.SESSIONS)) {
            ExperimentSpec spec = ExperimentSpec.of(SubjectKind.SESSION);
            add("Online Shoppers", run(workspace, spec));
            add("Online Shoppers", run(workspace, spec.withLearner(TreeLearner.standard())));
            for (LearnerKind kind : LearnerKind.values()) {
                if (kind != LearnerKind.LOGISTIC && kind != LearnerKind.TREE) {
                    add("Online Shoppers", run(workspace, spec.withLearner(kind.standard())));
                }
            }
            FeatureSpec without = spec.features().withDropped(java.util.Set.of("PageValues"));
            add("Online Shoppers without PageValues", run(workspace, spec.withFeatures(without)));
            add(
                    "Online Shoppers without PageValues",
                    run(workspace, spec.withFeatures(without).withLearner(LearnerKind.FOREST.standard())));
        }
    }

    private void reviews(String name, Path file) {
        try (Workspace workspace = workspace("reviews" + table.size(), file, FileKind.REVIEWS)) {
            add(
                    name,
                    run(
                            workspace,
                            ExperimentSpec.of(SubjectKind.REVIEW)
                                    .withFeatures(
                                            FeatureSpec.of(SubjectKind.REVIEW).withChoice(FeatureChoice.TEXT))
                                    .withSplit(new SplitSpec.Random(.2))));
        }
    }

    private void sample() {
        try (Workspace workspace = SampleShop.open(folder.resolve("sample.mv.db"), Progress.silent())) {
            SampleShop.quickRuns().forEach(spec -> add("sample shop (made up)", run(workspace, spec)));
            add("sample shop (made up), text", run(workspace, SampleShop.reviewRun()));
        }
    }

    private ExperimentResult run(Workspace workspace, ExperimentSpec spec) {
        return experiment.run(workspace, spec, Progress.silent()).result();
    }

    private Workspace workspace(String name, Path file, FileKind kind) {
        Workspace workspace = Workspace.open(folder.resolve(name + ".mv.db"));
        workspace.importFile(
                FileProbe.probe(file, kind, null, Progress.silent()).plan(), Progress.silent());
        return workspace;
    }

    private Path chinese() throws IOException {
        Path some = folder.resolve("chinese.csv");
        try (Stream<String> lines = Files.lines(DATA.resolve("online_shopping_10_cats.csv"))) {
            Files.write(some, lines.limit(CHINESE_ROWS + 1).toList());
        }
        return some;
    }

    private void add(String data, ExperimentResult result) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %s, %s | %,d | %.1f %% | %s x %d | %s | %s | %s | %s |",
                data,
                result.spec().learner().id(),
                result.label().in(Locale.ENGLISH),
                result.rows(),
                100.0 * result.positives() / result.rows(),
                result.spec().split().text(),
                result.spec().repeats(),
                said(result.auc()),
                said(result.averagePrecision()),
                said(result.f1()),
                said(result.brier())));
    }

    private static String said(Spread spread) {
        return String.format(Locale.ROOT, "%.3f ± %.3f", spread.mean(), spread.sd())
                .replace("0.", ".");
    }
}
