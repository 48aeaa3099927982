package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.fixture.VisitFile;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.training.TreeLearner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlyPredictionTest {
    private static final EarlySpec SPEC =
            EarlySpec.standard().withLearner(TreeLearner.standard()).withRepeats(3);

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void take() {
        Path file = VisitFile.write(folder.resolve("events.csv"));
        var progress = Progress.silent();
        workspace.importFile(FileProbe.probe(file, null, null, progress).plan(), progress);
    }

    @Test
    void theSecondEventTellsAlmostAll() {
        take();
        EarlyPrediction curve = EarlyPrediction.of(workspace, SPEC, Progress.silent());
        assertThat(curve.sessions()).isEqualTo(VisitFile.VISITS);
        List<EarlyPoint> points = curve.points();
        // nobody has 8 events; with 7 only buyers are left, after whose purchase nothing is open
        assertThat(points).extracting(EarlyPoint::events).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(points.get(0).auc().mean()).isBetween(.35, .65);
        assertThat(points.get(1).auc().mean()).isBetween(.35, .65);
        assertThat(points.get(2).auc().mean()).isGreaterThan(.75);
        assertThat(curve.enough(EarlyPrediction.ENOUGH).map(EarlyPoint::events)).contains(2);
        assertThat(curve.sentence().in(Locale.ENGLISH)).startsWith("After 2 events you know 80%");
        for (EarlyPoint point : points) {
            int k = point.events();
            long open = IntStream.range(0, VisitFile.VISITS)
                    .filter(visit -> VisitFile.length(visit) >= k)
                    .count();
            // a purchase comes after all other events, so it never decides before k of those
            assertThat(point.sessions()).as("open after %d", k).isEqualTo((int) open);
            assertThat(point.undecided()).isCloseTo((double) point.positives() / curve.buyers(), within(1e-12));
            assertThat(point.alive() * VisitFile.VISITS).isGreaterThanOrEqualTo(open);
        }
        assertThat(points.get(2).alive()).isEqualTo(1);
        assertThat(EarlyPrediction.of(workspace, SPEC, Progress.silent())).isEqualTo(curve);
        assertThat(curve.known(curve.best().orElseThrow())).isEqualTo(1);
    }

    @Test
    void theLastCurveIsKeptAndKnowsWhenItIsStale() {
        take();
        EarlySpec few = SPEC.withMostEvents(2).withRepeats(1);
        assertThat(KeptEarly.last(workspace)).isEmpty();
        KeptEarly kept = KeptEarly.run(workspace, few, Progress.silent());
        assertThat(KeptEarly.last(workspace)).contains(kept);
        assertThat(kept.isStale(workspace)).isFalse();
        assertThat(new KeptEarly(kept.prediction(), "other", kept.finished()).isStale(workspace))
                .isTrue();
        // one repeat has no spread
        assertThat(kept.prediction().points().get(2).auc().sd()).isNaN();
    }

    @Test
    void stopsMidway() {
        take();
        AtomicInteger told = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                if (stage == Stage.FITTING) {
                    told.incrementAndGet();
                }
            }

            @Override
            public boolean isCancelled() {
                return told.get() > 3;
            }
        };
        assertThatExceptionOfType(Cancelled.class).isThrownBy(() -> EarlyPrediction.of(workspace, SPEC, impatient));
        assertThat(told.get()).isEqualTo(4);
    }

    @Test
    void withoutEventsThereIsNothingToFollow() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> EarlyPrediction.of(workspace, SPEC, Progress.silent()))
                .matches(problem -> problem.key().equals("problem.features.rows.EVENTS"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> SPEC.withMostEvents(0));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> SPEC.withRepeats(0));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> SPEC.withFeatures(FeatureSpec.of(SubjectKind.REVIEW)));
    }

    @Test
    void enoughIsMeasuredFromChance() {
        // of .40 above chance 80 % is .32: .82
        assertThat(enough(.70, .81, .82, .90)).contains(2);
        assertThat(enough(.85, .90)).contains(0);
        assertThat(enough(Double.NaN, .70)).contains(1);
        assertThat(enough(.50, .51)).isEmpty();
        assertThat(enough(Double.NaN)).isEmpty();
        // a best that hardly any buyer lives to see is none
        var late = new EarlyPoint(2, 30, 10, .05, .05, new Spread(.99, .1), new Spread(.9, .1));
        var points = new ArrayList<>(curve(.70, .80).points());
        points.add(late);
        assertThat(new EarlyPrediction(SPEC, points, 100, 20).best().map(EarlyPoint::events))
                .contains(1);
        assertThat(curve(.50, .51).sentence().key()).isEqualTo("early.sentence.nothing");
        assertThat(curve(.85, .90).sentence().key()).isEqualTo("early.sentence.before");
        assertThat(curve(.5, .90).sentence().key()).isEqualTo("early.sentence.first");
    }

    private static Optional<Integer> enough(double... aucs) {
        return curve(aucs).enough(.8).map(EarlyPoint::events);
    }

    private static EarlyPrediction curve(double... aucs) {
        return new EarlyPrediction(
                SPEC,
                IntStream.range(0, aucs.length)
                        .mapToObj(k ->
                                new EarlyPoint(k, 100, 20, 1, 1, new Spread(aucs[k], .01), new Spread(aucs[k], .01)))
                        .toList(),
                100,
                20);
    }
}
