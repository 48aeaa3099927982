package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.fixture.RealFile;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What rings on the public files of `../shared/data`; skipped where they are not.
final class AlarmsOnRealDataTest {
    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace(String name) {
        RealFile file = RealFile.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path path = file.path();
        Workspace workspace = Workspace.open(folder.resolve("shop.mv.db"));
        workspace.importFile(
                FileProbe.probe(path, file.kind(), file.label(), Progress.silent())
                        .plan(),
                Progress.silent());
        return workspace;
    }

    private static Run run(Workspace workspace, ExperimentSpec spec) {
        return new Experiment(new LetterEncoders()).run(workspace, spec, Progress.silent());
    }

    private static List<Alarm> of(Run run, Alarm.Kind kind) {
        return run.result().alarms().stream()
                .filter(alarm -> alarm.kind() == kind)
                .toList();
    }

    @Test
    void pageValuesRingsAndNoOtherColumnOfOnlineShoppers() {
        try (Workspace workspace = workspace("online_shoppers_intention.csv")) {
            ExperimentSpec spec = ExperimentSpec.of(SubjectKind.SESSION).withRepeats(2);
            Run random = run(workspace, spec);
            Alarm alarm = of(random, Alarm.Kind.SINGLE_FEATURE).getFirst();
            assertThat(alarm.features()).containsExactly("PageValues");
            assertThat(alarm.figures().get("auc")).isBetween(.853, .873);
            assertThat(random.result().alarms())
                    .extracting(Alarm::kind)
                    .as("one rule beats a logistic regression here, which is true")
                    .containsExactlyInAnyOrder(Alarm.Kind.SINGLE_FEATURE, Alarm.Kind.LOSES_TO_BASELINE);

            Run byTime = run(workspace, spec.withSplit(new SplitSpec.ByColumn("Month", List.of("Nov", "Dec"))));
            Alarm drift = of(byTime, Alarm.Kind.DRIFT).getFirst();
            assertThat(drift.figures().get("auc")).isBetween(.68, .76);
            assertThat(drift.features()).contains("SpecialDay", "TrafficType").doesNotContain("Month");
            System.out.println("online shoppers by time: AUC " + byTime.result().auc() + ", " + drift.figures());

            // other random splits of the same rows: nobody can tell training from test
            for (int seed = 100; seed < 105; seed++) {
                var split = Split.of(random.table(), spec.split(), seed, 0);
                assertThat(DriftCheck.auc(
                                random.table(),
                                Evidence.some(split.train(), 5_600),
                                Evidence.some(split.test(), 2_400),
                                seed,
                                Progress.silent()))
                        .isBetween(.45, .55);
            }
        }
    }

    @Test
    void ratingRingsAndNoOtherColumnOfWomensClothing() {
        try (Workspace workspace = workspace("Womens Clothing E-Commerce Reviews.csv")) {
            Run run = run(
                    workspace,
                    ExperimentSpec.of(SubjectKind.REVIEW)
                            .withRepeats(1)
                            .withFeatures(FeatureSpec.of(SubjectKind.REVIEW).withChoice(FeatureChoice.BEHAVIOUR)));
            Alarm alarm = of(run, Alarm.Kind.SINGLE_FEATURE).getFirst();
            assertThat(alarm.features()).containsExactly("Rating");
            assertThat(alarm.figures().get("auc")).isBetween(.96, .98);
            assertThat(run.result().alarms())
                    .extracting(Alarm::kind)
                    .doesNotContain(Alarm.Kind.AFTER_OUTCOME, Alarm.Kind.DRIFT, Alarm.Kind.DUPLICATES);
        }
    }

    /// A column that a shopper's week of buying leaves behind, with a tenth of it wrong, beside features that cannot
    /// see
    /// it.
    @Test
    void aPlantedColumnRingsBesideFeaturesThatCannotLeak() {
        SplittableRandom random = new SplittableRandom(3);
        var by = new EvidenceByHand(2_000, row -> row % 8 == 0)
                .column(
                        "cart_open",
                        FeatureGroup.CART,
                        new FeatureValues.Numbers(IntStream.range(0, 2_000)
                                .mapToDouble(row -> row % 8 == 0 ? 1 : 0)
                                .toArray()))
                .number("delivered_in_days", row -> row % 8 == 0 && random.nextDouble() < .9 ? 3 : Double.NaN)
                .figures(.9, .5, .9);
        List<Alarm> alarms = Alarms.of(by.evidence(), Progress.silent());
        assertThat(alarms.getFirst().kind()).isEqualTo(Alarm.Kind.AFTER_OUTCOME);
        assertThat(alarms.getFirst().features()).containsExactly("delivered_in_days");
        assertThat(alarms).extracting(Alarm::kind).doesNotContain(Alarm.Kind.SINGLE_FEATURE);
    }
}
