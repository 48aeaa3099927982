package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.fixture.SampleTable;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.FittedModel;
import org.intentworkbench.training.LearnerKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A model of each kind, kept as a run keeps it and opened again.
class KeptLearnersTest {
    @ParameterizedTest
    @EnumSource(LearnerKind.class)
    void scoresToTheLastBitAsBefore(LearnerKind kind) {
        FeatureTable table = SampleTable.sessions();
        int[] rows = IntStream.range(0, table.size()).toArray();
        FittedModel model = FittedModel.fit(kind.standard(), table, rows, 7, Progress.silent());
        byte[] kept = Json.packed(model);
        FittedModel opened = Json.unpacked(kept, FittedModel.class);
        assertThat(opened.learner()).isEqualTo(kind.standard());
        assertThat(opened.scores(table, rows, Progress.silent()))
                .containsExactly(model.scores(table, rows, Progress.silent()));
        assertThat(kept.length).as("a forest of 1,000 rows").isLessThan(2_000_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = LearnerKind.class,
            names = {"LOGISTIC", "TREE"})
    void aLearnerKeptBeforeItHadALastSettingOpensAsItWas(LearnerKind kind) {
        String now = Json.text(kind.standard());
        String then = now.replace(",\"l1\":0.0", "").replace(",\"prune\":0.0", "");
        assertThat(then).isNotEqualTo(now);
        assertThat(Json.read(then, kind.standard().getClass())).isEqualTo(kind.standard());
    }
}
