package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.training.TreeLearner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One run from stored rows to reasons, on small made-up files.
final class ExperimentTest {
    private static final int SHOPPERS = 60;

    @TempDir
    Path folder;

    private Workspace workspace;
    private final Experiment experiment = new Experiment(new LetterEncoders());

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aKeptRunComesBackAsItWas() throws IOException {
        sessions("sessions.csv", 0);
        var kept = experiment.runAndKeep(workspace, spec(SubjectKind.SESSION), Progress.silent());
        var loaded = experiment.load(workspace, kept.id(), Progress.silent());
        assertThat(loaded.result())
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class) // NaN is NaN
                .isEqualTo(kept.result());
        assertThat(loaded.table().ids()).isEqualTo(kept.table().ids());
        var summary = RunSummary.all(workspace).getFirst();
        assertThat(summary.id()).isEqualTo(kept.id());
        assertThat(summary.auc()).isEqualTo(kept.result().auc());
        assertThat(summary.stale()).isFalse();
    }

    @Test
    void runKeepsNothing() throws IOException {
        sessions("sessions.csv", 0);
        assertThat(experiment
                        .run(workspace, spec(SubjectKind.SESSION), Progress.silent())
                        .id())
                .isZero();
        assertThat(workspace.runs().all()).isEmpty();
    }

    @Test
    void theModelShownNeverSawTheRowsShown() throws IOException {
        sessions("sessions.csv", 0);
        var result = experiment
                .run(workspace, spec(SubjectKind.SESSION), Progress.silent())
                .result();
        assertThat(result.heldOut().cardinality()).isEqualTo(60);
        assertThat(result.rows()).isEqualTo(200);
        assertThat(result.positives()).isEqualTo(50);
        assertThat(result.repeats()).hasSize(3).allMatch(f -> f.rows() == 60 && f.positives() == 15);
        assertThat(result.repeats().getFirst().auc())
                .isEqualTo(org.intentworkbench.evaluation.Figures.of(result.heldOutScores(), result.heldOutLabels(), .5)
                        .auc());
    }

    @Test
    void whatTheTableNotesTheRunNotes() throws IOException {
        sessions("sessions.csv", 7);
        var result = experiment
                .run(workspace, spec(SubjectKind.SESSION), Progress.silent())
                .result();
        assertThat(result.notes().stream().map(n -> n.in(Locale.ENGLISH)))
                .anyMatch(n -> n.startsWith("Not used as features") && n.contains("remark"))
                .anyMatch(n -> n.contains("pages (7)"));
    }

    @Test
    void aLaterSessionTableDoesNotTouchAKeptRun() throws IOException {
        sessions("sessions.csv", 0);
        var kept = experiment.runAndKeep(workspace, spec(SubjectKind.SESSION), Progress.silent());
        sessions("later.csv", 3);
        var loaded = experiment.load(workspace, kept.id(), Progress.silent());
        assertThat(loaded.result().scores()).isEqualTo(kept.result().scores());
        assertThat(RunSummary.all(workspace).getFirst().stale()).isTrue();
    }

    @Test
    void aRunWhoseRowsAreGoneSaysSo() throws IOException {
        var report = sessions("sessions.csv", 0);
        var kept = experiment.runAndKeep(workspace, spec(SubjectKind.SESSION), Progress.silent());
        workspace.undoImport(report.id());
        assertThatThrownBy(() -> experiment.load(workspace, kept.id(), Progress.silent()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("The data has changed since run " + kept.id());
        workspace.redoImport(report.id());
        assertThat(experiment
                        .load(workspace, kept.id(), Progress.silent())
                        .result()
                        .scores())
                .isEqualTo(kept.result().scores());
    }

    @Test
    void earlierEventsThatCameInLaterMakeARunStale() throws IOException {
        events("events.csv", 0);
        var kept = experiment.runAndKeep(workspace, spec(SubjectKind.SHOPPER), Progress.silent());
        assertThat(kept.result().spec().features().asOf())
                .as("pinned")
                .isEqualTo(kept.result().asOf());
        var more = events("more.csv", 1);
        assertThatThrownBy(() -> experiment.load(workspace, kept.id(), Progress.silent()))
                .isInstanceOf(Problem.class)
                .hasMessage(
                        "The data has changed since run %d, so its subjects can no longer be shown; train it again, "
                                        .formatted(kept.id())
                                + "or bring the imports back to what they were then.");
        workspace.undoImport(more.id());
        assertThat(experiment
                        .load(workspace, kept.id(), Progress.silent())
                        .table()
                        .ids())
                .isEqualTo(kept.table().ids());
    }

    @Test
    void anUnknownRunSaysSo() {
        assertThatThrownBy(() -> experiment.load(workspace, 4, Progress.silent()))
                .isInstanceOf(Problem.class)
                .hasMessage("The workspace has no run 4.");
    }

    @Test
    void whatComesInWhileARunIsOnItsWayIsNoneOfItsData() throws IOException {
        var first = sessions("sessions.csv", 0);
        var arriving = new Progress() {
            private boolean arrived;

            @Override
            public void at(Stage stage, long done, long total) {
                if (stage == Stage.FITTING && !arrived) {
                    arrived = true;
                    try {
                        sessions("later.csv", 3);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        var kept = experiment.runAndKeep(workspace, spec(SubjectKind.SESSION), arriving);
        assertThat(workspace.imports()).hasSize(2);
        assertThat(kept.result().spec().features().importId()).isEqualTo(first.id());
        assertThat(kept.result().provenance().files()).containsExactly("sessions.csv (200)");
        assertThat(RunSummary.all(workspace).getFirst().stale()).isTrue();
        assertThat(experiment
                        .load(workspace, kept.id(), Progress.silent())
                        .result()
                        .scores())
                .isEqualTo(kept.result().scores());
    }

    @Test
    void cancelAtAnyStageKeepsNothing() throws IOException {
        sessions("sessions.csv", 0);
        Set<Stage> met = EnumSet.noneOf(Stage.class);
        experiment.run(workspace, spec(SubjectKind.SESSION), at(met, null));
        assertThat(met).contains(Stage.BUILDING_FEATURES, Stage.FITTING, Stage.EVALUATING, Stage.CHECKING);
        for (Stage stage : met) {
            assertThatThrownBy(() -> experiment.runAndKeep(
                            workspace, spec(SubjectKind.SESSION), at(EnumSet.noneOf(Stage.class), stage)))
                    .as("at %s", stage)
                    .isInstanceOf(Cancelled.class);
            assertThat(workspace.runs().all()).as("at %s", stage).isEmpty();
        }
    }

    @Test
    void noRepeatsIsAProblem() throws IOException {
        sessions("sessions.csv", 0);
        for (int repeats : new int[] {0, -3}) {
            var spec = spec(SubjectKind.SESSION).withRepeats(repeats);
            assertThatThrownBy(() -> experiment.runAndKeep(workspace, spec, Progress.silent()))
                    .isInstanceOf(Problem.class)
                    .hasMessage("Repeats must be at least 1, not " + repeats + ".");
        }
        assertThat(workspace.runs().all()).isEmpty();
    }

    @Test
    void withoutRowsThereIsNothingToLearn() {
        for (SubjectKind subject : SubjectKind.values()) {
            assertThatThrownBy(() -> experiment.run(workspace, ExperimentSpec.of(subject), Progress.silent()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("import");
        }
    }

    @Test
    void oneOutcomeCannotBeLearnt() throws IOException {
        sessions("sessions.csv", 0);
        var spec = ExperimentSpec.of(SubjectKind.SHOPPER)
                .withFeatures(FeatureSpec.of(SubjectKind.SHOPPER)
                        .withAsOf(Instant.parse("2027-01-01T00:00:00Z"))
                        .withWindowDays(7));
        events("events.csv", 0);
        assertThatThrownBy(() -> experiment.run(workspace, spec, Progress.silent()))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("0 positive and " + SHOPPERS + " negative rows");
    }

    private static ExperimentSpec spec(SubjectKind subject) {
        return ExperimentSpec.of(subject)
                .withLearner(new TreeLearner(3, 5, TreeLearner.Rule.GINI, 1))
                .withRepeats(3);
    }

    private static Progress at(Set<Stage> met, Stage cancel) {
        return new Progress() {
            private volatile boolean cancelled;

            @Override
            public void at(Stage stage, long done, long total) {
                met.add(stage);
                cancelled |= stage == cancel;
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    private ImportReport sessions(String name, int missing) throws IOException {
        var lines = new StringBuilder("session_id,pages,device,remark,bought\n");
        for (int i = 0; i < 200; i++) {
            String pages = i < missing ? "" : Integer.toString((i % 4 == 0 ? 6 : 3) + i * 7 % 5);
            lines.append("s%d,%s,%s,this visitor said number %d in many free words,%b%n"
                    .formatted(i, pages, i % 3 == 0 ? "phone" : "desktop", i, i % 4 == 0));
        }
        return take(name, lines);
    }

    /// Every third shopper buys on the last day.
    private ImportReport events(String name, int shift) throws IOException {
        var lines = new StringBuilder("event_time,event_type,user_id,product_id,price\n");
        for (int i = 0; i < SHOPPERS; i++) {
            for (int day = 1; day <= 20; day += 1 + i % 5) {
                lines.append("2026-03-%02d 10:%02d:%02d,view,u%02d,p%d,9.90%n".formatted(day, i, shift, i, i % 7));
            }
            if (i % 3 == 0) {
                lines.append("2026-03-25 10:%02d:%02d,purchase,u%02d,p%d,9.90%n".formatted(i, shift, i, i % 7));
            }
        }
        return take(name, lines);
    }

    private ImportReport take(String name, CharSequence lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), lines);
        return workspace.importFile(
                FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
    }
}
