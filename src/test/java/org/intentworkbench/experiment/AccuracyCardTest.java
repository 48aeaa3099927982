package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.evaluation.ThresholdCounts;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.fixture.SampleRuns;
import org.junit.jupiter.api.Test;

final class AccuracyCardTest {
    private static final Run RUN = SampleRuns.logistic();

    /// The run, told to have learnt from so many rows.
    private static ExperimentResult learntFrom(int rows, int positives, BitSet unused) {
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
                any.spec(),
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
                List.of(),
                unused);
    }

    @Test
    void rowsInNeitherPartAreNotSaidToBeLearntFrom() {
        AccuracyCard card = AccuracyCard.of(1, "", learntFrom(400, 21, new BitSet()), .5);
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
        FeatureColumn month = RUN.table().column("Month").orElseThrow();
        int[] codes = ((FeatureValues.Levels) month.values()).codes();
        BitSet unused = new BitSet();
        IntStream.range(0, codes.length)
                .filter(row -> codes[row] == 0 && !RUN.result().heldOut().get(row))
                .forEach(unused::set);
        FeatureLook look = FeatureLook.of(new Run(1, "", learntFrom(1, 1, unused), RUN.table()), "Month");
        assertThat(Arrays.stream(look.training()).filter(share -> share == 0)).hasSize(1);
        assertThat(Arrays.stream(look.training()).sum()).isCloseTo(1, within(1e-12));
        assertThat(look.heldOut()).doesNotContain(0);
    }
}
