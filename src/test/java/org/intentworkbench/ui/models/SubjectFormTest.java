package org.intentworkbench.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.features.SessionStart;
import org.intentworkbench.features.ShopperTerms;
import org.intentworkbench.fixture.VisitFile;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is scored and as of when, said in the form of *Models*.
final class SubjectFormTest {
    @TempDir
    Path folder;

    private ScreenRig rig;

    @BeforeEach
    void show() {
        rig = ScreenRig.show(r -> new ModelsScreen(r.workbench, r.actions, r.messages, r.runner, new BertEncoders()));
        try (Workspace workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            Path file = VisitFile.write(folder.resolve("events.csv"));
            workspace.importFile(
                    FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
        }
        rig.workspace(folder);
        rig.idle();
    }

    @AfterEach
    void close() {
        rig.close();
        assertThat(rig.faults).isEmpty();
    }

    private void set(String spinner, int value) {
        ScreenRig.onFx(() -> {
            rig.<Spinner<Integer>>find(spinner).getValueFactory().setValue(value);
            return null;
        });
    }

    private RunSummary train() {
        rig.idle();
        int before = rig.workbench.runs().size();
        set("models-repeats", 1);
        rig.press("models-train");
        ScreenRig.await(() -> rig.workbench.runs().size() > before || !rig.problems.isEmpty());
        rig.idle();
        assertThat(rig.problems).isEmpty();
        return rig.workbench.runs().getFirst();
    }

    @Test
    void sessionsOfEventsShoppersOfSeveralMomentsAndPairsAreTrained() {
        // events alone: shoppers are asked about first
        assertThat(rig.sees("models-moments")).isTrue();
        rig.press("models-subject-SESSION");
        rig.idle();
        assertThat(rig.find("subjects-from-table").isDisabled()).isTrue();
        set("subjects-start-count", 2);
        RunSummary sessions = train();
        assertThat(sessions.subject()).isEqualTo(SubjectKind.SESSION);
        assertThat(sessions.spec().features().start()).isEqualTo(SessionStart.events(2));
        assertThat(sessions.rows()).isEqualTo(VisitFile.VISITS);
        assertThat(rig.<TextField>find("runs-command").getText()).contains("--from-events 2");

        rig.press("models-subject-SHOPPER");
        rig.idle();
        assertThat(rig.find("models-every").isDisabled()).isTrue();
        set("models-window", 5);
        set("models-gap", 1);
        set("models-moments", 2);
        assertThat(rig.find("models-every").isDisabled()).isFalse();
        set("models-every", 8);
        ScreenRig.onFx(() -> {
            rig.<ComboBox<Optional<String>>>find("models-category").setValue(Optional.of("Home"));
            return null;
        });
        RunSummary shoppers = train();
        assertThat(shoppers.spec().features().terms()).isEqualTo(new ShopperTerms(1, 2, 8, "Home", 14));
        assertThat(rig.<TextField>find("runs-command").getText())
                .contains("--gap 1 --moments 2 --every 8 --category Home");

        rig.press("models-subject-SHOPPER_PRODUCT");
        rig.idle();
        set("subjects-pair-window", 10);
        set("subjects-pair-touched", 20);
        RunSummary pairs = train();
        assertThat(pairs.subject()).isEqualTo(SubjectKind.SHOPPER_PRODUCT);
        assertThat(pairs.spec().features().terms().touchedDays()).isEqualTo(20);

        // the settings of an older run fill the form again
        rig.press("models-subject-SESSION");
        set("subjects-start-count", 4);
        ScreenRig.onFx(() -> {
            rig.<javafx.scene.control.TableView<Object>>find("runs-table")
                    .getSelectionModel()
                    .clearAndSelect(rowOf(sessions.id()));
            return null;
        });
        rig.press("runs-reuse");
        rig.idle();
        assertThat(rig.<Spinner<Integer>>find("subjects-start-count").getValue())
                .isEqualTo(2);
    }

    private int rowOf(long run) {
        var items = rig.<javafx.scene.control.TableView<?>>find("runs-table").getItems();
        for (int row = 0; row < items.size(); row++) {
            if (items.get(row).toString().contains("run=RunSummary[id=" + run + ",")) {
                return row;
            }
        }
        throw new AssertionError("run " + run + " is not listed");
    }

    @Test
    void whatCannotBeTrainedIsSaidBeforehand() {
        set("models-window", 5);
        rig.idle();
        assertThat(rig.find("models-train").isDisabled()).isFalse();
        set("models-moments", 90);
        rig.idle();
        assertThat(rig.find("models-train").isDisabled()).isTrue();
        assertThat(rig.sees("message-objection")).isTrue();
        set("models-moments", 1);
        rig.idle();
        assertThat(rig.find("models-train").isDisabled()).isFalse();
        rig.press("models-subject-SESSION");
        set("subjects-start-count", 40);
        rig.idle();
        assertThat(rig.sees("message-offer")).isTrue();
        assertThat(rig.find("models-train").isDisabled()).isTrue();
    }
}
