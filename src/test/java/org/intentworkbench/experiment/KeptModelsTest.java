package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.report.ScoredList;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.ProbabilityScale;
import org.intentworkbench.training.Resampling;
import org.intentworkbench.training.Treatment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models that were kept: reopened, ranked beside each other, and set to work on rows they were not trained on.
final class KeptModelsTest {
    private static final Progress SILENT = Progress.silent();

    @TempDir
    Path folder;

    private Workspace workspace;
    private final Experiment experiment = new Experiment(new LetterEncoders());
    private final Scoring scoring = new Scoring(new LetterEncoders());

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aReopenedModelOfEveryKindScoresBitForBitTheSame() throws IOException {
        sessions("sessions.csv", 300, "pages,device,minutes,bought", 0);
        var plain = ExperimentSpec.of(SubjectKind.SESSION).withRepeats(1);
        List<ExperimentSpec> specs = new ArrayList<>();
        for (LearnerKind kind : LearnerKind.values()) {
            specs.add(plain.withLearner(kind.standard()));
        }
        for (ProbabilityScale scale : ProbabilityScale.values()) {
            specs.add(plain.withTreatment(Treatment.NONE.withScale(scale).withResampling(Resampling.UNDERSAMPLE)));
        }
        List<Run> kept = specs.stream()
                .map(spec -> experiment.runAndKeep(workspace, spec, SILENT))
                .toList();
        workspace.close();
        workspace = Workspace.open(folder.resolve("shop"));
        for (Run run : kept) {
            String kind = run.result().spec().learner().id();
            Run loaded = experiment.load(workspace, run.id(), SILENT);
            assertThat(loaded.result().spec()).as(kind).isEqualTo(run.result().spec());
            assertThat(loaded.result().scores())
                    .as(kind)
                    .containsExactly(run.result().scores());
            int[] all = IntStream.range(0, loaded.table().size()).toArray();
            assertThat(loaded.result().model().scores(loaded.table(), all, SILENT))
                    .as(kind)
                    .containsExactly(run.result().scores());
            Scored scored = scoring.score(workspace, run.id(), NewRows.NEWEST, null, SILENT);
            assertThat(scored.ids()).isEqualTo(run.result().ids());
            assertThat(scored.scores()).as(kind).containsExactly(run.result().scores());
        }
    }

