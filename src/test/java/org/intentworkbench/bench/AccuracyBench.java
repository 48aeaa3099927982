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
import org.intentworkbench.experiment.Baseline;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.SampleShop;
import org.intentworkbench.experiment.WrongClaim;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.Resampling;
import org.intentworkbench.training.Treatment;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of `src/site/markdown/benchmarks.md` on real data, from file to figure through the program's own
/// experiment. `mvn -Pbench test -Dtest=AccuracyBench` (or one part, `-Dtest=AccuracyBench#sessions`); half an hour,
/// most of
/// it eight learners by all protocols and BERT on 22,637 reviews. The tables are also left in
/// `target/bench/accuracy-*.md`.
@Tag("bench")
final class AccuracyBench {
    private static final Path DATA = Path.of("../shared/data");
    private static final int CHINESE_ROWS = 5_000;
    private static final List<LearnerKind> LEAKY =
            List.of(LearnerKind.LOGISTIC, LearnerKind.TREE, LearnerKind.FOREST, LearnerKind.BOOSTING);

    private final Experiment experiment = new Experiment(new BertEncoders());
    private final List<String> table = new ArrayList<>(List.of(
            "| data | what | rows | positive | split | AUC | average precision | F1 of the positive class at .5 | the same, threshold tuned on training folds | Brier |",
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void reviews() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA), "needs ../shared/data");
        reviews("Women's Clothing, text", DATA.resolve("Womens Clothing E-Commerce Reviews.csv"));
        reviews("online_shopping_10_cats, first 5,000, text", chinese());
        write("accuracy-reviews.md");
    }

    @Test
    void shop() throws IOException {
        sample();
        write("accuracy-shop.md");
    }

    private void write(String name) throws IOException {
        Path out = Path.of("target/bench", name);
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, table);
    }

    @Test
    void sessions() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA), "needs ../shared/data");
        try (Workspace workspace =
                workspace("sessions", DATA.resolve("online_shoppers_intention.csv"), FileKind.SESSIONS)) {
            ExperimentSpec spec = ExperimentSpec.of(SubjectKind.SESSION);
            FeatureSpec without = spec.features().withDropped(java.util.Set.of("PageValues"));
            for (LearnerKind kind : LearnerKind.values()) {
                ExperimentSpec own = spec.withLearner(kind.standard());
                ExperimentResult honest = run(workspace, own);
                add("Online Shoppers", honest);
                if (kind == LearnerKind.LOGISTIC) {
                    honest.baselines().forEach(baseline -> add("Online Shoppers", baseline));
                }
                // repeats enough to see a second decimal
                ExperimentSpec few = own.withRepeats(3);
                add(
                        "Online Shoppers, buyers repeated in training rows only",
                        run(workspace, few.withTreatment(Treatment.NONE.withResampling(Resampling.OVERSAMPLE))));
                add("Online Shoppers without PageValues", run(workspace, few.withFeatures(without)));
                add(
                        "Online Shoppers, Feb-Oct against Nov-Dec",
                        run(workspace, own.withSplit(SplitSpec.parse("column:Month=Nov,Dec"))));
                if (LEAKY.contains(kind)) {
                    experiment.wrongClaims(workspace, few, Progress.silent()).stream()
                            .filter(claim -> !claim.isHonest())
                            .forEach(claim -> add(kind, claim));
                }
            }
        }
        write("accuracy-sessions.md");
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

    /// Printed at once too: the whole takes minutes.
    private void tell(String line) {
        table.add(line);
        System.out.println(line);
    }

    private void add(String data, ExperimentResult result) {
        tell(String.format(
                Locale.ROOT,
                "| %s | %s, %s | %,d | %.1f %% | %s x %d | %s | %s | %s | %s | %s |",
                data,
                result.spec().learner().id(),
                result.label().in(Locale.ENGLISH),
                result.rows(),
                100.0 * result.positives() / result.rows(),
                result.spec().split().text(),
                result.repeats().size(),
                said(result.auc()),
                said(result.averagePrecision()),
                said(result.f1()),
                said(result.tunedF1()),
                said(result.brier())));
    }

    /// A rule has no threshold to tune.
    private void add(String data, Baseline baseline) {
        tell(String.format(
                Locale.ROOT,
                "| %s | %s | | | random:0.3 x %d | %s | %s | %s | | %s |",
                data,
                baseline.rule().in(Locale.ENGLISH),
                baseline.repeats().size(),
                said(baseline.auc()),
                said(baseline.averagePrecision()),
                said(baseline.f1()),
                said(baseline.brier())));
    }

    private void add(LearnerKind kind, WrongClaim claim) {
        tell(String.format(
                Locale.ROOT,
                "| **WRONG**: %s | %s | | | random:0.3 x %d | %s | %s | %s | | %s |",
                claim.mistake() == null ? "" : claim.mistake().label().in(Locale.ENGLISH),
                kind.id(),
                claim.repeats().size(),
                said(claim.auc()),
                said(claim.averagePrecision()),
                said(claim.f1()),
                said(claim.brier())));
    }

    private static String said(Spread spread) {
        String sd = Double.isNaN(spread.sd()) ? "" : String.format(Locale.ROOT, " ± %.3f", spread.sd());
        return (String.format(Locale.ROOT, "%.3f", spread.mean()) + sd).replace("0.", ".");
    }
}
