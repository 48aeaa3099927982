package org.intentworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.fixture.SampleRuns;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scored subjects as a list: where each stood when the model was fitted.
class SubjectListTest {
    @TempDir
    private Path folder;

    @Test
    void aSubjectThatWasNeitherLearntFromNorJudgedIsNotCalledTraining() throws IOException {
        ExperimentResult result = SampleRuns.logistic().result();
        BitSet unused = new BitSet();
        int left = result.heldOut().nextClearBit(0);
        unused.set(left);
        Path file = folder.resolve("list.csv");
        int written = SubjectList.write(with(result, unused), SubjectList.Part.ALL, .5, file, Progress.silent());
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(written + 1);
        assertThat(lines.stream().filter(line -> line.endsWith(",neither")))
                .singleElement()
                .asString()
                .contains(result.ids()[left]);
        assertThat(lines.stream().filter(line -> line.endsWith(",held out")))
                .hasSize(result.heldOut().cardinality());
        assertThat(lines.stream().filter(line -> line.endsWith(",training")))
                .hasSize(written - result.heldOut().cardinality() - 1);
    }

    private static ExperimentResult with(ExperimentResult r, BitSet unused) {
        return new ExperimentResult(
                r.spec(),
                r.provenance(),
                r.label(),
                r.asOf(),
                r.ids(),
                r.labels(),
                r.scores(),
                r.heldOut(),
                r.features(),
                r.byShopper(),
                r.repeats(),
                r.model(),
                r.weights(),
                r.notes(),
                r.trials(),
                r.baselines(),
                r.alarms(),
                r.searches(),
                unused);
    }
}
