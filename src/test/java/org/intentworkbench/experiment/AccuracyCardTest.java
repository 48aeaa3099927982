package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.evaluation.ThresholdCounts;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.fixture.SampleRuns;
import org.junit.jupiter.api.Test;

final class AccuracyCardTest {
    private static final Run RUN = SampleRuns.logistic();

    /// The run, told to have learnt from so many rows.
    private static ExperimentResult learntFrom(int rows, int positives, SplitSpec split) {
        ExperimentResult any = RUN.result();
        Trial trial = new Trial(
                rows,
                positives,
                300,
                50,
                EvidenceByHand.figure(.5, .5),
                .4,
                EvidenceByHand.figure(.5, .5),
                ThresholdCounts.of(new double[] {.5}, new int[] {1}),
                0,
                0);
        return new ExperimentResult(
                any.spec().withSplit(split),
                any.provenance(),
                any.label(),
                null,
                any.ids(),
                any.labels(),
                any.scores(),
                any.heldOut(),
                any.features(),
                any.byShopper(),
                any.repeats(),
                any.model(),
                any.weights(),
                any.notes(),
                List.of(trial),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void rowsInNeitherPartAreNotSaidToBeLearntFrom() {
        AccuracyCard card = AccuracyCard.of(1, "", learntFrom(400, 21, new SplitSpec.Random(.3)), .5);
        assertThat(card.training()).isEqualTo(new AccuracyCard.Part(400, 21));
        assertThat(card.heldOut().rows()).isEqualTo(300);
    }

    @Test
    void aRunKeptBeforeThereWereTrialsLearntFromAllThatWasNotHeldOut() {
        AccuracyCard card = AccuracyCard.of(RUN, .5);
        assertThat(card.training().rows()).isEqualTo(700);
        assertThat(card.training().positives() + card.heldOut().positives())
                .isEqualTo(RUN.result().positives());
    }

    @Test
    void aFeatureIsSpreadOverTheRowsLearntFrom() {
        // a column parts the rows: months of no side but that of the training rows are nowhere but there
        SplitSpec march = new SplitSpec.ByColumn("Month", List.of("Mar"));
        Split split = Split.of(RUN.table(), march, RUN.result().spec().seed(), 0);
        Run run = new Run(1, "", learntFrom(split.train().length - 1, 1, march), RUN.table());
        FeatureLook look = FeatureLook.of(run, "Month");
        int place = IntStream.range(0, look.names().size())
                .filter(g -> look.names().get(g).in(java.util.Locale.ENGLISH).equals("Mar"))
                .findFirst()
                .orElseThrow();
        assertThat(look.training()[place]).isZero();
        assertThat(java.util.Arrays.stream(look.training()).sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }
}
