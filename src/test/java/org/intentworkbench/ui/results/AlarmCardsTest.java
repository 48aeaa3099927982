package org.intentworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.AcceptedAlarms;
import org.intentworkbench.experiment.Alarm;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions of the sample shop with a column that only buyers have: its card, and every act on it with its undo.
final class AlarmCardsTest {
    @TempDir
    private static Path made = Path.of("");

    private static long run;

    @TempDir
    private Path folder = Path.of("");

    private ScreenRig rig;
    private Workspace workspace;

    @BeforeAll
    static void make() throws Exception {
        Path file = made.resolve("sessions.csv");
        List<String> lines = Files.readAllLines(Path.of("sample-data/sessions.csv"));
        List<String> planted = new ArrayList<>(List.of(lines.getFirst() + ",order_value"));
        for (String line : lines.subList(1, 1_301)) {
            planted.add(line + (line.endsWith(",TRUE") ? ",20" : ","));
        }
        Files.write(file, planted);
        try (var shop = Workspace.open(made.resolve("shop.mv.db"))) {
            shop.importFile(
                    FileProbe.probe(file, FileKind.SESSIONS, null, Progress.silent())
                            .plan(),
                    Progress.silent());
            run = new Experiment(new LetterEncoders())
                    .runAndKeep(shop, ExperimentSpec.of(SubjectKind.SESSION).withRepeats(1), Progress.silent())
                    .id();
        }
    }