    @Test
    void aLaterImportIsScoredWithoutAnOutcomeAndInAnyOrderOfColumns() throws IOException {
        sessions("sessions.csv", 300, "pages,device,minutes,bought", 0);
        long run = kept("minutes");
        sessions("later.csv", 40, "device,pages", 0);
        Scored scored = scoring.score(workspace, run, NewRows.NEWEST, .25, SILENT);
        assertThat(scored.rows()).isEqualTo(40);
        assertThat(scored.file()).isEqualTo("later.csv");
        // the same pages and device give the same score as in training
        Run trained = experiment.load(workspace, run, SILENT);
        assertThat(scored.scores())
                .containsExactly(Arrays.copyOf(trained.result().scores(), 40));
        assertThat(scored.called()).isEqualTo((int)
                Arrays.stream(scored.scores()).filter(s -> s >= .25).count());
        Path file = folder.resolve("scored.csv");
        assertThat(ScoredList.write(scored, file, SILENT)).isEqualTo(40);
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines.getFirst()).isEqualTo("\uFEFFid,score,rank,called");
        int best = scored.order()[0];
        assertThat(lines.get(1)).isEqualTo(scored.ids()[best] + "," + scored.scores()[best] + ",1,1");
        assertThat(lines).hasSize(41);
        assertThat(lines.getLast()).endsWith(",40,0");
    }

    @Test
    void anImportWithOtherColumnsIsRefusedByName() throws IOException {
        sessions("sessions.csv", 300, "pages,device,minutes,bought", 0);
        long run = kept();
        sessions("lacking.csv", 20, "pages,device,bought", 0);
        assertThatThrownBy(() -> scoring.score(workspace, run, NewRows.NEWEST, null, SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("minutes");
        sessions("extra.csv", 20, "pages,device,minutes,clicks,bought", 0);
        assertThatThrownBy(() -> scoring.score(workspace, run, NewRows.NEWEST, null, SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("clicks");
        assertThatThrownBy(() -> scoring.score(workspace, run, new NewRows(77L, null), null, SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("77")
                .hasMessageContaining("lacking.csv");
        assertThatThrownBy(() -> scoring.score(workspace, run, new NewRows(null, Instant.EPOCH), null, SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no moment");
        assertThatThrownBy(() -> scoring.score(workspace, 99, NewRows.NEWEST, null, SILENT))
                .isInstanceOf(Problem.class);
    }

    @Test
    void rowsUnlikeTheTrainingRowsAreTold() throws IOException {
        sessions("sessions.csv", 300, "pages,device,minutes,bought", 0);
        long run = kept();
        assertThat(scoring.score(workspace, run, NewRows.NEWEST, null, SILENT).shifts())
                .as("the training rows themselves")
                .isEmpty();
        var text = new StringBuilder("session_id,pages,device,minutes\n");
        for (int i = 0; i < 100; i++) {
            text.append("t%d,%s,%s,%s%n"
                    .formatted(i, i < 90 ? "900" : "5", i % 2 == 0 ? "tv" : "phone", i < 20 ? "" : "9"));
        }
        take("odd.csv", text);
        var shifts = scoring.score(workspace, run, NewRows.NEWEST, null, SILENT).shifts();
        assertThat(shifts)
                .extracting(Shift::kind, Shift::feature)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Shift.Kind.NEW_LEVELS, "device"),
                        org.assertj.core.groups.Tuple.tuple(Shift.Kind.FAR_OFF, "pages"),
                        org.assertj.core.groups.Tuple.tuple(Shift.Kind.MISSING, "minutes"));
        assertThat(shifts.getFirst().share()).isEqualTo(.5, within(1e-12));
        assertThat(shifts.getFirst().sentence().in(Locale.ENGLISH))
                .isEqualTo("device: 50% of the rows have levels the model has never met, such as “tv”.");
    }

    @Test
    void shoppersAreScoredAsOfAnotherMoment() throws IOException {
        events();
        Instant trainedAt = Instant.parse("2026-03-20T00:00:00Z");
        var spec = ExperimentSpec.of(SubjectKind.SHOPPER)
                .withFeatures(FeatureSpec.of(SubjectKind.SHOPPER).withAsOf(trainedAt))
                .withRepeats(1);
        Run run = experiment.runAndKeep(workspace, spec, SILENT);
        Scored same = scoring.score(workspace, run.id(), new NewRows(null, trainedAt), null, SILENT);
        assertThat(same.ids()).isEqualTo(run.result().ids());
        assertThat(same.scores()).containsExactly(run.result().scores());
        Scored now = scoring.score(workspace, run.id(), NewRows.NEWEST, null, SILENT);
        assertThat(now.asOf()).as("the last event").isEqualTo(Instant.parse("2026-03-25T10:59:00Z"));
        assertThat(now.rows()).isEqualTo(61);
        assertThat(now.notes()).noneMatch(note -> note.key().equals("feature.note.window"));
        assertThatThrownBy(() -> scoring.score(
                        workspace, run.id(), new NewRows(null, Instant.parse("2020-01-01T00:00:00Z")), null, SILENT))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> scoring.score(workspace, run.id(), new NewRows(1L, null), null, SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("made of events");
    }

    @Test
    void scoringStoppedMidwayEnds() throws IOException {
        sessions("sessions.csv", 300, "pages,device,minutes,bought", 0);
        long run = kept();
        for (Stage stage : List.of(Stage.BUILDING_FEATURES, Stage.SCORING)) {
            var progress = new Progress() {
                private boolean cancelled;

                @Override
                public void at(Stage at, long done, long total) {
                    cancelled |= at == stage;
                }

                @Override
                public boolean isCancelled() {
                    return cancelled;
                }
            };
            assertThatThrownBy(() -> scoring.score(workspace, run, NewRows.NEWEST, null, progress))
                    .as("%s", stage)
                    .isInstanceOf(Cancelled.class);
        }
    }

    @Test
    void comparableRunsShareAGroupAndTheBaselinesStandOnItOnce() throws IOException {
        sessions("sessions.csv", 300, "pages,device,minutes,bought", 0);
        long first = kept();
        long second = kept("minutes");
        var other = ExperimentSpec.of(SubjectKind.SESSION)
                .withSplit(org.intentworkbench.features.SplitSpec.parse("random:0.2"))
                .withRepeats(2);
        long third = experiment.runAndKeep(workspace, other, SILENT).id();
        var groups = RunGroup.of(RunSummary.all(workspace));
        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().runs()).extracting(RunSummary::id).containsExactly(third);
        assertThat(groups.getLast().runs()).extracting(RunSummary::id).containsExactly(second, first);
        for (RunGroup group : groups) {
            assertThat(group.baselines())
                    .extracting(Baseline::kind)
                    .doesNotHaveDuplicates()
                    .contains(Baseline.Kind.MAJORITY);
        }
        var runs = RunSummary.all(workspace);
        assertThat(RunGroup.whyNot(runs.getFirst(), runs.getLast())
                        .orElseThrow()
                        .in(Locale.ENGLISH))
                .contains("random:0.2")
                .contains("random:0.3");
        var summary = runs.getLast();
        var result = Experiment.result(workspace, first);
        assertThat(summary.tunedF1()).isEqualTo(result.tunedF1());
        assertThat(summary.logLoss()).isEqualTo(result.logLoss());
        assertThat(summary.fitSeconds().mean()).isPositive();
        assertThat(summary.columns()).containsExactly("pages", "device", "minutes");
        assertThat(summary.alarms()).isNotNull();
    }

    @Test
    void aSummaryOfAnOlderProgramShowsNothingRatherThanNought() {
        var old = Json.read(
                "{\"id\":0,\"name\":\"\",\"finished\":\"2026-01-01T00:00:00Z\",\"subject\":\"SESSION\","
                        + "\"label\":{\"key\":\"plain\",\"arguments\":[\"bought\"]},\"rows\":10,\"positives\":3,"
                        + "\"features\":2,\"auc\":{\"mean\":0.9,\"sd\":0.1},\"seconds\":1.5,\"fingerprint\":\"x\","
                        + "\"stale\":false}",
                RunSummary.class);
        assertThat(old.tunedF1().mean()).isNaN();
        assertThat(old.logLoss().mean()).isNaN();
        assertThat(old.fitSeconds().mean()).isNaN();
        assertThat(old.tunedThreshold()).isNull();
        assertThat(old.alarms()).isNull();
        assertThat(old.baselines()).isEmpty();
        assertThat(old.note()).isEmpty();
        assertThat(old.stale()).isFalse();
    }

    @Test
    void aRunIsStaleWhereTheProgramKnowsOtherFeaturesNow() throws IOException {
        events();
        var spec = ExperimentSpec.of(SubjectKind.SHOPPER)
                .withFeatures(FeatureSpec.of(SubjectKind.SHOPPER).withAsOf(Instant.parse("2026-03-20T00:00:00Z")))
                .withRepeats(1);
        Run run = experiment.runAndKeep(workspace, spec, SILENT);
        assertThat(RunSummary.all(workspace).getFirst().stale()).isFalse();
        // as a program would have kept it that knew fewer
        String older = Json.text(RunSummary.of(run.result())).replaceFirst("\"known\":\"[^\"]*\"", "\"known\":\"0\"");
        workspace.runs().add("", older, Json.packed(run.result()));
        var summary = RunSummary.all(workspace).getFirst();
        assertThat(summary.featuresChanged()).isTrue();
        assertThat(summary.dataChanged()).isFalse();
        assertThat(summary.stale()).isTrue();
        // one that did not even say what was known, and lacks a feature
        String oldest = Json.text(RunSummary.of(run.result()))
                .replaceFirst("\"known\":\"[^\"]*\",", "")
                .replaceFirst("\"columns\":\\[\"[^\"]*\",", "\"columns\":[");
        workspace.runs().add("", oldest, Json.packed(run.result()));
        assertThat(RunSummary.all(workspace).getFirst().featuresChanged()).isTrue();
    }

    private long kept(String... dropped) {
        return experiment
                .runAndKeep(
                        workspace,
                        ExperimentSpec.of(SubjectKind.SESSION)
                                .withFeatures(
                                        FeatureSpec.of(SubjectKind.SESSION).withDropped(new TreeSet<>(Set.of(dropped))))
                                .withRepeats(2),
                        SILENT)
                .id();
    }

    private ImportReport sessions(String name, int rows, String columns, int shift) throws IOException {
        var text = new StringBuilder("session_id,").append(columns).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append('s').append(i);
            for (String column : columns.split(",")) {
                text.append(',')
                        .append(
                                switch (column) {
                                    case "pages" -> Integer.toString((i % 4 == 0 ? 6 : 3) + i * 7 % 5 + shift);
                                    case "device" -> i % 3 == 0 ? "phone" : "desktop";
                                    case "minutes" -> Integer.toString(i * 13 % 17);
                                    case "clicks" -> Integer.toString(i * 5 % 11);
                                    default -> Boolean.toString(i % 4 == 0);
                                });
            }
            text.append('\n');
        }
        return take(name, text);
    }

    /// Every third shopper buys on the last day; one appears only then.
    private void events() throws IOException {
        var text = new StringBuilder("event_time,event_type,user_id,product_id,price\n");
        for (int i = 0; i < 60; i++) {
            for (int day = 1; day <= 20; day += 1 + i % 5) {
                text.append("2026-03-%02d 10:%02d:00,view,u%02d,p%d,9.90%n".formatted(day, i, i, i % 7));
            }
            if (i % 3 == 0) {
                text.append("2026-03-25 10:%02d:00,purchase,u%02d,p%d,9.90%n".formatted(i, i, i % 7));
            }
        }
        text.append("2026-03-25 10:59:00,view,late,p1,9.90\n");
        take("events.csv", text);
    }

    private ImportReport take(String name, CharSequence lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), lines);
        return workspace.importFile(FileProbe.probe(file, null, null, SILENT).plan(), SILENT);
    }
}
