package org.intentworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SessionStart;
import org.intentworkbench.fixture.VisitFile;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.training.TreeLearner;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlyPartTest {
    @TempDir
    Path folder;

    private ScreenRig rig;
    private ResultsScreen screen;

    @BeforeEach
    void show() {
        rig = ScreenRig.show(r -> {
            screen = new ResultsScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs);
            return screen;
        });
    }

    @AfterEach
    void close() {
        rig.close();
        assertThat(rig.faults).isEmpty();
    }

    private void open(Path file, ExperimentSpec spec) {
        try (Workspace workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            workspace.importFile(
                    FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
        }
        rig.workspace(folder);
        ScreenRig.onFx(() -> {
            rig.actions.train(spec, run -> {});
            return null;
        });
        ScreenRig.await(() -> rig.workbench.runProperty().get() != null || !rig.problems.isEmpty());
        rig.idle();
        assertThat(rig.problems).isEmpty();
        ScreenRig.onFx(() -> {
            screen.turnTo("early");
            return null;
        });
        rig.idle();
    }

    private String sentence() {
        return rig.<Label>find("results-early-sentence").getText();
    }

    @Test
    void theCurveIsDrawnKeptAndSaidInBothLanguages() {
        var run = new ExperimentSpec(
                FeatureSpec.of(SubjectKind.SESSION).withStart(SessionStart.events(2)),
                TreeLearner.standard(),
                ExperimentSpec.of(SubjectKind.SESSION).split(),
                1,
                7,
                .5);
        open(VisitFile.write(folder.resolve("events.csv")), run);
        assertThat(sentence()).startsWith("Not drawn yet");
        assertThat(EarlyModel.spec(run).learner()).isEqualTo(run.learner());
        rig.press("results-early-draw");
        ScreenRig.await(() -> sentence().startsWith("After 2 events"));
        rig.idle();
        assertThat(rig.<Label>find("results-early-about").getText()).startsWith("Learner: Decision tree. 480 sessions");
        assertThat(ScreenRig.onFx(() ->
                        rig.stage.getScene().getRoot().lookupAll(".step-dot").size()))
                .as("AUC and average precision after 0 to 5 events, AUC also where it can be judged")
                .isBetween(10, 14);
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        rig.idle();
        assertThat(sentence()).startsWith("看到 2 个事件后");
        // a change of the data makes it old
        Path more = write(List.of(
                "event_time,event_type,user_id,session_id,product_id",
                "2027-01-01 10:00:00,view,s900,v900,p01",
                "2027-01-01 10:01:00,view,s900,v900,p02"));
        var workspace = rig.workbench.workspaceProperty().get();
        workspace.importFile(
                FileProbe.probe(more, null, null, Progress.silent()).plan(), Progress.silent());
        assertThat(org.intentworkbench.experiment.KeptEarly.last(workspace)
                        .orElseThrow()
                        .isStale(workspace))
                .isTrue();
    }

    @Test
    void withoutEventsItSaysWhatIsMissing() {
        var lines = new java.util.ArrayList<>(List.of("session_id,user_id,pages,bought"));
        for (int i = 0; i < 60; i++) {
            lines.add("v%d,s%d,%d,%s".formatted(i, i, i % 7, i % 3 == 0));
        }
        open(write(lines), ExperimentSpec.of(SubjectKind.SESSION).withRepeats(1));
        assertThat(rig.sees("results-early-draw")).isFalse();
        assertThat(rig.sees("results-early-empty")).isTrue();
        rig.press("results-early-data");
        assertThat(rig.workbench.screenProperty().get()).isEqualTo("data");
    }

    private Path write(List<String> lines) {
        try {
            return Files.write(folder.resolve("more.csv"), lines);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
