package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.fixture.SampleRuns;
import org.junit.jupiter.api.Test;

/// Two runs beside each other, by numbers worked out by hand.
final class RunDifferenceTest {
    private static final Offset<Double> BIT = within(1e-12);
    private static final String[] IDS = {"a", "b", "c", "d", "e", "f"};
    private static final int[] LABELS = {1, 0, 1, 0, 1, 0};
    private static final Run ANY = SampleRuns.logistic();

    /// AUC .6, .7, .8 against .7, .7, .9: changes .1, 0, .1, so mean .0667 and sd .0577.
    @Test
    void pairedChangesAreTakenRepeatByRepeat() {
        var before = result(IDS, spec(), new double[6], 6, figures(.6, .30), figures(.7, .20), figures(.8, .10));
        var after = result(IDS, spec(), new double[6], 6, figures(.7, .25), figures(.7, .30), figures(.9, .05));
        var difference = RunDifference.of(before, after, .5);
        assertThat(difference.paired()).isTrue();
        var auc = figure(difference, "auc");
        assertThat(auc.first().mean()).isEqualTo(.7, BIT);
        assertThat(auc.first().sd()).isEqualTo(.1, BIT);
        assertThat(auc.change().mean()).isEqualTo(.2 / 3, BIT);
        assertThat(auc.change().sd()).isEqualTo(Math.sqrt(.01 / 3), BIT);
        assertThat(auc.better()).isEqualTo(2);
        assertThat(auc.lowerIsBetter()).isFalse();
        var brier = figure(difference, "brier");
        assertThat(brier.change().mean()).isEqualTo(0, BIT);
        assertThat(brier.better()).as("lower twice").isEqualTo(2);
        assertThat(brier.lowerIsBetter()).isTrue();
        assertThat(difference.figures().stream().map(RunDifference.FigureDifference::name))
                .containsExactly(
                        "auc", "averagePrecision", "f1", "precision", "recall", "accuracy", "brier", "logLoss");
    }

    @Test
    void otherSplitsAreComparedByTheirMeans() {
        var before = result(IDS, spec(), new double[6], 6, figures(.6, .3), figures(.8, .1));
        var other = new ExperimentSpec(spec().features(), spec().learner(), spec().split(), 2, 8, .5);
        var after = result(IDS, other, new double[6], 6, figures(.9, .1), figures(.9, .1));
        var difference = RunDifference.of(before, after, .5);
        assertThat(difference.paired()).isFalse();
        var auc = figure(difference, "auc");
        assertThat(auc.change().mean()).isEqualTo(.2, BIT);
        assertThat(auc.change().sd()).isEqualTo(Math.sqrt(.02), BIT);
        assertThat(auc.better()).isEqualTo(-1);
        assertThat(RunDifference.of(
                                before,
                                result(
                                        IDS,
                                        spec().withSplit(new SplitSpec.Random(.2)),
                                        new double[6],
                                        6,
                                        before.repeats().toArray(Figures[]::new)),
                                .5)
                        .paired())
                .as("another share held out")
                .isFalse();
        assertThat(RunDifference.of(before, result(IDS, spec(), new double[6], 6, figures(.5, .5)), .5)
                        .paired())
                .as("another number of repeats")
                .isFalse();
        String[] renamed = {"a", "b", "c", "d", "e", "x"};
        assertThat(RunDifference.of(
                                before,
                                result(
                                        renamed,
                                        spec(),
                                        new double[6],
                                        6,
                                        before.repeats().toArray(Figures[]::new)),
                                .5)
                        .paired())
                .as("other subjects")
                .isFalse();
    }

    @Test
    void whoEntersAndWhoLeavesAtTheThreshold() {
        var before = result(IDS, spec(), new double[] {.9, .8, .2, .1, .5, .7}, 6, figures(.6, .3));
        var after = result(IDS, spec(), new double[] {.6, .4, .5, .7, .5, .1}, 6, figures(.6, .3));
        var difference = RunDifference.of(before, after, .5);
        assertThat(difference.entered())
                .as("likeliest first, by the new scores")
                .containsExactly("d", "c");
        assertThat(difference.left()).as("likeliest first, by the old scores").containsExactly("b", "f");
        assertThat(difference.stayed()).as("a, and e at exactly the threshold").isEqualTo(2);
        assertThat(difference.compared()).isEqualTo(6);
    }

    @Test
    void onlySubjectsHeldOutInBothAreCompared() {
        var before = result(IDS, spec(), new double[] {.1, .1, .1, .1, .1, .1}, 3, figures(.6, .3));
        var after = result(IDS, spec(), new double[] {.9, .9, .9, .9, .9, .9}, 6, figures(.6, .3));
        var difference = RunDifference.of(before, after, .5);
        assertThat(difference.entered()).as("equal scores by id").containsExactly("a", "b", "c");
        assertThat(difference.compared()).isEqualTo(3);
    }

    @Test
    void aFigureThatIsNotDefinedIsNeitherBetterNorAChange() {
        var before = result(IDS, spec(), new double[6], 6, figures(Double.NaN, .3), figures(.6, .3));
        var after = result(IDS, spec(), new double[6], 6, figures(.9, .3), figures(.7, .3));
        var auc = figure(RunDifference.of(before, after, .5), "auc");
        assertThat(auc.change().mean()).isEqualTo(.1, BIT);
        assertThat(auc.better()).isOne();
    }

    @Test
    void subjectsOfOneNameAreComparedEachWithItself() {
        String[] ids = {"a", "a", "b", "b", "c", "d"};
        var before = result(ids, spec(), new double[] {.9, .1, .1, .9, .1, .1}, 6, figures(.6, .3));
        var after = result(ids, spec(), new double[] {.1, .9, .1, .9, .1, .1}, 6, figures(.6, .3));
        var difference = RunDifference.of(before, after, .5);
        assertThat(difference.compared()).isEqualTo(6);
        assertThat(difference.entered()).containsExactly("a");
        assertThat(difference.left()).containsExactly("a");
        assertThat(difference.stayed()).isOne();
    }

    @Test
    void otherRowsHeldOutAreNoPair() {
        var before = result(IDS, spec(), new double[6], 3, figures(.6, .3), figures(.8, .1));
        var after = result(IDS, spec(), new double[6], 4, figures(.6, .3), figures(.8, .1));
        assertThat(RunDifference.of(before, after, .5).paired()).isFalse();
    }

    private static ExperimentSpec spec() {
        return ExperimentSpec.of(SubjectKind.SESSION);
    }

    private static RunDifference.FigureDifference figure(RunDifference difference, String name) {
        return difference.figures().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Figures figures(double auc, double brier) {
        return new Figures(6, 3, .5, auc, .5, .5, .5, .5, .5, brier, .5);
    }

    private static ExperimentResult result(
            String[] ids, ExperimentSpec spec, double[] scores, int heldOut, Figures... repeats) {
        var held = new BitSet();
        held.set(0, heldOut);
        var any = ANY.result();
        return new ExperimentResult(
                spec,
                any.provenance(),
                any.label(),
                null,
                ids,
                Arrays.copyOf(LABELS, ids.length),
                scores,
                held,
                1,
                false,
                List.of(repeats),
                any.model(),
                List.of(),
                List.of());
    }
}