    @BeforeEach
    void open() throws Exception {
        Files.copy(made.resolve("shop.mv.db"), folder.resolve("shop.mv.db"));
        workspace = Workspace.open(folder.resolve("shop.mv.db"));
        var screen = new ResultsScreen[1];
        rig = ScreenRig.show(
                r -> screen[0] = new ResultsScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs), 1180, 640);
        ScreenRig.onFx(() -> {
            rig.actions.show(workspace, () -> rig.actions.openRun(run));
            return null;
        });
        ScreenRig.await(() -> rig.workbench.runProperty().get() != null);
        rig.idle();
        ScreenRig.onFx(() -> {
            rig.workbench.partProperty().set("warnings");
            return null;
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private String text(String id) {
        return rig.<Label>find(id).getText();
    }

    private String tab() {
        return rig.<TabPane>find("results-tabs").getTabs().get(1).getText();
    }

    private void undo() {
        ScreenRig.onFx(() -> {
            rig.workbench.history().undo();
            return null;
        });
        rig.idle();
    }

    @Test
    void acceptingNeedsAReasonIsKeptAndUndone() {
        assertThat(rig.workbench.partProperty().get())
                .as("the part was turned to")
                .isEmpty();
        assertThat(text("alarm-after_outcome-said")).contains("order_value is filled in for 100.0%");
        String open = tab();
        rig.press("alarm-after_outcome-accept");
        assertThat(rig.<Button>find("alarm-after_outcome-confirm").isDisabled())
                .as("without a reason")
                .isTrue();
        ComboBox<String> reason = rig.find("alarm-after_outcome-reason");
        assertThat(reason.getItems()).hasSize(4);
        ScreenRig.onFx(() -> {
            reason.getEditor().setText("quoted before the order");
            return null;
        });
        rig.press("alarm-after_outcome-confirm");
        rig.idle();
        assertThat(text("alarm-after_outcome-because")).contains("quoted before the order");
        assertThat(tab()).isNotEqualTo(open);
        long run = rig.workbench.runProperty().get().id();
        assertThat(AcceptedAlarms.of(workspace, run)
                        .of(Alarm.Kind.AFTER_OUTCOME)
                        .orElseThrow()
                        .reason())
                .isEqualTo("quoted before the order");
        undo();
        assertThat(rig.sees("alarm-after_outcome-because")).isFalse();
        assertThat(AcceptedAlarms.of(workspace, run)).isEqualTo(AcceptedAlarms.NONE);
        assertThat(tab()).isEqualTo(open);
        ScreenRig.onFx(() -> {
            rig.workbench.history().redo();
            return null;
        });
        rig.idle();
        assertThat(text("alarm-after_outcome-because")).contains("quoted before the order");
        rig.press("alarm-after_outcome-withdraw");
        rig.idle();
        assertThat(rig.sees("alarm-after_outcome-because")).isFalse();
        assertThat(rig.faults).isEmpty();
    }

    @Test
    void dropAndRetrainGivesARunWithoutTheColumnAndComesBack() {
        long before = rig.workbench.runProperty().get().id();
        rig.press("alarm-after_outcome-drop");
        ScreenRig.await(() -> rig.workbench.runProperty().get() != null
                && rig.workbench.runProperty().get().id() != before);
        rig.idle();
        var after = rig.workbench.runProperty().get();
        assertThat(after.result().spec().features().dropped()).containsExactly("order_value");
        assertThat(after.table().column("order_value")).isEmpty();
        assertThat(after.result().alarms()).extracting(Alarm::kind).doesNotContain(Alarm.Kind.AFTER_OUTCOME);
        assertThat(rig.workbench.runs()).hasSize(2);
        undo();
        ScreenRig.await(() -> rig.workbench.runProperty().get() != null
                && rig.workbench.runProperty().get().id() == before);
        rig.idle();
        assertThat(rig.workbench.runs()).hasSize(1);
        ScreenRig.onFx(() -> {
            rig.workbench.history().redo();
            return null;
        });
        ScreenRig.await(() -> rig.workbench.runProperty().get() != null
                && rig.workbench.runProperty().get().id() == after.id());
        rig.idle();
        assertThat(rig.workbench.runs()).hasSize(2);
        assertThat(rig.faults).isEmpty();
    }

    @Test
    void showOpensTheFeatureAndSpeaksBothLanguages() {
        rig.press("alarm-after_outcome-show");
        rig.idle();
        AlarmFigure figure = ScreenRig.onFx(
                () -> (AlarmFigure) rig.<AlarmCard>find("alarm-after_outcome").lookup(".alarm-figure"));
        assertThat(figure).isNotNull();
        assertThat(figure.lookupAll(".alarm-number").stream().map(node -> ((Label) node).getText()))
                .contains("100.0%", "0.0%");
        rig.press("alarm-after_outcome-show");
        rig.idle();
        assertThat(ScreenRig.onFx(() -> rig.<AlarmCard>find("alarm-after_outcome")
                        .lookupAll(".alarm-figure")
                        .size()))
                .isZero();
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        assertThat(text("alarm-after_outcome-said")).startsWith("order_value 在正例行中有 100.0%");
        assertThat(tab()).startsWith("警告（");
    }

    @Test
    void fairnessFollowsColumnAndThreshold() {
        ScreenRig.onFx(() -> {
            rig.workbench.partProperty().set("fairness");
            return null;
        });
        ScreenRig.await(() -> rig.runner.running().isEmpty() && rig.sees("fair-group-0"));
        ComboBox<String> by = rig.find("fair-by");
        assertThat(by.getValue()).as("a column that tells people apart").isEqualTo("device");
        assertThat(by.getItems()).contains("pages_viewed", "visitor_type");
        assertThat(text("fair-sentence")).contains("At 0.50 the list takes").endsWith("The model sees device.");
        ScreenRig.onFx(() -> {
            rig.workbench.thresholdProperty().set(.2);
            return null;
        });
        ScreenRig.await(() -> text("fair-sentence").startsWith("At 0.20"));
        ScreenRig.onFx(() -> {
            by.setValue("pages_viewed");
            return null;
        });
        ScreenRig.await(
                () -> rig.runner.running().isEmpty() && text("fair-sentence").endsWith("The model sees pages_viewed."));
        javafx.scene.control.TextField cuts = rig.find("fair-cuts");
        ScreenRig.onFx(() -> {
            cuts.setText("4");
            cuts.fireEvent(new javafx.event.ActionEvent());
            return null;
        });
        ScreenRig.await(() -> rig.runner.running().isEmpty() && !rig.sees("fair-group-2"));
        assertThat(rig.sees("fair-group-1")).isTrue();
        assertThat(rig.faults).isEmpty();
    }
}
