package org.intentworkbench.ui.text.bakeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import org.intentworkbench.experiment.KeptBakeOff;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.text.TextScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tab *Bake-off*, by ids, on made-up reviews read by letters.
final class BakeOffPartTest {
    @TempDir
    Path folder;

    private ScreenRig rig;

    private void open(int reviews) throws Exception {
        add("reviews.csv", reviews);
        show();
    }

    private void add(String name, int reviews) throws Exception {
        var lines = new StringBuilder("review_id,product_id,category,text,recommended\n");
        for (int i = 0; i < reviews; i++) {
            boolean good = i % 2 == 0;
            lines.append(name.charAt(0))
                    .append(i)
                    .append(",p")
                    .append(i % 5)
                    .append(i % 3 == 0 ? ",Bags," : ",Shoes,")
                    .append(good ? "lovely" : "poor")
                    .append(" dress number ")
                    .append(i)
                    .append(good ? ",1\n" : ",0\n");
        }
        Path file = Files.writeString(folder.resolve(name), lines);
        try (Workspace workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            workspace.importFile(
                    FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
        }
    }

    private void show() {
        rig = ScreenRig.show(
                r -> new TextScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs, new LetterEncoders()));
        rig.workspace(folder);
        rig.idle();
        ScreenRig.onFx(() -> {
            var tabs = (TabPane) rig.find("text-tabs");
            tabs.getTabs().stream()
                    .filter(tab -> "bakeoff".equals(tab.getUserData()))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
            return null;
        });
        rig.idle();
    }

    @AfterEach
    void nothingFailed() {
        rig.close();
        assertThat(rig.faults).isEmpty();
        assertThat(rig.problems).isEmpty();
    }

    private String label(String id) {
        return ScreenRig.onFx(() -> rig.<Label>find(id).getText());
    }

    private void few() {
        ScreenRig.onFx(() -> {
            rig.<Spinner<Integer>>find("bakeoff-repeats").getValueFactory().setValue(2);
            return null;
        });
        rig.idle();
    }

    /// The slot's name holds dots, which a selector by id would take for classes.
    private Optional<Button> cancel() {
        return rig.find("bakeoff").lookupAll(".progress-strip .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getParent().isVisible())
                .filter(button -> button.getId().equals("cancel-" + BakeOffModel.RUN))
                .findFirst();
    }

    @Test
    void startsShowsIsKeptAndGoesStale() throws Exception {
        open(120);
        assertThat(rig.sees("bakeoff-empty")).isTrue();
        few();
        assertThat(label("bakeoff-estimate")).contains("120 different texts, 2 categories", "not read yet");
        rig.press("bakeoff-start");
        rig.idle();
        assertThat(rig.sees("bakeoff-empty")).isFalse();
        assertThat(label("bakeoff-when")).startsWith("Made").contains("2 repeats, seed 7");
        assertThat(label("bakeoff-en-says-0")).contains("English reviews");
        assertThat(rig.sees("bakeoff-quality-en")).isTrue();
        assertThat(rig.sees("bakeoff-unseen-en")).isTrue();
        assertThat(ScreenRig.onFx(
                        () -> rig.find("bakeoff-table-en").lookupAll(".label").size()))
                .as("a head and ten rows of seven cells")
                .isEqualTo(77);
        Workspace workspace =
                ScreenRig.onFx(() -> rig.workbench.workspaceProperty().get());
        assertThat(KeptBakeOff.last(workspace)).isPresent();

        rig.close();
        add("more.csv", 4);
        show();
        assertThat(rig.sees("bakeoff-table-en")).as("kept in the workspace").isTrue();
        assertThat(label("bakeoff-when")).startsWith("Stale");
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        assertThat(label("bakeoff-en-says-0")).contains("英文评论");
    }

    @Test
    void refusesPolitelyWhereThereIsNothingToJudgeBy() throws Exception {
        open(20);
        assertThat(label("bakeoff-estimate")).contains("No language has 30 reviews of each outcome");
        assertThat(ScreenRig.onFx(() -> rig.<Button>find("bakeoff-start").isDisabled()))
                .isTrue();
    }

    @Test
    void nothingChosenCannotStart() throws Exception {
        open(80);
        ScreenRig.onFx(() -> {
            for (String id : new String[] {"bakeoff-all", "bakeoff-few", "bakeoff-leave"}) {
                rig.<CheckBox>find(id).setSelected(false);
            }
            return null;
        });
        rig.idle();
        assertThat(ScreenRig.onFx(() -> rig.<Button>find("bakeoff-start").isDisabled()))
                .isTrue();
    }

    @Test
    void aCancelLeavesNothingBehind() throws Exception {
        open(1_500);
        ScreenRig.onFx(() -> {
            rig.<Spinner<Integer>>find("bakeoff-repeats").getValueFactory().setValue(50);
            return null;
        });
        rig.idle();
        rig.press("bakeoff-start");
        ScreenRig.await(() -> cancel().isPresent());
        long start = System.nanoTime();
        ScreenRig.onFx(() -> {
            cancel().orElseThrow().fire();
            return null;
        });
        rig.idle();
        assertThat((System.nanoTime() - start) / 1e9)
                .as("seconds until it is gone")
                .isLessThan(2);
        assertThat(rig.sees("bakeoff-empty")).isTrue();
        Workspace workspace =
                ScreenRig.onFx(() -> rig.workbench.workspaceProperty().get());
        assertThat(KeptBakeOff.last(workspace)).isEmpty();
        assertThat(ScreenRig.onFx(() -> rig.<Button>find("bakeoff-start").isDisabled()))
                .isFalse();
    }
}
